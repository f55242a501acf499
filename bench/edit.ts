import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createHttpApi } from '../src/client/index.ts';
import { PROGRAM } from './command-line.ts';
import { cpuSeconds } from './usage.ts';

const DOCUMENT = 'examples/legend-land.txt';

/** How long an edit of one scene takes, as a share of the time for the whole film. */
export async function benchEdit(): Promise<string> {
  const rows: string[] = [];
  for (const length of ['brief', 'presentation'] as const) {
    const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
    try {
      rows.push(...(await editFilm(folder, length)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return [
    `\`${DOCUMENT}\` at 540p, from an empty data folder; then one sentence more for a scene in the middle, and the`,
    'same film again.',
    '',
    '| film | scenes | film min | whole, wall s | CPU s | edit, wall s | CPU s | edit of the whole, wall | CPU |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

async function editFilm(folder: string, length: 'brief' | 'presentation'): Promise<string[]> {
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [line] = await once(server.stdout, 'data');
    const api = createHttpApi({ baseUrl: `${line}`.trim() });
    const measured = async (work: () => Promise<void>) => {
      const [cpuBeforeS, startedAtMs] = [cpuSeconds(server.pid), performance.now()];
      await work();
      return { cpuS: cpuSeconds(server.pid) - cpuBeforeS, wallS: (performance.now() - startedAtMs) / 1000 };
    };
    const source = { text: await readFile(DOCUMENT, 'utf8') };
    const request = { source, length, resolution: '540p', run: 'background' } as const;
    let id = '';
    const whole = await measured(async () => {
      ({ id } = await api.createGeneration(request));
      await untilComplete(api, id);
    });
    const { scenes } = await api.loadGeneration(id);
    const scene = scenes[Math.floor(scenes.length / 2)];
    if (!scene) throw new Error('The film has no scenes.');
    const edit = await measured(async () => {
      const narration = `${scene.narration} Nobody knows when that was.`;
      await api.updateScene({ generationId: id, sceneId: scene.id }, { narration });
      await api.runGeneration(id, 'background');
      await untilComplete(api, id);
    });
    const { video } = await api.loadGeneration(id);
    const minutes = video.status === 'ready' ? (video.asset.durationMs ?? 0) / 60_000 : Number.NaN;
    const figures = [whole.wallS, whole.cpuS, edit.wallS, edit.cpuS].map((value) => value.toFixed(1));
    const shares = [edit.wallS / whole.wallS, edit.cpuS / whole.cpuS].map((value) => value.toFixed(3));
    return [`| ${[length, scenes.length, minutes.toFixed(1), ...figures, ...shares].join(' | ')} |`];
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

async function untilComplete(api: ReturnType<typeof createHttpApi>, id: string): Promise<void> {
  for (;;) {
    const { status } = await api.loadGeneration(id);
    if (status === 'complete') return;
    if (status === 'partial' || status === 'failed') throw new Error(`The film is ${status}.`);
    await wait(100);
  }
}
