import { DocumentError } from '../core/errors.ts';
import { type Limits, limitAdvice } from '../core/limits.ts';
import type { Scene, Script } from '../core/model.ts';
import { exceededCardLimit, isTooLongToSay } from '../core/text/narration-limits.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';

/** How many scenes are checked before other work gets its turn. */
const SCENES_AT_ONCE = 50;

/**
 * Enforces the limits on a script from any writer: leaves out scenes that take too long to speak, with a
 * warning, and cards with too much on them.
 *
 * @throws DocumentError `document_too_large` for too many scenes or minutes
 */
export async function boundScript<Written extends Pick<Script, 'scenes' | 'language'>>(
  script: Written,
  limits: Limits,
): Promise<Written & { readonly leftOut: readonly string[] }> {
  const { maxScenes, maxFilmMinutes } = limits;
  if (script.scenes.length > maxScenes) {
    throw tooLarge(
      'maxScenes',
      `The film would have ${script.scenes.length} scenes, more than ${maxScenes}.`,
    );
  }
  const scenes: Scene[] = [];
  let totalMs = 0;
  for (const [index, scene] of script.scenes.entries()) {
    if (index % SCENES_AT_ONCE === SCENES_AT_ONCE - 1) await new Promise(setImmediate);
    if (isTooLongToSay(scene.narration, limits, script.language)) continue;
    totalMs += estimateSpeechMs(scene.narration, script.language);
    scenes.push(withoutLargeCards(scene, limits));
  }
  if (totalMs > maxFilmMinutes * 60_000) {
    const minutes = Math.round(totalMs / 60_000);
    throw tooLarge('maxFilmMinutes', `The film would take ${minutes} minutes, more than ${maxFilmMinutes}.`);
  }
  if (scenes.length === 0 && script.scenes.length > 0) {
    throw tooLarge(
      'maxNarrationSeconds',
      `No scene takes less than ${limits.maxNarrationSeconds} seconds to speak.`,
    );
  }
  return { ...script, scenes, leftOut: leftOutWarnings(script.scenes.length - scenes.length, limits) };
}

function withoutLargeCards(scene: Scene, limits: Limits): Scene {
  const isLarge = ({ card }: Scene['shots'][number]) => card && exceededCardLimit(card, limits) !== undefined;
  if (!scene.shots.some(isLarge)) return scene;
  const shots = scene.shots.map((shot) => {
    const { card: _, ...bare } = shot;
    return isLarge(shot) ? bare : shot;
  });
  return { ...scene, shots };
}

function leftOutWarnings(count: number, { maxNarrationSeconds }: Limits): string[] {
  if (count === 0) return [];
  const subject = count === 1 ? 'One scene is' : `${count} scenes are`;
  return [`${subject} left out: the words would take more than ${maxNarrationSeconds} seconds to speak.`];
}

function tooLarge(limit: keyof Limits, message: string): DocumentError {
  return new DocumentError('document_too_large', message, {
    advice: limitAdvice(limit, 'Use a part of the document, or choose a shorter length.'),
  });
}
