/**
 * What a process was told to load before all else, such as what lets it run TypeScript: for another process.
 *
 * @param execArgv `process.execArgv`
 */
export function loaders(execArgv: readonly string[]): string[] {
  return execArgv.flatMap((argument, index, all) => {
    if (argument === '--import') return [argument, all[index + 1] ?? ''];
    return argument.startsWith('--import=') ? [argument] : [];
  });
}
