import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
  const args = ['make', 'examples/the-mermaid-of-zennor.txt', '--length', 'short', '--quiet'];
  const child = startCommand([...args, '--data', join(folder, 'data'), '--out', join(folder, 'video.mp4')]);
  const ended = once(child, 'close');
  while (child.exitCode === null && !(await hasSegment(join(folder, 'data')))) await wait(50);
  child.kill('SIGINT');
  await ended;
}

async function hasSegment(data: string): Promise<boolean> {
  const names = await readdir(join(data, 'assets'), { recursive: true }).catch(() => []);
  return names.some((name) => name.endsWith('.mp4'));
}
