import { INTRO_MS, OUTRO_MS } from '../core/film-ends.ts';
import type { WordTiming } from '../core/model.ts';
import type { SpokenShot } from '../core/text/says-itself.ts';
import { type Fps, SAMPLE_RATE_HZ } from './frame-rate.ts';
import { wordAtOffset } from './phrase-time.ts';

/** Input for the timing of a scene. */
export interface TimedScene {
  readonly narration: string;
  readonly words: readonly WordTiming[];
  /** At 48 kHz. */
  readonly speechSampleCount: number;
  readonly shots: readonly SpokenShot[];
  /** The film begins with the first scene, whose speech waits until its picture is seen. */
  readonly isFirst: boolean;
  /** The last scene fades out. */
  readonly isLast: boolean;
}

/** Frames from `first` to before `end`, counted from where the scene is first seen. */
export interface FrameSpan {
  readonly first: number;
  readonly end: number;
}

/**
 * When everything in a scene happens, in whole frames counted from where the scene is first seen. Neighbouring
 * scenes are both seen during the transition between them; `segment` is when this one is seen alone.
 */
export interface ScenePlan {
  readonly fps: Fps;
  readonly frameCount: number;
  readonly segment: FrameSpan;
  /** The scene's share of the film's sound: the speech, then silence up to a whole frame. */
  readonly sound: FrameSpan;
  /** One for each shot, each overlapping the next while the one follows the other; an empty span is never seen. */
  readonly shots: readonly FrameSpan[];
}

const TRANSITION_MS = 400;
/** Of the transition, this part lies before the next scene's sound: speech ends with a longer silence than it begins. */
const TRANSITION_BEFORE = 2 / 3;
const SHOT_CHANGE_MS = 300;
const MIN_SHOT_MS = 1000;
const MIN_SOUND_MS = 1000;

export function samplesPerFrame(fps: Fps): number {
  return SAMPLE_RATE_HZ / fps;
}

/** How many frames two scenes share; also how long the film fades out. */
export function transitionFrames(fps: Fps): number {
  return toFrames(TRANSITION_MS, fps);
}

/** How many frames two shots of a scene share. */
export function shotChangeFrames(fps: Fps): number {
  return toFrames(SHOT_CHANGE_MS, fps);
}

export function planScene(scene: TimedScene, fps: Fps): ScenePlan {
  const transition = transitionFrames(fps);
  const before = Math.round(transition * TRANSITION_BEFORE);
  const spoken = Math.ceil(scene.speechSampleCount / samplesPerFrame(fps));
  const soundFrames = Math.max(spoken, toFrames(MIN_SOUND_MS, fps));
  const soundFirst = scene.isFirst ? toFrames(INTRO_MS, fps) : before;
  const sound = { first: soundFirst, end: soundFirst + soundFrames };
  const frameCount = sound.end + (scene.isLast ? toFrames(OUTRO_MS, fps) : transition - before);
  const segment = {
    first: scene.isFirst ? 0 : transition,
    end: scene.isLast ? frameCount : frameCount - transition,
  };
  return { fps, frameCount, segment, sound, shots: planShots(scene, { fps, frameCount, soundFirst }) };
}

/** The time of a frame's middle within the scene's speech, in milliseconds; negative before it. */
export function speechTimeMs(plan: ScenePlan, frame: number): number {
  return ((frame + 0.5 - plan.sound.first) * 1000) / plan.fps;
}

interface ShotFrame {
  readonly fps: Fps;
  readonly frameCount: number;
  readonly soundFirst: number;
}

/** Each shot begins on its word, fully there when the word is spoken; none is shorter than a second. */
function planShots(scene: TimedScene, { fps, frameCount, soundFirst }: ShotFrame): FrameSpan[] {
  const change = shotChangeFrames(fps);
  const shortest = Math.max(toFrames(MIN_SHOT_MS, fps), change + 1);
  const starts: number[] = [];
  for (const [index, shot] of scene.shots.entries()) {
    const previous = starts.at(-1);
    if (previous === undefined) {
      starts.push(0);
      continue;
    }
    const word = wordAtOffset(scene.words, shot.narrationStart);
    const wanted = word
      ? soundFirst + toFrames(word.startMs, fps) - change
      : Math.round((frameCount * index) / scene.shots.length);
    starts.push(Math.max(wanted, previous + shortest));
  }
  return starts.map((first, index) => {
    if (index > 0 && first > frameCount - shortest) return { first: frameCount, end: frameCount };
    const next = starts[index + 1] ?? frameCount;
    const isLast = next > frameCount - shortest;
    return { first, end: isLast ? frameCount : next + change };
  });
}

function toFrames(ms: number, fps: Fps): number {
  return Math.round((ms * fps) / 1000);
}
