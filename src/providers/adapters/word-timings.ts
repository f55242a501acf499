import type { WordTiming } from '../../core/model.ts';
import { writtenWords } from '../../core/text/words.ts';

/** When one character of a text is spoken. */
export interface CharacterTiming {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The time of each written word, from the times of the characters. `undefined` if the characters are not those of the
 * text, such as when it was spelled differently for the voice.
 */
export function wordTimings(
  text: string,
  characters: readonly CharacterTiming[],
  durationMs: number,
): WordTiming[] | undefined {
  if (characters.map((character) => character.text).join('') !== text) return undefined;
  // One entry for each UTF-16 code unit.
  const units = characters.flatMap((character) =>
    Array<CharacterTiming>(character.text.length).fill(character),
  );
  let lastMs = 0;
  return writtenWords(text).map(({ start, end }) => {
    const startMs = Math.min(durationMs, Math.max(lastMs, units[start]?.startMs ?? lastMs));
    const endMs = Math.min(durationMs, Math.max(startMs, units[end - 1]?.endMs ?? startMs));
    lastMs = endMs;
    return { start, end, startMs, endMs };
  });
}
