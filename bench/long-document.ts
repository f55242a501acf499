import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command-line.ts';
import { measure } from './usage.ts';

const DOCUMENT = 'examples/legend-land.txt';

/** The longest sample in full. Memory must not grow with its length. */
export async function benchLongDocument(): Promise<string> {
  const words = (await readFile(DOCUMENT, 'utf8')).split(/\s+/).length;
  const rows: string[] = [];
  for (const length of ['short', 'full']) {
    const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
    try {
      const out = ['--data', join(folder, 'data'), '--out', join(folder, 'video.mp4')];
      const usage = await measure(() =>
        runCommand(['make', DOCUMENT, '--length', length, '--resolution', '540p', '--quiet', ...out]),
      );
      const manifest = await readFile(join(folder, 'video.manifest.json'), 'utf8');
      const scenes = (JSON.parse(manifest) as { scenes: unknown[] }).scenes.length;
      rows.push(
        `| ${[length, scenes, ...[usage.cpuS, usage.wallS, usage.peakMB, ...usage.quartersMB].map((number) => number.toFixed(0))].join(' | ')} |`,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return [
    `\`${DOCUMENT}\` (${words} words) at 540p, from an empty data folder. Memory is of all processes`,
    'together, the bench among them: at its peak, and on average in each quarter of the time.',
    '',
    '| length | scenes | CPU s | wall s | peak MB | 1st | 2nd | 3rd | 4th |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
