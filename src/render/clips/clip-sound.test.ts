import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { integratedLoudness } from '../../core/sound/loudness.ts';
import { encodeWav } from '../../core/wav.ts';
import { findFfmpeg } from '../ffmpeg.ts';
import { encodeSound } from '../sound/encode-sound.ts';
import { fewestPackets, PACKET_SAMPLES } from '../sound/place-sounds.ts';
import { packetsFor } from '../sound/sound-file.ts';
import { decodeSound } from '../testing/decode-film.ts';
import { clipBed, isClipSound, LOW_CLIP_LUFS } from './clip-sound.ts';

const RATE_HZ = 48_000;
const SECOND = RATE_HZ;

const tone = (seconds: number, { hertz = 1_000, level = 0.3 } = {}) =>
  Float32Array.from(
    { length: seconds * RATE_HZ },
    (_, index) => level * Math.sin((2 * Math.PI * hertz * index) / RATE_HZ),
  );
const wav = (samples: Float32Array) => encodeWav({ sampleRateHz: RATE_HZ, channels: [samples] });
const loudest = (samples: Float32Array, from: number, to: number) =>
  samples.subarray(from, to).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe('the sounds of clips', () => {
  test.each([0.02, 0.3, 0.9])('are as loud as each other, whatever level they came with: %d', (level) => {
    const sound = wav(tone(6, { level }));
    const bed = clipBed([{ sound, startSample: 0, endSample: 6 * SECOND }], 6 * SECOND);
    expect(integratedLoudness(bed)).toBeCloseTo(LOW_CLIP_LUFS, 0);
  });

  test('are not made loud if they are nearly silent, and never come near full scale', () => {
    const quiet = clipBed(
      [{ sound: wav(tone(2, { level: 0.001 })), startSample: 0, endSample: 96_000 }],
      96_000,
    );
    expect(loudest(quiet, 0, 96_000)).toBeLessThan(0.0045);
    const bang = new Float32Array(2 * SECOND).fill(1, 50_000, 50_100);
    const loud = clipBed([{ sound: wav(bang), startSample: 0, endSample: 96_000 }], 96_000);
    expect(loudest(loud, 0, 96_000)).toBeLessThanOrEqual(0.12);
  });

  test('are heard while their shots are seen, and come and go without a click', () => {
    const sound = wav(tone(5));
    const bed = clipBed([{ sound, startSample: SECOND, endSample: 3 * SECOND }], 5 * SECOND);
    expect(loudest(bed, 0, SECOND)).toBe(0);
    expect(loudest(bed, SECOND, SECOND + 480)).toBeLessThan(0.01);
    expect(loudest(bed, 2 * SECOND, 2 * SECOND + 480)).toBeGreaterThan(0.01);
    expect(loudest(bed, 3 * SECOND - 240, 3 * SECOND)).toBeLessThan(0.01);
    expect(loudest(bed, 3 * SECOND, 5 * SECOND)).toBe(0);
  });

  test('begin anew with clips that do, and end before clips that are played slower', () => {
    const sound = wav(tone(1));
    const looped = clipBed([{ sound, startSample: 0, endSample: 3 * SECOND }], 3 * SECOND);
    expect(loudest(looped, 2 * SECOND, 2.5 * SECOND)).toBeGreaterThan(0.01);
    const slowed = clipBed([{ sound, startSample: 0, endSample: 1.5 * SECOND }], 3 * SECOND);
    expect(loudest(slowed, 0.4 * SECOND, 0.6 * SECOND)).toBeGreaterThan(0.01);
    expect(loudest(slowed, SECOND, 3 * SECOND)).toBe(0);
  });

  test('of a shot that is seen before its scene is heard have begun by then', () => {
    const rising = wav(
      Float32Array.from({ length: 2 * SECOND }, (_, index) =>
        index < SECOND ? 0 : 0.3 * Math.sin(index / 7),
      ),
    );
    const bed = clipBed([{ sound: rising, startSample: -SECOND, endSample: SECOND }], 2 * SECOND);
    expect(loudest(bed, 0.2 * SECOND, 0.4 * SECOND)).toBeGreaterThan(0.01);
  });

  test('are WAV, 48 kHz, mono, and not silent', () => {
    expect(isClipSound(wav(tone(1)))).toBe(true);
    expect(isClipSound(wav(new Float32Array(SECOND)))).toBe(false);
    expect(isClipSound(wav(new Float32Array()))).toBe(false);
    expect(isClipSound(encodeWav({ sampleRateHz: 44_100, channels: [tone(1)] }))).toBe(false);
    expect(isClipSound(encodeWav({ sampleRateHz: RATE_HZ, channels: [tone(1), tone(1)] }))).toBe(false);
    expect(isClipSound(Buffer.from('RIFF'))).toBe(false);
  });
});

describe('in the encoded sound of a scene', () => {
  let folder: string;
  let ffmpegPath: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scenecast-clip-sound-'));
    ffmpegPath = (await findFfmpeg()).path;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const span = { leadSamples: 0, sampleCount: 6 * SECOND };

  /** The sound as it is heard in the film. */
  async function heard(clips?: Parameters<typeof clipBed>[0]): Promise<Float32Array> {
    const speechPath = join(folder, 'speech.wav');
    await writeFile(speechPath, wav(tone(6, { hertz: 200, level: 0.25 })));
    const path = join(folder, 'sound.aac');
    await encodeSound(
      { speechPath, ...span, ...(clips && { clips }) },
      { ffmpegPath, path, signal: new AbortController().signal },
    );
    await writeFile(path, Buffer.concat(packetsFor(await readFile(path), fewestPackets(span), path)));
    return (await decodeSound(path, ffmpegPath)).subarray(PACKET_SAMPLES);
  }

  /** How loud a tone is within a second. */
  function levelOf(samples: Float32Array, hertz: number, fromSecond: number): number {
    let [real, imaginary] = [0, 0];
    for (let index = 0; index < SECOND; index++) {
      const angle = (2 * Math.PI * hertz * index) / RATE_HZ;
      const sample = samples[fromSecond * SECOND + index] ?? 0;
      real += sample * Math.cos(angle);
      imaginary += sample * Math.sin(angle);
    }
    return (2 * Math.hypot(real, imaginary)) / SECOND;
  }

  test('a clip is heard low under the speech while its shot is seen, and otherwise not at all', async () => {
    const low = await heard([{ sound: wav(tone(10)), startSample: 2 * SECOND, endSample: 4.5 * SECOND }]);
    const off = await heard();
    const [before, during, after] = [0, 2.5, 5].map((second) => levelOf(low, 1_000, second));
    expect(during).toBeGreaterThan(0.015);
    expect(before).toBeLessThan(0.001);
    expect(after).toBeLessThan(0.001);
    expect(levelOf(off, 1_000, 2.5)).toBeLessThan(0.001);
    // The speech is as loud as without it, and much louder than the clip.
    const spoken = levelOf(low, 200, 2.5);
    expect(spoken).toBeCloseTo(levelOf(off, 200, 2.5), 2);
    expect(20 * Math.log10(spoken / (during ?? 0))).toBeGreaterThan(15);
  });
});
