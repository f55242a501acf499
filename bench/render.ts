import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS } from '../src/core/frame.ts';
import type { Ffmpeg } from '../src/render/ffmpeg.ts';
import type { RenderScene, RenderSettings, SegmentRequest } from '../src/render/renderer.ts';
import { built } from './built.ts';
import { benchScenes, benchThemes } from './fixture.ts';
import { measure, type Usage } from './usage.ts';

type SegmentFrames = typeof import('../src/render/segment-frames.ts');

const SETTINGS: RenderSettings = { size: FORMATS.landscape, fps: 30, captions: 'burned', style: 'bold' };
const SIZE_ARG = `${SETTINGS.size.widthPx}x${SETTINGS.size.heightPx}`;
const RAW_ARGS = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', SIZE_ARG, '-framerate', '30'];

interface Outcome extends Omit<Usage, 'quartersMB'> {
  readonly ssim: number;
}

/**
 * Rendering compared with its lower bound: the same frames, already drawn, encoded by x264 `veryfast` at crf 20.
 * Measured with the threads that x264 chooses, which keep all cores busy as our renderer does, and with one thread,
 * which is cheaper where two logical processors share a core.
 */
export async function benchRender(ffmpegs: readonly Ffmpeg[]): Promise<string> {
  const { layered, flat } = await benchScenes(SETTINGS.size);
  const sections: string[] = [];
  for (const ffmpeg of ffmpegs) {
    const seconds = await filmSeconds(flat);
    const floor = sum(await each(flat, (scene, folder) => runFloor(ffmpeg, { scene, folder, threads: 0 })));
    const single = sum(await each(flat, (scene, folder) => runFloor(ffmpeg, { scene, folder, threads: 1 })));
    const flatRun = sum(await each(flat, (scene, folder) => runOurs(ffmpeg, scene, folder)));
    const layeredRun = sum(await each(layered, (scene, folder) => runOurs(ffmpeg, scene, folder)));
    sections.push(table(ffmpeg, { seconds, floor, single, flatRun, layeredRun }));
  }
  const [ffmpeg] = ffmpegs;
  if (ffmpeg) sections.push(await benchEachTheme(ffmpeg));
  return sections.join('\n');
}

/** Each theme's own scene of several shots against the floor of the same pictures, flat under a moving camera. */
async function benchEachTheme(ffmpeg: Ffmpeg): Promise<string> {
  const rows: string[] = [];
  const ratios: number[] = [];
  for (const { style, layered, flat } of await benchThemes(SETTINGS.size)) {
    const seconds = await filmSeconds([layered]);
    const floor = sum(await each([flat], (scene, folder) => runFloor(ffmpeg, { scene, folder, threads: 0 })));
    const ours = sum(await each([layered], (scene, folder) => runOurs(ffmpeg, scene, folder, style)));
    ratios.push(ours.cpuS / floor.cpuS);
    rows.push(
      `| ${style} | ${(floor.cpuS / seconds).toFixed(2)} | ${(ours.cpuS / seconds).toFixed(2)} | ` +
        `${(ours.cpuS / floor.cpuS).toFixed(2)} | ${ours.peakMB.toFixed(0)} | ${ours.ssim.toFixed(5)} |`,
    );
  }
  return [
    `### Each theme: a scene of four shots, ffmpeg ${ffmpeg.version}`,
    '',
    '| theme | floor, CPU s per second of video | ours | of the floor | peak MB | SSIM |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `At most ${Math.max(...ratios).toFixed(2)} of the floor.`,
    '',
  ].join('\n');
}

async function each(
  scenes: readonly RenderScene[],
  run: (scene: RenderScene, folder: string) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const scene of scenes) {
    const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
    try {
      outcomes.push(await run(scene, folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return outcomes;
}

interface FloorRun {
  readonly scene: RenderScene;
  readonly folder: string;
  /** 0 lets x264 choose. */
  readonly threads: number;
}

async function runFloor(ffmpeg: Ffmpeg, { scene, folder, threads }: FloorRun): Promise<Outcome> {
  const raw = await drawRaw(scene, folder);
  const path = join(folder, 'floor.mp4');
  const quality = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-threads', `${threads}`];
  const usage = await measure(() =>
    ffmpegRun(ffmpeg, [...RAW_ARGS, '-i', raw, ...quality, path]).then(() => {}),
  );
  return { ...usage, ssim: await ssimOf(ffmpeg, path, raw) };
}

async function runOurs(
  ffmpeg: Ffmpeg,
  scene: RenderScene,
  folder: string,
  style = SETTINGS.style,
): Promise<Outcome> {
  const { createFfmpegRenderer } =
    await built<typeof import('../src/render/ffmpeg-renderer.ts')>('render/ffmpeg-renderer');
  const path = join(folder, 'ours.mp4');
  const signal = new AbortController().signal;
  const usage = await measure(() =>
    createFfmpegRenderer(ffmpeg).renderSegment(bodyOf(scene, style), { path, signal }),
  );
  return { ...usage, ssim: await ssimOf(ffmpeg, path, await drawRaw(scene, folder, style)) };
}

function bodyOf(scene: RenderScene, style = SETTINGS.style): SegmentRequest {
  return { kind: 'scene', scene, settings: { ...SETTINGS, style } };
}

async function filmSeconds(scenes: readonly RenderScene[]): Promise<number> {
  const { segmentFrameCount } = await built<SegmentFrames>('render/segment-frames');
  return scenes.reduce((frames, scene) => frames + segmentFrameCount(bodyOf(scene)), 0) / SETTINGS.fps;
}

async function drawRaw(scene: RenderScene, folder: string, style?: string): Promise<string> {
  const { drawSegment } = await built<SegmentFrames>('render/segment-frames');
  const path = join(folder, 'frames.yuv');
  const file = await open(path, 'w');
  let written = 0;
  let before: Uint8Array | undefined;
  await drawSegment(bodyOf(scene, style), async ({ index, bytes }) => {
    for (; before && written < index; written++) await file.write(before);
    await file.write(bytes);
    written++;
    before = bytes.slice();
  });
  await file.close();
  return path;
}

async function ssimOf(ffmpeg: Ffmpeg, path: string, raw: string): Promise<number> {
  const output = await ffmpegRun(ffmpeg, [
    '-i',
    path,
    ...RAW_ARGS,
    '-i',
    raw,
    '-lavfi',
    'ssim',
    '-f',
    'null',
    '-',
  ]);
  return Number(/All:([\d.]+)/.exec(output)?.[1]);
}

async function ffmpegRun(ffmpeg: Ffmpeg, args: readonly string[]): Promise<string> {
  const child = spawn(ffmpeg.path, ['-nostdin', '-y', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`ffmpeg failed:\n${output}`);
  return output;
}

function sum(outcomes: readonly Outcome[]): Outcome {
  const total = (of: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + of(outcome), 0);
  return {
    cpuS: total((outcome) => outcome.cpuS),
    wallS: total((outcome) => outcome.wallS),
    peakMB: Math.max(...outcomes.map((outcome) => outcome.peakMB)),
    ssim: total((outcome) => outcome.ssim) / outcomes.length,
  };
}

interface Comparison {
  readonly seconds: number;
  readonly floor: Outcome;
  readonly single: Outcome;
  readonly flatRun: Outcome;
  readonly layeredRun: Outcome;
}

function table(ffmpeg: Ffmpeg, { seconds, floor, single, flatRun, layeredRun }: Comparison): string {
  const row = (name: string, { cpuS, wallS, peakMB, ssim }: Outcome) =>
    `| ${name} | ${cpuS.toFixed(1)} | ${(cpuS / seconds).toFixed(2)} | ${(cpuS / floor.cpuS).toFixed(2)} | ` +
    `${wallS.toFixed(1)} | ${peakMB.toFixed(0)} | ${ssim.toFixed(5)} |`;
  return [
    `### ffmpeg ${ffmpeg.version}, ${seconds.toFixed(1)} s of 1080p30 with burned captions, one segment at a time`,
    '',
    '| | CPU s | per second of video | of the floor | wall s | peak MB | SSIM |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('floor: x264 veryfast crf 20 of ready frames', floor),
    row('the same on one thread', single),
    row('flat pictures, panned and zoomed', flatRun),
    row('layered pictures', layeredRun),
    '',
  ].join('\n');
}
