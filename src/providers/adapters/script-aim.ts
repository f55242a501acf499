import { type Document, LENGTHS, type Length } from '../../core/model.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import { linesOf } from './script-passages.ts';

/** The duration of a scene if the length sets no other target. */
const NATURAL_SCENE_MS = 14_000;
/** The rest is pauses between scenes. */
const SPEECH_SHARE = 0.93;
const SHOT_MS = 7_500;
/** Of English prose, including the pauses between sentences. */
const MS_PER_WORD = 340;

/** How much a model is asked for. */
export interface Aim {
  readonly scenes: number;
  readonly shotsPerScene: number;
  readonly wordsPerShot: number;
}

/** What a document is enough for, within a length. */
export function aimFor(document: Document, length: Length): Aim {
  const { durationMs } = LENGTHS[length];
  const wholeMs = document.blocks.reduce((sum, block) => sum + estimateSpeechMs(linesOf(block).join(' ')), 0);
  if (wholeMs > durationMs * 1.1) return typicalAim(length);
  const scenes = Math.max(1, Math.round(wholeMs / NATURAL_SCENE_MS));
  return aimOf(scenes, wholeMs / scenes);
}

/** The aim of a length that is not limited by what there is to tell. */
export function typicalAim(length: Length): Aim {
  const { scenes, durationMs } = LENGTHS[length];
  return aimOf(scenes, (durationMs * SPEECH_SHARE) / scenes);
}

function aimOf(scenes: number, sceneMs: number): Aim {
  const shotsPerScene = Math.max(1, Math.round(sceneMs / SHOT_MS));
  return {
    scenes,
    shotsPerScene,
    wordsPerShot: Math.max(3, Math.round(sceneMs / MS_PER_WORD / shotsPerScene)),
  };
}
