import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeWav } from '../../core/wav.ts';
import { soundEncodingArgs } from '../encoder-settings.ts';
import { findFfmpeg } from '../ffmpeg.ts';
import { runFfmpeg } from '../ffmpeg-process.ts';
import { decodeSound } from '../testing/decode-film.ts';
import { adtsPackets } from './adts.ts';
import { encodeSound } from './encode-sound.ts';
import { fewestPackets, PACKET_SAMPLES } from './place-sounds.ts';
import { packetsFor } from './sound-file.ts';

const { signal } = new AbortController();
const SPEECH_SAMPLES = 130_000;
/** What it lasts in the film, with a rest that is no whole packet. */
const SPAN = { leadSamples: 0, sampleCount: 131_000 };
const FEWEST = fewestPackets(SPAN);

let folder: string;
let ffmpegPath: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-spliced-'));
  ffmpegPath = (await findFfmpeg()).path;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A voice of sorts: vowels that glide, hisses and pauses, as loud as speech is. */
function speech(pitchHz: number): Float32Array {
  const samples = new Float32Array(SPEECH_SAMPLES);
  let noise = 1;
  for (let index = 7_200; index < SPEECH_SAMPLES - 2_400; index++) {
    const seconds = index / 48_000;
    const syllable = Math.max(0, Math.sin(seconds * 9)) ** 0.5;
    noise = (noise * 16_807) % 2_147_483_647;
    const hiss = Math.sin(seconds * 2.3) > 0.7 ? noise / 2_147_483_647 - 0.5 : 0;
    let vowel = 0;
    for (let harmonic = 1; harmonic <= 12; harmonic++) {
      vowel += Math.sin(2 * Math.PI * harmonic * pitchHz * seconds + Math.sin(seconds * 5)) / harmonic;
    }
    samples[index] = syllable * (0.15 * vowel + 0.2 * hiss);
  }
  return samples;
}

async function encoded(samples: Float32Array, name: string) {
  const speechPath = join(folder, `${name}.wav`);
  await writeFile(speechPath, encodeWav({ sampleRateHz: 48_000, channels: [samples] }));
  const path = join(folder, `${name}.aac`);
  await encodeSound({ speechPath, ...SPAN }, { ffmpegPath, path, signal });
  return { path, file: await readFile(path) };
}

async function decodedPackets(packets: readonly Uint8Array[], name: string): Promise<Float32Array> {
  const path = join(folder, name);
  await writeFile(path, Buffer.concat(packets));
  // The first packet lies before all sound.
  return (await decodeSound(path, ffmpegPath)).subarray(PACKET_SAMPLES);
}

test('spliced sounds are one sound: as near to what was encoded as one encoding of the whole', async () => {
  const voices = [110, 150, 190, 130].map(speech);
  const counts = [FEWEST, FEWEST + 1, FEWEST, FEWEST + 1];
  const packets: Uint8Array[] = [];
  const firsts: number[] = [];
  const whole = new Float32Array(counts.reduce((sum, count) => sum + count, 0) * PACKET_SAMPLES);
  for (const [index, samples] of voices.entries()) {
    const { path, file } = await encoded(samples, `voice${index}`);
    const count = counts[index] ?? 0;
    const first = packets.length * PACKET_SAMPLES;
    firsts.push(first);
    whole.set(samples.subarray(0, whole.length - first), first);
    const isLast = index === voices.length - 1;
    packets.push(...packetsFor(file, count, path).slice(0, isLast ? count + 1 : count));
  }
  const spliced = await decodedPackets(packets, 'spliced.aac');
  const atOnce = join(folder, 'at-once.aac');
  await runFfmpeg({
    path: ffmpegPath,
    args: soundEncodingArgs(atOnce),
    signal,
    feed: (write) => write(stereo(whole)),
  });
  const direct = await decodedPackets(adtsPackets(await readFile(atOnce)), 'direct.aac');
  expect(spliced).toHaveLength(whole.length);
  expect(direct).toHaveLength(whole.length);
  // Everywhere, and where the parts meet, from one packet before to two behind.
  const joints = firsts.map(
    (first) => [Math.max(0, first - PACKET_SAMPLES), first + 2 * PACKET_SAMPLES] as const,
  );
  for (const [from, to] of [[0, whole.length] as const, ...joints]) {
    const ours = difference(spliced.subarray(from, to), whole.subarray(from, to));
    const theirs = difference(direct.subarray(from, to), whole.subarray(from, to));
    expect(ours.rmsDb).toBeLessThanOrEqual(Math.max(theirs.rmsDb, -90) + 1);
    expect(ours.peakDb).toBeLessThanOrEqual(Math.max(theirs.peakDb, -80) + 3);
  }
});

test('the same sound gives the same bytes', async () => {
  const samples = speech(120);
  expect((await encoded(samples, 'once')).file.equals((await encoded(samples, 'again')).file)).toBe(true);
});

test('a sound of another length is refused by name', async () => {
  const { file } = await encoded(speech(120), 'other');
  expect(() => packetsFor(file, FEWEST + 2, 'other.aac')).toThrow('other.aac is not as long as planned');
  expect(() => packetsFor(file, FEWEST - 1, 'other.aac')).toThrow('other.aac is not as long as planned');
});

test('speech that is not what was planned is refused by name', async () => {
  const speechPath = join(folder, 'long.wav');
  const call = { ffmpegPath, path: join(folder, 'long.aac'), signal };
  const channels = [new Float32Array(SPAN.sampleCount + 1)];
  await writeFile(speechPath, encodeWav({ sampleRateHz: 48_000, channels }));
  await expect(encodeSound({ speechPath, ...SPAN }, call)).rejects.toThrow('long.wav is longer than planned');
  await writeFile(speechPath, encodeWav({ sampleRateHz: 16_000, channels }));
  await expect(encodeSound({ speechPath, ...SPAN }, call)).rejects.toThrow('has 1 channels at 16000 Hz');
});

function stereo(samples: Float32Array): Uint8Array {
  return new Uint8Array(Float32Array.from([...samples].flatMap((sample) => [sample, sample])).buffer);
}

function difference(decoded: Float32Array, meant: Float32Array): { rmsDb: number; peakDb: number } {
  let energy = 0;
  let peak = 0;
  for (const [index, sample] of decoded.entries()) {
    const error = Math.abs(sample - (meant[index] ?? 0));
    energy += error ** 2;
    peak = Math.max(peak, error);
  }
  return { rmsDb: 10 * Math.log10(energy / decoded.length), peakDb: 20 * Math.log10(peak) };
}
