import { readFile } from 'node:fs/promises';
import { EngineError } from '../../core/errors.ts';
import { decodeWav } from '../../core/wav.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';

/**
 * Reads a scene's speech: WAV, 48 kHz, mono.
 *
 * @throws EngineError `render_failed` when the file is not what the film was planned with
 */
export async function readSpeech(path: string, maxSamples: number): Promise<Float32Array> {
  const { sampleRateHz, channels } = decodeWav(await readFile(path));
  const [samples] = channels;
  if (sampleRateHz !== SAMPLE_RATE_HZ || channels.length !== 1 || samples === undefined) {
    throw unexpected(
      path,
      `has ${channels.length} channels at ${sampleRateHz} Hz, not one at ${SAMPLE_RATE_HZ}`,
    );
  }
  if (samples.length > maxSamples) throw unexpected(path, 'is longer than planned');
  return samples;
}

function unexpected(path: string, how: string): EngineError {
  return new EngineError('render_failed', `The speech in ${path} ${how}.`, {
    advice: 'Delete that file and run again. It is then made again.',
  });
}
