import { readFile } from 'node:fs/promises';
import { EngineError } from '../core/errors.ts';
import { decodeWav } from '../core/wav.ts';
import { SAMPLE_RATE_HZ } from './frame-rate.ts';

/** Speech at its place in the film, both in samples at 48 kHz; silence follows it up to `endSample`. */
export interface TrackPart {
  readonly speechPath: string;
  readonly firstSample: number;
  readonly endSample: number;
}

/** How many samples are made stereo at once. */
const BLOCK_SAMPLES = 48_000;

/**
 * The film's whole sound as interleaved stereo 32-bit floats, block by block; one speech is in memory at a time.
 *
 * @throws EngineError `render_failed` when a file is not what the film was planned with.
 */
export async function* soundTrack(
  parts: readonly TrackPart[],
  sampleCount: number,
): AsyncGenerator<Uint8Array> {
  let position = 0;
  for (const { speechPath, firstSample, endSample } of parts) {
    yield* silence(firstSample - position);
    const samples = await readSpeech(speechPath);
    if (samples.length > endSample - firstSample) throw unexpected(speechPath, 'is longer than planned');
    for (let at = 0; at < samples.length; at += BLOCK_SAMPLES) {
      yield stereo(samples.subarray(at, at + BLOCK_SAMPLES));
    }
    position = firstSample + samples.length;
  }
  yield* silence(sampleCount - position);
}

function* silence(sampleCount: number): Generator<Uint8Array> {
  for (let left = sampleCount; left > 0; left -= BLOCK_SAMPLES) {
    yield new Uint8Array(Math.min(left, BLOCK_SAMPLES) * 8);
  }
}

/** Both channels play the same, unchanged: a speech's loudness is that of stereo already. */
function stereo(samples: Float32Array): Uint8Array {
  const both = new Float32Array(samples.length * 2);
  for (const [index, sample] of samples.entries()) {
    both[index * 2] = sample;
    both[index * 2 + 1] = sample;
  }
  return new Uint8Array(both.buffer);
}

async function readSpeech(path: string): Promise<Float32Array> {
  const { sampleRateHz, channels } = decodeWav(await readFile(path));
  const [samples] = channels;
  if (sampleRateHz !== SAMPLE_RATE_HZ || channels.length !== 1 || samples === undefined) {
    throw unexpected(
      path,
      `has ${channels.length} channels at ${sampleRateHz} Hz, not one at ${SAMPLE_RATE_HZ}`,
    );
  }
  return samples;
}

function unexpected(path: string, how: string): EngineError {
  return new EngineError('render_failed', `The speech in ${path} ${how}.`, {
    advice: 'Delete that file and run again. It is then made again.',
  });
}
