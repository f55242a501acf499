import type { WordTiming } from '../model.ts';
import { spokenForm } from './spoken-form.ts';

/**
 * Least squares over the durations of 120 sentences of prose in flite's `slt`: the mean error is 5 % of a
 * sentence, and far less of a page. A sentence's share includes the pause after it.
 */
const MS_PER_SYLLABLE = 152;
const MS_PER_WORD = 52;
const MS_PER_COMMA = 345;
const MS_PER_SENTENCE = 520;
/** At most: longer than any syllable of a real word, so that a run of letters without vowels takes its time. */
const LETTERS_PER_SYLLABLE = 9;

/** About how long a voice takes to speak a text, pauses between its sentences included. */
export function estimateSpeechMs(text: string): number {
  let totalMs = 0;
  for (const { spoken } of spokenForm(text)) {
    if (spoken === '') continue;
    for (const word of spoken.split(' ')) totalMs += MS_PER_WORD + syllables(word) * MS_PER_SYLLABLE;
    totalMs += (spoken.match(/[,;:，、](?=\s|$)/gu)?.length ?? 0) * MS_PER_COMMA;
    if (/[.!?。！？]$/u.test(spoken)) totalMs += MS_PER_SENTENCE;
  }
  return Math.round(totalMs);
}

/** Vowel groups, less a silent `e` at the end; a Chinese, Japanese or Korean character is a syllable. */
function syllables(word: string): number {
  const characters = word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  if (characters) return characters.length;
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  if (/^[^a-z]/u.test(letters)) return Math.max(1, Math.ceil(letters.length / 2.5));
  const groups = letters.match(/[aeiouy]+/gu)?.length ?? 0;
  const silent = groups > 1 && /[^aeiouyl]e$|[^aeiouytd]ed$/u.test(letters) ? 1 : 0;
  return Math.max(1, groups - silent, Math.floor(letters.length / LETTERS_PER_SYLLABLE));
}

/** About when each word of a text is spoken by a voice that takes so long for all of it: in step with the letters. */
export function estimateWords(text: string, durationMs: number): WordTiming[] {
  const runs = [...text.matchAll(/\S+/gu)];
  const letters = runs.reduce((sum, [word]) => sum + word.length + 1, 0);
  let spoken = 0;
  return runs.map(({ 0: word, index: start }) => {
    const startMs = (spoken / letters) * durationMs;
    spoken += word.length + 1;
    return { start, end: start + word.length, startMs, endMs: (spoken / letters) * durationMs };
  });
}
