import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS } from '../src/core/frame.ts';
import type { Ffmpeg } from '../src/render/ffmpeg.ts';
import type { RenderScene, RenderSettings } from '../src/render/renderer.ts';
import { built } from './built.ts';
import { benchScenes } from './fixture.ts';
import { measure, type Usage } from './usage.ts';

const SETTINGS: RenderSettings = { size: FORMATS.landscape, fps: 30, captions: 'burned', style: 'flat' };

/** Wall time with more segments at once. */
export function benchCores(ffmpeg: Ffmpeg): Promise<string> {
  return benchFilms(ffmpeg, [
    ['flat', 4, 1],
    ['flat', 4, 2],
    ['layered', 11, 1],
    ['layered', 11, 2],
  ]);
}

/** Memory with longer films: about 2 and 20 minutes. */
export function benchLength(ffmpeg: Ffmpeg): Promise<string> {
  return benchFilms(ffmpeg, [
    ['layered', 11, 2],
    ['layered', 106, 2],
  ]);
}

type Film = readonly [pictures: 'flat' | 'layered', scenes: number, atOnce: number];

async function benchFilms(ffmpeg: Ffmpeg, films: readonly Film[]): Promise<string> {
  const fixtures = await benchScenes(SETTINGS.size);
  const rows: string[] = [];
  for (const [pictures, count, atOnce] of films) {
    const scenes = repeated(fixtures[pictures], count);
    const usage = await renderAll(ffmpeg, scenes, atOnce);
    const minutes = (await filmSeconds(scenes)) / 60;
    rows.push(
      `| ${pictures} | ${minutes.toFixed(1)} | ${atOnce} | ${usage.wallS.toFixed(0)} | ${usage.cpuS.toFixed(0)} | ` +
        `${usage.peakMB.toFixed(0)} |`,
    );
  }
  return [
    '1080p30 with burned captions. The peak is of the bench, its threads and their ffmpegs together.',
    '',
    '| pictures | minutes of film | segments at once | wall s | CPU s | peak MB |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function repeated(scenes: readonly RenderScene[], count: number): RenderScene[] {
  return Array.from({ length: count }, (_, index) => scenes[index % scenes.length]).filter(
    (scene) => scene !== undefined,
  );
}

async function renderAll(ffmpeg: Ffmpeg, scenes: readonly RenderScene[], atOnce: number): Promise<Usage> {
  const { createFfmpegRenderer } =
    await built<typeof import('../src/render/ffmpeg-renderer.ts')>('render/ffmpeg-renderer');
  const { processWithConcurrency } = await built<typeof import('../src/core/process-with-concurrency.ts')>(
    'core/process-with-concurrency',
  );
  const renderer = createFfmpegRenderer(ffmpeg);
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
  try {
    return await measure(async () => {
      await processWithConcurrency(scenes, atOnce, (scene, index, signal) =>
        renderer.renderSegment(
          { kind: 'scene', scene, settings: SETTINGS },
          { path: join(folder, `${index}.mp4`), signal },
        ),
      );
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filmSeconds(scenes: readonly RenderScene[]): Promise<number> {
  const { planScene } = await built<typeof import('../src/render/timeline.ts')>('render/timeline');
  return scenes.reduce((sum, scene) => {
    const { segment } = planScene(scene, SETTINGS.fps);
    return sum + (segment.end - segment.first) / SETTINGS.fps;
  }, 0);
}
