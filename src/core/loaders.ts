import process from 'node:process';

/** What this process was told to load before all else, such as what lets it run TypeScript: for another process. */
export function loaders(): string[] {
  return process.execArgv.flatMap((argument, index, all) => {
    if (argument === '--import') return [argument, all[index + 1] ?? ''];
    return argument.startsWith('--import=') ? [argument] : [];
  });
}
