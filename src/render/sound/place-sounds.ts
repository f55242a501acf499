import { placeScenes } from '../film.ts';
import { type ScenePlan, samplesPerFrame } from '../timeline.ts';

/** How many samples each packet of AAC adds to the film. */
export const PACKET_SAMPLES = 1024;

/** What of the film's sound belongs to one scene: its speech, and the silence around it. */
export interface SoundSpan {
  /** Of silence before the speech: what is seen of the first scene before anything is heard. */
  readonly leadSamples: number;
  /** All of it, up to where the sound of the next scene begins. */
  readonly sampleCount: number;
}

/** Where the sound of a scene lies in the film, in packets. */
export interface SoundPlace {
  readonly firstPacket: number;
  readonly packetCount: number;
}

/** The first scene has the silence before all speech as well, and the last one that after it. */
export function soundSpan(plan: ScenePlan): SoundSpan {
  const perFrame = samplesPerFrame(plan.fps);
  const { first, end } = reach(plan);
  return { leadSamples: (plan.sound.first - first) * perFrame, sampleCount: (end - first) * perFrame };
}

/** When each shot of a scene is seen, in samples of the scene's sound. It can begin before the sound does. */
export function shotSoundSpans(
  plan: ScenePlan,
): { readonly startSample: number; readonly endSample: number }[] {
  const perFrame = samplesPerFrame(plan.fps);
  const { first: zero } = reach(plan);
  return plan.shots.map(({ first, end }) => ({
    startSample: (first - zero) * perFrame,
    endSample: (end - zero) * perFrame,
  }));
}

/**
 * Places the sounds of a film's scenes one after the other, each at the packet nearest to where its scene has it:
 * at most 10.7 ms early or late, which never adds up. So a sound's packets are the same wherever its scene lies, and
 * a scene that grows moves the others' sound without encoding it again. What a sound has room for differs by one
 * packet at most: see {@link fewestPackets}.
 */
export function placeSounds(plans: readonly ScenePlan[]): SoundPlace[] {
  const places = placeScenes(plans);
  const toPackets = (plan: ScenePlan, frame: number) =>
    Math.round((frame * samplesPerFrame(plan.fps)) / PACKET_SAMPLES);
  return plans.map((plan, index) => {
    const { first, end } = reach(plan);
    const firstFrame = places[index]?.firstFrame ?? 0;
    const firstPacket = toPackets(plan, firstFrame + first);
    return { firstPacket, packetCount: toPackets(plan, firstFrame + end) - firstPacket };
  });
}

/** How many packets a sound takes in the film at least; at most it takes one more. */
export function fewestPackets({ sampleCount }: Pick<SoundSpan, 'sampleCount'>): number {
  return Math.floor(sampleCount / PACKET_SAMPLES);
}

/** The frames of the scene during which its sound is heard, those before all speech and after it included. */
function reach({ frameCount, segment, sound }: ScenePlan): { first: number; end: number } {
  // Only the first scene is seen alone from its beginning, and only the last one to its end.
  return {
    first: segment.first === 0 ? 0 : sound.first,
    end: segment.end === frameCount ? frameCount : sound.end,
  };
}
