import { EngineError } from '../../core/errors.ts';
import type { PcmAudio, WordTiming } from '../../core/model.ts';
import { resample } from '../sound/resample.ts';
import type { SpeechEngine, SpeechRequest } from '../speech-engine.ts';
import { FEATURE_HOP_MS, FEATURE_RATE_HZ, spectralFeatures } from './spectral-features.ts';
import { timeByPauses } from './time-by-pauses.ts';
import { warpFrames } from './time-warping.ts';

/** Alignment takes time and memory that grow with the square of this; a scene is 8 to 20 s. */
const LONGEST_ALIGNED_MS = 90_000;

/**
 * Finds when each word is heard in a sound of which only the text is known: `reference` reads the same text,
 * and its reading is bent in time until it fits. Where it cannot read the text, fails, or the sound is longer
 * than {@link LONGEST_ALIGNED_MS}, the pauses alone must do; the sound itself is never lost for that.
 *
 * @throws the signal's reason when aborted
 */
export async function timeByAlignment(
  audio: PcmAudio,
  { reference, ...request }: Omit<SpeechRequest, 'voice'> & { readonly reference?: SpeechEngine },
): Promise<WordTiming[]> {
  const { text } = request;
  const durationMs = (audio.samples.length * 1000) / audio.sampleRateHz;
  const reading = durationMs <= LONGEST_ALIGNED_MS ? await read(reference, request) : undefined;
  if (reading === undefined) return timeByPauses(text, audio);

  const path = warpFrames(featuresOf(reading.audio), featuresOf(audio));
  if (path.length === 0) return timeByPauses(text, audio);
  const inSound = (ms: number) => {
    const frame = Math.min(path.length - 1, Math.max(0, Math.round(ms / FEATURE_HOP_MS)));
    return Math.min(durationMs, (path[frame] as number) * FEATURE_HOP_MS);
  };
  return reading.words.map((word) => ({
    ...word,
    startMs: inSound(word.startMs),
    endMs: inSound(word.endMs),
  }));
}

async function read(
  reference: SpeechEngine | undefined,
  request: Omit<SpeechRequest, 'voice'>,
): Promise<{ audio: PcmAudio; words: readonly WordTiming[] } | undefined> {
  const voice = reference?.voices[0];
  if (reference === undefined || voice === undefined) return undefined;
  const problems = reference.unspeakable(request.text, request.language);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  try {
    const { audio, words } = await reference.synthesize({ ...request, voice: voice.id });
    const tooLong = audio.samples.length / audio.sampleRateHz > LONGEST_ALIGNED_MS / 1000;
    return words === undefined || tooLong ? undefined : { audio, words };
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
}

function featuresOf(audio: PcmAudio): Float32Array[] {
  return spectralFeatures(resample(audio, FEATURE_RATE_HZ));
}
