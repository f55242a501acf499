import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built command line. */
export const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** Starts the built command line. Its standard error is shown unless the caller reads it. */
export function startCommand(
  args: readonly string[],
  { stderr = 'inherit' }: { readonly stderr?: 'inherit' | 'pipe' } = {},
): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'ignore', stderr] });
}

export async function runCommand(args: readonly string[]): Promise<void> {
  const [code] = await once(startCommand(args), 'close');
  if (code !== 0) throw new Error(`scenecast ${args.join(' ')} ended with ${code}`);
}
