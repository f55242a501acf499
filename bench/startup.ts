import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { runCommand, startCommand } from './command-line.ts';
import { measure } from './usage.ts';

const HELP_RUNS = 10;
/** How often to check whether a server is ready. */
const POLL_MS = 20;

/** The time until the help is printed, until a server is ready, and until the first segment is finished. */
export async function benchStartup(): Promise<string> {
  const help = await measure(async () => {
    for (let run = 0; run < HELP_RUNS; run++) await runCommand(['--help']);
  });
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
  try {
    const server = join(folder, 'server');
    const firstStart = await startOnce(server);
    const laterStart = await startOnce(server);
    let firstS = 0;
    const first = await measure(async () => {
      firstS = await untilFirstSegment(folder);
    });
    return [
      `- \`--help\`: ${((help.cpuS / HELP_RUNS) * 1000).toFixed(0)} ms of CPU (mean of ${HELP_RUNS})`,
      `- \`serve\` to ready, with an empty data folder: ${describeStart(firstStart)}`,
      `- \`serve\` to ready, later: ${describeStart(laterStart)}`,
      `- from command to first finished segment (1080p30, \`--length short\`): ${firstS.toFixed(1)} s, ` +
        `${first.cpuS.toFixed(1)} s of CPU with the stop after it`,
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Start {
  /** From the command to a 200 from `/readyz`, in seconds. */
  readonly readyS: number;
  /** Until it was stopped, in seconds. */
  readonly cpuS: number;
}

async function startOnce(data: string): Promise<Start> {
  const port = await freePort();
  let readyS = 0;
  const { cpuS } = await measure(async () => {
    const startedAtMs = performance.now();
    const child = startCommand(['serve', '--port', String(port), '--data', data]);
    const ended = once(child, 'close');
    const isReady = () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (child.exitCode === null && !(await isReady())) await wait(POLL_MS);
    readyS = (performance.now() - startedAtMs) / 1000;
    child.kill('SIGTERM');
    await ended;
  });
  return { readyS, cpuS };
}

function describeStart({ readyS, cpuS }: Start): string {
  return `${readyS.toFixed(1)} s, ${cpuS.toFixed(1)} s of CPU with the stop after it`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Returns the number of seconds until the segment was there, without the stop. */
async function untilFirstSegment(folder: string): Promise<number> {
  const startedAtMs = performance.now();
  let readyS = Number.NaN;
  const args = ['make', 'examples/the-mermaid-of-zennor.txt', '--length', 'short'];
  const places = ['--data', join(folder, 'data'), '--out', join(folder, 'video.mp4')];
  const child = startCommand([...args, ...places], { stderr: 'pipe' });
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stderr ?? Readable.from([]) })) {
    if (!/^Making scenes, [1-9]/.test(line)) continue;
    readyS = (performance.now() - startedAtMs) / 1000;
    break;
  }
  child.stderr?.resume();
  child.kill('SIGINT');
  await ended;
  return readyS;
}
