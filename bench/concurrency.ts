import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const LOADER = fileURLToPath(new URL('../scripts/load-typescript.mjs', import.meta.url));
const CONTEST = fileURLToPath(new URL('process-with-concurrency.ts', import.meta.url));

/** `processWithConcurrency` against p-map, p-limit and p-queue, in a process of its own. */
export async function benchConcurrency(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--import',
    LOADER,
    CONTEST,
  ]);
  return [
    'Each in turn, round after round; the best round of each. Retained is what the heap has grown by when the last',
    'task runs, the results aside.',
    '',
    stdout.trim(),
  ].join('\n');
}
