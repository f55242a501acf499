import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const LOADER = fileURLToPath(new URL('../scripts/load-typescript.mjs', import.meta.url));
const LOAD = fileURLToPath(new URL('engine-load.ts', import.meta.url));

/** What the engine adds to the work itself, on both databases, with 16 calls of each kind at once. */
export async function benchEngine(): Promise<string> {
  const rows: string[] = [];
  for (const kind of ['postgres', 'embedded', 'unjournaled']) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', LOADER, LOAD, kind]);
    rows.push(stdout.trim());
  }
  return [
    'Engines that take no time, so that all of it is queueing, the ledger and planning. An item is a script, a',
    'speech, a picture, a segment, a transition or a film; memory is the peak of the process. `unjournaled` is the',
    'embedded database without its journal, to tell what that costs.',
    '',
    '| database | what | items | wall s | ms an item | peak MB | |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}
