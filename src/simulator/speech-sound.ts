import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { writtenWords } from '../core/text/words.ts';
import type { WavAudio } from '../core/wav.ts';
import { draw } from './draw.ts';

const SAMPLE_RATE_HZ = 24_000;
const MAX_DURATION_MS = 600_000;
/** One period of a voice: a tone and its harmonics. */
const VOICE = Float32Array.from({ length: 2048 }, (_, index) => {
  const phase = (2 * Math.PI * index) / 2048;
  return [1, 2, 3, 4, 5, 6].reduce((sum, harmonic) => sum + Math.sin(phase * harmonic) / harmonic, 0) / 2;
});
/** The silence around words, as a share of each word's time. */
const GAP_SHARE = 0.2;

/**
 * Sound with the rhythm of speech: for each word a hum of falling pitch with a voice's harmonics, and a gap. It takes
 * about as long as a person would. Deterministic. Text without words becomes a moment of silence.
 */
export function speechSound(text: string, voice: string): WavAudio {
  const durationMs = Math.min(MAX_DURATION_MS, Math.max(200, estimateSpeechMs(text)));
  const samples = new Float32Array(Math.round((durationMs * SAMPLE_RATE_HZ) / 1000));
  const words = writtenWords(text);
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const basePitchHz = 95 + 110 * draw(voice);
  let start = 0;
  for (const [index, word] of words.entries()) {
    const end = start + (samples.length * word.text.length) / letters;
    const pitchHz = basePitchHz * (0.9 + 0.25 * draw(word.text, index));
    const gap = ((end - start) * GAP_SHARE) / 2;
    hum(samples.subarray(Math.ceil(start + gap), Math.floor(end - gap)), pitchHz);
    start = end;
  }
  return { sampleRateHz: SAMPLE_RATE_HZ, channels: [samples] };
}

function hum(samples: Float32Array, pitchHz: number): void {
  for (let index = 0; index < samples.length; index++) {
    const progress = index / samples.length;
    const turns = (pitchHz * (1 - 0.08 * progress) * index) / SAMPLE_RATE_HZ;
    const loudness = 1.2 * progress * (1 - progress);
    samples[index] = loudness * (VOICE[Math.floor((turns % 1) * VOICE.length)] ?? 0);
  }
}
