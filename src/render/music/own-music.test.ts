import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { integratedLoudness } from '../../core/sound/loudness.ts';
import { decodeWav, encodeWav } from '../../core/wav.ts';
import type { Ffmpeg } from '../ffmpeg.ts';
import { packagedFfmpeg } from '../ffmpeg.ts';
import { runFfmpeg } from '../ffmpeg-process.ts';
import { MUSIC_LUFS } from './moods.ts';
import { createMusicDecoder } from './own-music.ts';
import { readTape } from './tape.ts';

const { signal } = new AbortController();
const path = packagedFfmpeg() ?? 'ffmpeg';
const PACKAGED = { path, version: 'N-47683', year: 2018, origin: 'package', buildHash: '' } as Ffmpeg;
/** Any ffmpeg may decode what a test has made. */
const TRUSTED: Ffmpeg = { ...PACKAGED, year: 2026, origin: 'given' };
const decoderOf = (ffmpeg: Ffmpeg) => createMusicDecoder(Promise.resolve(ffmpeg));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-own-music-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Eight seconds, of which the last is far louder; the right side is another tone. */
function song(sampleRateHz: number): Uint8Array {
  const toneOf = (pitchHz: number) =>
    Float32Array.from({ length: 8 * sampleRateHz }, (_, index) => {
      const seconds = index / sampleRateHz;
      const beat = 0.6 + 0.4 * Math.sin(12 * seconds);
      const swell = Math.min(1, Math.max(0, 10 * (seconds - 7)));
      return (0.16 + 0.64 * swell) * beat * Math.sin(2 * Math.PI * pitchHz * seconds);
    });
  return encodeWav({ sampleRateHz, channels: [toneOf(220.3), toneOf(331.7)] });
}

function momentary(samples: Float32Array): number[] {
  const windows: number[] = [];
  for (let from = 0; from + 19_200 <= samples.length; from += 9_600) {
    windows.push(integratedLoudness(samples.slice(from, from + 19_200)));
  }
  return windows;
}

test.each([48_000, 44_100, 22_050])(
  'a WAV file at %i Hz is stereo at 48 kHz, as loud as composed music',
  async (rate) => {
    // The program from the package is from 2018, and gets no more than samples of our own.
    const { bytes, sampleCount } = await decoderOf(PACKAGED).decode(song(rate), signal);
    const { sampleRateHz, channels } = decodeWav(bytes);
    expect([sampleRateHz, channels.length]).toEqual([48_000, 2]);
    expect(Math.abs(sampleCount - 8 * 48_000)).toBeLessThan(2_000);
    expect(channels[0]?.length).toBe(sampleCount);
    const [left = new Float32Array(), right = new Float32Array()] = channels;
    const loudness = (integratedLoudness(left) + integratedLoudness(right)) / 2;
    expect(Math.abs(loudness - MUSIC_LUFS)).toBeLessThan(1.5);
    // A passage 14 dB louder than the rest does not rise above the voice.
    expect(Math.max(...momentary(left))).toBeLessThan(MUSIC_LUFS + 4);
  },
);

describe.each([
  ['mp3', ['-c:a', 'libmp3lame']],
  ['flac', ['-c:a', 'flac']],
  ['ogg', ['-c:a', 'libvorbis']],
  ['m4a', ['-c:a', 'aac']],
] as const)('%s', (ending, codec) => {
  let file: Uint8Array;
  beforeAll(async () => {
    const [from, to] = [join(folder, `song-${ending}.wav`), join(folder, `song.${ending}`)];
    await writeFile(from, song(44_100));
    await runFfmpeg({ path, args: ['-v', 'error', '-y', '-i', from, ...codec, to], signal });
    file = await readFile(to);
  });

  test('is decoded by a current program', async () => {
    const { bytes, sampleCount } = await decoderOf(TRUSTED).decode(file, signal);
    expect(Math.abs(sampleCount - 8 * 48_000)).toBeLessThan(5_000);
    const [left = new Float32Array()] = decodeWav(bytes).channels;
    expect(Math.abs(integratedLoudness(left) - MUSIC_LUFS)).toBeLessThan(2);
  });

  test('never reaches an old one', async () => {
    await expect(decoderOf(PACKAGED).decode(file, signal)).rejects.toMatchObject({
      code: 'music_undecodable',
      advice: expect.stringContaining('WAV'),
    });
    await expect(decoderOf({ ...TRUSTED, year: 2019 }).decode(file, signal)).rejects.toMatchObject({
      code: 'music_undecodable',
    });
  });
});

test.each([
  ['words', Buffer.from('These are only words, however loud they are sung.')],
  ['silence', encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array(400_000)] })],
  ['a moment', encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array(4_000).fill(0.5)] })],
  ['a broken header', song(48_000).subarray(0, 30)],
  ['noise that calls itself FLAC', Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(5_000, 7)])],
])('%s is refused', async (_, bytes) => {
  await expect(decoderOf(TRUSTED).decode(bytes, signal)).rejects.toMatchObject({ code: 'music_unreadable' });
});

test('music goes on from piece to piece, and is repeated without a gap or a step', async () => {
  const { bytes, sampleCount } = await decoderOf(PACKAGED).decode(song(48_000), signal);
  const file = join(folder, 'tape.wav');
  await writeFile(file, bytes);
  const tape = { hash: 'h', sampleCount };
  const end = 3 * sampleCount;
  const whole = await readTape(file, tape, { firstSample: -1_000, endSample: end });
  expect(whole.channels[0].subarray(0, 1_000).every((sample) => sample === 0)).toBe(true);
  for (const [firstSample, endSample] of [
    [0, 70_000],
    [290_000, 410_000],
    [1_000_000, end],
  ] as const) {
    const piece = await readTape(file, tape, { firstSample, endSample });
    expect(piece.channels[1]).toEqual(whole.channels[1].slice(firstSample + 1_000, endSample + 1_000));
  }
  const heard = whole.channels[0].subarray(1_000);
  const steps = heard.map((sample, index) => Math.abs(sample - (heard[index - 1] ?? sample)));
  const [most, within] = [steps, steps.subarray(0, sampleCount - 100_000)].map((all) =>
    all.reduce((largest, step) => Math.max(largest, step), 0),
  );
  expect(most).toBeLessThan(2 * (within ?? 0));
  expect(Math.min(...momentary(heard.slice()))).toBeGreaterThan(-50);
});
