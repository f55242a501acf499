import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { runCommand, startCommand } from './command-line.ts';
import { measure } from './usage.ts';

const HELP_RUNS = 10;

/** What it takes until the help is there, and until the first segment is finished. */
export async function benchStartup(): Promise<string> {
  const help = await measure(async () => {
    for (let run = 0; run < HELP_RUNS; run++) await runCommand(['--help']);
  });
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
  try {
    const first = await measure(() => untilFirstSegment(folder));
    return [
      `- \`--help\`: ${((help.cpuS / HELP_RUNS) * 1000).toFixed(0)} ms of CPU (mean of ${HELP_RUNS})`,
      `- from command to first finished segment (1080p30, \`--length short\`): ${first.wallS.toFixed(1)} s, ` +
        `${first.cpuS.toFixed(1)} s of CPU`,
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function untilFirstSegment(folder: string): Promise<void> {
  const args = ['make', 'examples/the-mermaid-of-zennor.txt', '--length', 'short'];
  const places = ['--data', join(folder, 'data'), '--out', join(folder, 'video.mp4')];
  const child = startCommand([...args, ...places], { stderr: 'pipe' });
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stderr ?? Readable.from([]) })) {
    if (/^Making scenes, [1-9]/.test(line)) break;
  }
  child.stderr?.resume();
  child.kill('SIGINT');
  await ended;
}
