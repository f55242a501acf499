import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilm } from './film.ts';
import {
  decodeComplaints,
  decodeFrame,
  decodeSound,
  frameLumas,
  isBlack,
  longestRestMs,
  measureLoudness,
  npmFfmpegPath,
} from './film-decoding.ts';

const ffmpegPath = npmFfmpegPath();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'film-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Recipe {
  /** A source of ffmpeg's `lavfi`, 320×180 at 30 fps. */
  readonly picture: string;
  readonly sound?: string;
  readonly output?: readonly string[];
}

/** Makes a film of two seconds and returns its path. */
async function make(name: string, { picture, sound, output = [] }: Recipe): Promise<string> {
  const path = join(folder, `${name}.mp4`);
  await promisify(execFile)(ffmpegPath, [
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    picture,
    ...(sound === undefined ? [] : ['-f', 'lavfi', '-i', sound, '-c:a', 'aac', '-ac', '2', '-ar', '48000']),
    '-t',
    '2',
    '-c:v',
    'libx264',
    '-preset',
    'superfast',
    '-pix_fmt',
    'yuv420p',
    '-bf',
    '2',
    '-profile:v',
    'high',
    '-colorspace',
    'bt709',
    '-color_range',
    'tv',
    ...output,
    path,
  ]);
  return path;
}

const MOVING = 'testsrc2=size=320x180:rate=30';
/** 1 kHz on both channels with peaks at −18 dB: by definition −18 LUFS. */
const TONE = 'aevalsrc=0.125*sin(2000*PI*t)|0.125*sin(2000*PI*t):s=48000';

describe('a good film', () => {
  let path: string;
  beforeAll(async () => {
    path = await make('good', { picture: MOVING, sound: TONE, output: ['-movflags', '+faststart'] });
  });

  test('is described by its container', async () => {
    const film = await readFilm(path);
    expect(film).toMatchObject({
      fastStart: true,
      trackTypes: ['video', 'audio'],
      video: {
        codec: 'avc',
        profile: 'High',
        widthPx: 320,
        heightPx: 180,
        frameCount: 60,
        startMs: 0,
        endMs: 2000,
        colour: { matrix: 'bt709', fullRange: false },
      },
      audio: { codec: 'aac', sampleRateHz: 48_000, channels: 2 },
    });
    expect(film.video.framesPerSecond).toBeCloseTo(30, 6);
    expect(film.video.longestFrameMs).toBeCloseTo(1000 / 30, 1);
    expect(film.video.shortestFrameMs).toBeCloseTo(1000 / 30, 1);
    expect(film.audio?.endMs).toBeCloseTo(2000, -2);
  });

  test('decodes without complaint, and every frame is lit and moves', async () => {
    expect(await decodeComplaints({ path, ffmpegPath })).toBe('');
    const frames = await frameLumas({ path, ffmpegPath });
    expect(frames).toHaveLength(60);
    expect(frames.some(isBlack)).toBe(false);
    expect(frames.at(-1)?.timeMs).toBeCloseTo((59 * 1000) / 30, 0);
    expect(longestRestMs(frames)).toBeLessThan(50);
  });

  test('is as loud as its tone: an eighth of full scale', async () => {
    const { integratedLufs, truePeakDbtp } = await measureLoudness({ path, ffmpegPath });
    expect(integratedLufs).toBeCloseTo(-18, 0);
    expect(truePeakDbtp).toBeCloseTo(-18, 0);
    const { samples, sampleRateHz } = await decodeSound({ path, ffmpegPath });
    expect(samples.length / sampleRateHz).toBeCloseTo(2, 1);
    expect(samples.slice(4800, 9600).reduce((peak, sample) => Math.max(peak, sample), 0)).toBeCloseTo(
      0.125,
      2,
    );
  });

  test('gives any one of its frames', async () => {
    const first = await decodeFrame({ path, ffmpegPath }, 0);
    const later = await decodeFrame({ path, ffmpegPath }, 30);
    expect(first).toHaveLength(320 * 180 * 4);
    expect(Buffer.compare(first, later)).not.toBe(0);
  });

  test('cut off or scratched, is found out', async () => {
    const bytes = await readFile(path);
    const scratched = join(folder, 'scratched.mp4');
    await writeFile(
      scratched,
      bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 4000),
    );
    expect(await decodeComplaints({ path: scratched, ffmpegPath })).not.toBe('');
  });
});

test('a film that begins with its pictures has no fast start, and one without sound says so', async () => {
  const film = await readFilm(await make('slow-start', { picture: MOVING }));
  expect(film.fastStart).toBe(false);
  expect(film.audio).toBeUndefined();
  expect(film.trackTypes).toEqual(['video']);
});

test('black frames are told from dark ones', async () => {
  const black = await frameLumas({
    path: await make('black', { picture: 'color=black:s=320x180:r=30' }),
    ffmpegPath,
  });
  expect(black.every(isBlack)).toBe(true);
  const dark = await frameLumas({
    path: await make('dark', { picture: 'color=0x203028:s=320x180:r=30' }),
    ffmpegPath,
  });
  expect(dark.some(isBlack)).toBe(false);
});

test('a picture that stops moving is found, and one small word that changes is movement', async () => {
  const still = 'color=0x4070a0:s=1920x1080:r=30';
  const stopped = await frameLumas({ path: await make('stopped', { picture: still }), ffmpegPath });
  expect(longestRestMs(stopped)).toBeGreaterThan(1900);
  const word = "drawbox=x=800:y=900:w=70:h=60:color=yellow:t=fill:enable='gte(t,1)'";
  const spoken = await frameLumas({
    path: await make('spoken', { picture: `${still},${word}` }),
    ffmpegPath,
  });
  expect(longestRestMs(spoken)).toBeLessThan(1000);
});

test('what is no film is refused', async () => {
  const path = join(folder, 'text.mp4');
  await writeFile(path, 'This is no film. '.repeat(100));
  await expect(readFilm(path)).rejects.toThrow();
});
