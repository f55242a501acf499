import type { WordTiming } from '../../core/model.ts';
import { sentences } from '../../core/text/sentences.ts';

/** What a scene says, in another language. */
export interface SecondText {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** The scene as its translation says it; `undefined` where there is none. */
export function secondScene({
  second,
  ...spoken
}: {
  readonly narration: string;
  readonly words: readonly WordTiming[];
  readonly second?: SecondText | undefined;
}): { readonly narration: string; readonly words: readonly WordTiming[] } | undefined {
  return second && { narration: second.text, words: secondWords(spoken, second) };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a translation, as if they were spoken while the original is: each sentence during its own, where both
 * have as many, and otherwise all of them during all of it. Within that, longer words take longer.
 */
export function secondWords(
  { narration, words }: { readonly narration: string; readonly words: readonly WordTiming[] },
  { text, language }: SecondText,
): WordTiming[] {
  const spoken = sentences(narration).map((sentence) => timeOf(words, sentence));
  const written = sentences(text, language);
  const isEven = spoken.length === written.length && spoken.every((time) => time !== undefined);
  if (isEven) return written.flatMap((sentence, index) => spread(text, sentence, spoken[index]));
  const whole = { start: 0, end: text.length };
  return spread(text, whole, timeOf(words, { start: 0, end: narration.length }));
}

interface Time {
  readonly startMs: number;
  readonly endMs: number;
}

/** From the first word of a passage to its last; `undefined` if nothing of it is spoken. */
function timeOf(words: readonly WordTiming[], { start, end }: Span): Time | undefined {
  const within = words.filter((word) => word.start >= start && word.start < end);
  const [first, last] = [within[0], within.at(-1)];
  return first && last && { startMs: first.startMs, endMs: last.endMs };
}

function spread(text: string, { start, end }: Span, time: Time | undefined): WordTiming[] {
  if (time === undefined) return [];
  const tokens = [...text.slice(start, end).matchAll(/\S+/gu)];
  const length = tokens.reduce((sum, [token]) => sum + token.length, 0);
  const perCharacterMs = (time.endMs - time.startMs) / Math.max(1, length);
  let said = 0;
  return tokens.map((match): WordTiming => {
    const startMs = time.startMs + said * perCharacterMs;
    said += match[0].length;
    const from = start + match.index;
    const endMs = time.startMs + said * perCharacterMs;
    return { start: from, end: from + match[0].length, startMs, endMs };
  });
}
