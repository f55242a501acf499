import { LENGTHS, type Length } from '../../core/model.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { narrationMs } from '../../script/index.ts';

/** The duration of a scene if the length sets no other target. */
const NATURAL_SCENE_MS = 14_000;
/** The rest is pauses between scenes. */
const SPEECH_SHARE = 0.93;
const SHOT_MS = 7_500;
/** Of English prose, including the pauses between sentences. */
const MS_PER_WORD = 340;
/** Up to this size, the duration of a text is estimated by its words. */
const MAX_EXACT_BYTES = 50_000;

/** How much a model is asked for. */
export interface Aim {
  readonly scenes: number;
  readonly shotsPerScene: number;
  readonly wordsPerShot: number;
}

/** What a text is enough for, within a length. */
export function aimFor(passages: readonly string[], length: Length): Aim {
  const sizeBytes = bytesOf(passages);
  // A long text would take the server's time.
  const wholeMs =
    sizeBytes > MAX_EXACT_BYTES
      ? narrationMs(sizeBytes)
      : passages.reduce((sum, passage) => sum + estimateSpeechMs(passage), 0);
  if (wholeMs > LENGTHS[length].durationMs * 1.1) return typicalAim(length);
  const scenes = scenesIn(wholeMs);
  return aimOf(scenes, wholeMs / scenes);
}

/** How many scenes a text takes, about, if all of it is told. */
export function naturalScenes(passages: readonly string[]): number {
  return scenesIn(narrationMs(bytesOf(passages)));
}

function scenesIn(wholeMs: number): number {
  return Math.max(1, Math.round(wholeMs / NATURAL_SCENE_MS));
}

export function bytesOf(passages: readonly string[]): number {
  return passages.reduce((sum, passage) => sum + Buffer.byteLength(passage), 0);
}

/**
 * The aim of a length that is not limited by what there is to tell.
 *
 * @param scenes those of a part of the film; all of them by default
 */
export function typicalAim(length: Length, scenes: number = LENGTHS[length].scenes): Aim {
  const { scenes: all, durationMs } = LENGTHS[length];
  return aimOf(scenes, (durationMs * SPEECH_SHARE) / all);
}

function aimOf(scenes: number, sceneMs: number): Aim {
  const shotsPerScene = Math.max(1, Math.round(sceneMs / SHOT_MS));
  return {
    scenes,
    shotsPerScene,
    wordsPerShot: Math.max(3, Math.round(sceneMs / MS_PER_WORD / shotsPerScene)),
  };
}
