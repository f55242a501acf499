import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { decodeWav } from '../../core/wav.ts';
import { packagedFfmpeg } from '../ffmpeg.ts';
import { makeClip } from '../testing/make-clip.ts';
import { createClipDecoder } from './decode-clip.ts';

/** Any ffmpeg may decode what a test has made. */
const TRUSTED = { path: packagedFfmpeg() ?? 'ffmpeg', version: 'test', year: 2026, origin: 'given' } as const;
const { signal } = new AbortController();

let clip: Uint8Array;
beforeAll(async () => {
  clip = await makeClip({ frames: 20, fps: 10 });
});

async function brightnessOf(image: Uint8Array): Promise<number> {
  const decoded = await loadImage(Buffer.from(image));
  const context = createCanvas(1, 1).getContext('2d');
  context.drawImage(decoded, 0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data[0] ?? 0;
}

/** A program in place of ffmpeg. */
async function program(script: string) {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-program-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'ffmpeg');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return { ...TRUSTED, path };
}

test('a clip becomes JPEG frames at 25 a second, which show what it shows, and its sound is kept', async () => {
  const { widthPx, heightPx, image, clip: decoded } = await createClipDecoder(TRUSTED).decode(clip, signal);
  expect([widthPx, heightPx]).toEqual([320, 180]);
  // Two seconds.
  expect(decoded?.frames.length).toBeGreaterThanOrEqual(48);
  expect(decoded?.frames.length).toBeLessThanOrEqual(51);
  expect(image).toBe(decoded?.frames[0]);
  const first = await brightnessOf(decoded?.frames[0] ?? image);
  const middle = await brightnessOf(decoded?.frames[25] ?? image);
  const last = await brightnessOf(decoded?.frames.at(-1) ?? image);
  expect(first).toBeLessThan(middle - 40);
  expect(middle).toBeLessThan(last - 40);
  const { sampleRateHz, channels } = decodeWav(decoded?.sound ?? new Uint8Array());
  expect([sampleRateHz, channels.length]).toEqual([48_000, 1]);
  const [samples = new Float32Array()] = channels;
  expect(samples.length / sampleRateHz).toBeCloseTo(2, 0);
  // A tone of 440 Hz crosses zero 880 times a second.
  const second = samples.subarray(24_000, 72_000);
  const crossings = second.filter(
    (sample, index) => index > 0 && sample >= 0 !== (second[index - 1] ?? 0) >= 0,
  );
  expect(crossings.length).toBeGreaterThan(860);
  expect(crossings.length).toBeLessThan(900);
});

test('a clip without sound, or with sound that cannot be decoded, is shown all the same', async () => {
  const silent = await makeClip({ hasSound: false });
  const { clip: decoded } = await createClipDecoder(TRUSTED).decode(silent, signal);
  expect(decoded?.frames.length).toBeGreaterThan(10);
  expect(decoded).not.toHaveProperty('sound');
  const picture = `exec ${TRUSTED.path} "$@"`;
  const deaf = await program(`case "$*" in *sound.wav*) exit 1;; esac; ${picture}`);
  const shown = await createClipDecoder(deaf).decode(clip, signal);
  expect(shown.clip?.frames.length).toBeGreaterThan(40);
  expect(shown.clip).not.toHaveProperty('sound');
});

test('a large clip is made smaller, in its shape', async () => {
  const large = await makeClip({ frames: 3, widthPx: 1080, heightPx: 1920 });
  const { widthPx, heightPx } = await createClipDecoder(TRUSTED).decode(large, signal);
  expect([widthPx, heightPx]).toEqual([720, 1280]);
});

test.each([
  [{ ...TRUSTED, origin: 'package', year: 2026 } as const, 'There is none'],
  [{ ...TRUSTED, version: 'N-47683', year: 2018 } as const, 'The server has N-47683, of 2018'],
  [{ ...TRUSTED, year: undefined }, 'The server has test.'],
])('a program that is too old, or of an unknown age, is never given the clip', async (ffmpeg, message) => {
  const decoder = createClipDecoder({ ...ffmpeg, path: '/nowhere/ffmpeg' });
  expect(decoder.missing).toContain(message);
  await expect(decoder.decode(clip, signal)).rejects.toMatchObject({
    code: 'clips_unavailable',
    message: expect.stringContaining(message),
  });
});

test.each([
  ['another format', Buffer.from('#EXTM3U\nfile:///etc/passwd\n'.padEnd(64))],
  ['a container without a video', Buffer.concat([Buffer.from('\0\0\0\x20ftypisom'), Buffer.alloc(400)])],
])('%s is refused', async (_, bytes) => {
  await expect(createClipDecoder(TRUSTED).decode(bytes, signal)).rejects.toMatchObject({
    code: 'clip_unreadable',
  });
});

test('a damaged clip is refused, and nothing is left behind', async () => {
  // A folder of its own: the tests of other processes decode clips in the common one.
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-damaged-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  vi.stubEnv('TMPDIR', folder);
  const damaged = Buffer.from(clip);
  damaged.fill(0x5a, Math.floor(damaged.length / 8));
  await expect(createClipDecoder(TRUSTED).decode(damaged, signal)).rejects.toMatchObject({
    code: 'clip_unreadable',
  });
  expect(await readdir(folder)).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'the program has no environment, limits on time and memory, and only the clip in its folder',
  async () => {
    const tell = await program(
      '[ "$(ulimit -t)" = 80 ] && [ "$(ls)" = clip ] && [ -z "$HOME$SECRET" ] && exit 7; exit 0',
    );
    vi.stubEnv('SECRET', 'secret');
    await expect(createClipDecoder(tell).decode(clip, signal)).rejects.toMatchObject({
      code: 'clip_unreadable',
      cause: { code: 7 },
    });
  },
);

test.skipIf(process.platform === 'win32')(
  'a program that never ends is stopped with its caller',
  async () => {
    const controller = new AbortController();
    const endless = await program('exec sleep 600');
    const decoding = createClipDecoder(endless).decode(clip, controller.signal);
    controller.abort(new Error('enough'));
    await expect(decoding).rejects.toThrow('enough');
  },
);
