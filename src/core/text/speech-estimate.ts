import { type Delivery, SCENE_PAUSE_RANGE_MS, type WordTiming } from '../model.ts';
import type { Language } from './languages/language.ts';
import { languageOf } from './languages/languages.ts';
import { spokenForm } from './spoken-form.ts';
import { spokenWords } from './spoken-words.ts';

/**
 * Fitted by least squares to 330 sentences and 20 kinds of text in flite's `rms`: prose, news, figures, dates,
 * recipes, verse, law, addresses and others. The mean error is 5 % per sentence, and at most 4 % for any kind of
 * text.
 */
const MS_PER_WORD = 80;
/** Function words are spoken quickly. */
const MS_PER_WEAK_WORD = -29;
const MS_PER_SYLLABLE = 85;
/** Groups of consonants: `strengths` takes longer than `area`. */
const MS_PER_CONSONANT_GROUP = 92;
const MS_PER_COMMA = 166;
const MS_PER_CLAUSE = 420;
const MS_PER_VERSE_LINE = 238;
/** The last word of a sentence is drawn out, and a pause follows. */
const MS_PER_SENTENCE = 88;
const SENTENCE_PAUSE_MS = 350;
const PARAGRAPH_PAUSE_MS = 600;
/** The longest syllable of a real word, so that a run of letters without vowels takes its time. */
const LETTERS_PER_SYLLABLE = 9;
/** A longer run of letters is no word: a voice spells it, at about a syllable per letter. */
const MAX_WORD_LETTERS = 40;

const WEAK_WORDS = new Set(
  (
    'a an the of to in on at by for from with and or but as is was were are be been it its he she his her they ' +
    'their that this than had has have not so if no we our you your who which'
  ).split(' '),
);
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** In other languages, whose numbers were fitted to espeak-ng's voice for 5 kinds of text each: within 6 %. */
const MS_PER_OTHER_WORD = 50;

/**
 * The last estimates, since one takes up to a millisecond, and the scenes of a script are estimated several times: when
 * it is held to its limits, planned and shown. The oldest are forgotten first.
 */
const estimates = new Map<string, number>();
/** About 8 MB. A script of 2,000 scenes has about 600,000 characters. */
const MAX_KEPT_CHARACTERS = 4_000_000;
let keptCharacters = 0;

/**
 * Estimates how long a voice takes to speak a text at its own speed, including the pause after each sentence.
 *
 * @param language BCP 47; languages without numbers of their own are estimated like English
 */
export function estimateSpeechMs(text: string, language = 'en'): number {
  const known = languageOf(language);
  const key = `${known?.tag ?? 'en'} ${text}`;
  const kept = estimates.get(key);
  if (kept !== undefined) return kept;
  const estimateMs = Math.round(
    known === undefined ? estimateEnglishMs(text) : estimateInLanguageMs(text, known),
  );
  keep(key, estimateMs);
  return estimateMs;
}

function keep(key: string, estimateMs: number): void {
  estimates.set(key, estimateMs);
  keptCharacters += key.length;
  for (const oldest of estimates.keys()) {
    if (keptCharacters <= MAX_KEPT_CHARACTERS) return;
    estimates.delete(oldest);
    keptCharacters -= oldest.length;
  }
}

function estimateInLanguageMs(text: string, { tag, pace }: Language): number {
  let totalMs = 0;
  for (const { spoken } of spokenWords(text, { language: tag })) {
    for (const word of spoken.split(/[\s-]+/u)) {
      const letters = bareLetters(word);
      totalMs += (word.match(/\d/gu)?.length ?? 0) * pace.perDigitMs;
      if (letters !== '') totalMs += MS_PER_OTHER_WORD + vowelGroups(letters) * pace.perSyllableMs;
    }
    if (/[,;:]$/u.test(spoken)) totalMs += pace.perCommaMs;
    if (/[.!?…]["'”’»“)\]]*$/u.test(spoken)) totalMs += SENTENCE_PAUSE_MS;
  }
  return totalMs;
}

function estimateEnglishMs(text: string): number {
  const tokens = spokenForm(text);
  const skipsForeign = isMostlyLatin(text);
  let totalMs = 0;
  for (const [index, { spoken, end }] of tokens.entries()) {
    if (spoken === '' || (skipsForeign && !/[\p{Script=Latin}\d]/u.test(spoken))) continue;
    for (const word of spoken.split(/[\s-]+/u)) totalMs += wordMs(word);
    totalMs += (spoken.match(/[,、，](?=\s)/gu)?.length ?? 0) * MS_PER_COMMA;
    totalMs += pauseMs(spoken, text.slice(end, tokens[index + 1]?.start ?? end));
  }
  return totalMs;
}

/** Estimates a scene's duration, including the silence around its speech, with the film's delivery. */
export function estimateSceneMs(
  narration: string,
  { speed = 1, scenePauseMs, language }: Delivery & { readonly language?: string | undefined } = {},
): number {
  const spokenMs = Math.max(0, estimateSpeechMs(narration, language) - SENTENCE_PAUSE_MS);
  return Math.round(spokenMs / speed + (scenePauseMs ?? SCENE_PAUSE_RANGE_MS.default));
}

function wordMs(word: string): number {
  if (!/[\p{L}\p{N}]/u.test(word)) return 0;
  const letters = bareLetters(word);
  if (/^[^a-z]/u.test(letters)) return MS_PER_WORD + syllables(word, letters) * 1.8 * MS_PER_SYLLABLE;
  const consonants = letters.match(/[^aeiouy]+/gu)?.length ?? 0;
  const weak = WEAK_WORDS.has(letters) ? MS_PER_WEAK_WORD - MS_PER_WORD : 0;
  return (
    MS_PER_WORD + weak + syllables(word, letters) * MS_PER_SYLLABLE + consonants * MS_PER_CONSONANT_GROUP
  );
}

function bareLetters(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

function pauseMs(spoken: string, gap: string): number {
  if (/[.!?。！？]$/u.test(spoken)) {
    return MS_PER_SENTENCE + (/\n\s*\n/u.test(gap) ? PARAGRAPH_PAUSE_MS : SENTENCE_PAUSE_MS);
  }
  if (gap.includes('\n')) return MS_PER_VERSE_LINE;
  if (/[;:]$/u.test(spoken)) return MS_PER_CLAUSE;
  return /[,、，]$/u.test(spoken) ? MS_PER_COMMA : 0;
}

function isMostlyLatin(text: string): boolean {
  const sample = text.slice(0, 4_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters;
}

function vowelGroups(letters: string): number {
  return Math.max(
    1,
    letters.match(/[aeiouy]+/gu)?.length ?? 0,
    Math.floor(letters.length / LETTERS_PER_SYLLABLE),
  );
}

/** Groups of vowels, except a silent final `e`. A Chinese, Japanese or Korean character is a syllable. */
function syllables(word: string, letters: string): number {
  const characters = word.match(CJK);
  if (characters) return characters.length;
  if (/^[^a-z]/u.test(letters)) return Math.max(1, Math.ceil(letters.length / 2.5));
  if (letters === 'w') return 3;
  if (letters.length > MAX_WORD_LETTERS) return letters.length;
  const groups = letters.replace('ninet', 'nint').match(/[aeiouy]+/gu)?.length ?? 0;
  const silent =
    groups > 1 && /[^aeiouyl]e$|[^aeiouytd]ed$/u.test(letters) && !letters.endsWith('hundred') ? 1 : 0;
  return Math.max(1, groups - silent, Math.floor(letters.length / LETTERS_PER_SYLLABLE));
}

/**
 * Estimates when each word is spoken by a voice that takes this long for the whole text, in proportion to the
 * letters.
 */
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
