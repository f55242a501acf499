import { clipBed, type PlacedClip, type ScenePlan, shotSoundSpans, soundSpan } from '../render/browser.ts';

/** What is heard of a scene. */
export interface HeardScene {
  readonly sound: AudioBuffer | undefined;
  /** How long before the speech the sound begins. */
  readonly leadMs: number;
}

const SAMPLE_RATE_HZ = 48_000;

/**
 * Lays the sound of clips under the speech, as the film does.
 *
 * @param clips the sound of each shot's clip that is heard
 */
export function layClips(
  speech: AudioBuffer | undefined,
  plan: ScenePlan,
  clips: readonly (PlacedClip['sound'] | undefined)[],
): HeardScene {
  const spans = shotSoundSpans(plan);
  const placed = clips.flatMap((sound, index) => {
    const span = spans[index];
    return sound && span ? [{ sound, ...span }] : [];
  });
  if (placed.length === 0) return { sound: speech, leadMs: 0 };
  const { leadSamples, sampleCount } = soundSpan(plan);
  const heard = clipBed(placed, sampleCount);
  const spoken = speech?.getChannelData(0).subarray(0, sampleCount - leadSamples) ?? [];
  for (const [index, sample] of spoken.entries()) {
    heard[leadSamples + index] = (heard[leadSamples + index] ?? 0) + sample;
  }
  const sound = new AudioBuffer({ length: sampleCount, sampleRate: SAMPLE_RATE_HZ });
  sound.copyToChannel(heard, 0);
  return { sound, leadMs: (leadSamples * 1000) / SAMPLE_RATE_HZ };
}
