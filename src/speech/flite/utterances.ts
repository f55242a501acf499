import type { Pronunciations } from '../../core/text/pronunciations.ts';
import { sentences } from '../../core/text/sentences.ts';
import { spokenForm } from '../../core/text/spoken-form.ts';
import { type PauseMark, pronounceableWords } from './flite-text.ts';

/** A word for the voice, and the position in the narration of the text it stands for. */
export interface UtteranceWord {
  readonly spoken: string;
  readonly start: number;
  readonly end: number;
}

/** The words spoken in one breath: a sentence, or a part of one that a reader would separate. */
export interface Utterance {
  /** ASCII words with the commas and the final mark that shape the melody. */
  readonly text: string;
  /** At least one. */
  readonly words: readonly UtteranceWord[];
  /** The silence before the next utterance, from the last sound to the next one. */
  readonly pauseAfterMs: number;
}

/** How to speak an utterance: see `SpeechRequest`. */
export interface UtteranceOptions {
  readonly speed?: number | undefined;
  readonly pronunciations?: Pronunciations | undefined;
}

const SENTENCE_PAUSE_MS = 350;
const PARAGRAPH_PAUSE_MS = 600;
/** After a colon or semicolon, and after a question or exclamation within a sentence: `"Why?" he asked.` */
const CLAUSE_PAUSE_MS = 230;
/** At the end of a line of verse. */
const VERSE_PAUSE_MS = 260;
/** Close to the voice's own pause for a comma. */
const COMMA_PAUSE_MS = 120;
/** Limits the time and memory of one run of the voice. About 25 s of speech. */
const MAX_WORDS = 60;

/** Splits a narration into utterances, in order. Leaves out what cannot be spoken. */
export function planUtterances(narration: string, options: UtteranceOptions = {}): Utterance[] {
  const { speed = 1, pronunciations = {} } = options;
  const planned: Utterance[] = [];
  for (const sentence of sentences(narration)) {
    const parts = partsOf(sentenceWords(sentence, pronunciations));
    for (const [index, { words, end, pauseMs }] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const pauseAfterMs = isLast ? pauseAfter(narration, sentence.end) : pauseMs;
      planned.push({
        text: melody(words, isLast ? endMark(sentence.text) : end),
        words: words.map(({ spoken, start, end: wordEnd }) => ({ spoken, start, end: wordEnd })),
        pauseAfterMs: Math.round(pauseAfterMs / speed),
      });
    }
  }
  return planned;
}

interface MarkedWord extends UtteranceWord {
  readonly mark: PauseMark;
  readonly endsLine: boolean;
}

interface Part {
  readonly words: readonly MarkedWord[];
  readonly end: '.' | ',' | '?';
  readonly pauseMs: number;
}

function sentenceWords(
  sentence: { readonly text: string; readonly start: number },
  pronunciations: Pronunciations,
): MarkedWord[] {
  const tokens = spokenForm(sentence.text, pronunciations);
  return tokens.flatMap((token, index) => {
    const words = pronounceableWords(token.spoken);
    const gap = sentence.text.slice(token.end, tokens[index + 1]?.start ?? token.end);
    return words.map(({ word, mark }, at) => ({
      spoken: word,
      start: sentence.start + token.start,
      end: sentence.start + token.end,
      mark,
      endsLine: at === words.length - 1 && gap.includes('\n'),
    }));
  });
}

/**
 * Splits a sentence where a reader would pause: at lines of verse, colons, semicolons and questions, and at
 * least every 60 words.
 */
function partsOf(words: readonly MarkedWord[]): Part[] {
  const parts: Part[] = [];
  let first = 0;
  for (const [index, { mark, endsLine }] of words.entries()) {
    const pauseMs = endsLine ? VERSE_PAUSE_MS : /[;?!]/.test(mark) ? CLAUSE_PAUSE_MS : 0;
    if (pauseMs === 0 && index < words.length - 1) continue;
    const end = mark === '?' ? '?' : mark === '!' ? '.' : ',';
    parts.push(...cutAtCommas(words.slice(first, index + 1), { end, pauseMs }));
    first = index + 1;
  }
  return parts;
}

/** Parts of at most {@link MAX_WORDS} words, split after a comma if there is one in the second half. */
function cutAtCommas(words: readonly MarkedWord[], last: Pick<Part, 'end' | 'pauseMs'>): Part[] {
  const parts: Part[] = [];
  let rest = words;
  while (rest.length > MAX_WORDS) {
    const comma = rest.slice(0, MAX_WORDS).findLastIndex((word) => word.mark !== '');
    const length = comma >= MAX_WORDS / 2 ? comma + 1 : MAX_WORDS;
    parts.push({ words: rest.slice(0, length), end: ',', pauseMs: COMMA_PAUSE_MS });
    rest = rest.slice(length);
  }
  if (rest.length > 0) parts.push({ words: rest, ...last });
  return parts;
}

function melody(words: readonly MarkedWord[], end: string): string {
  const last = words.length - 1;
  return words
    .map(({ spoken, mark }, index) => spoken + (index === last ? end : mark === '' ? '' : ','))
    .join(' ');
}

function endMark(sentence: string): '?' | '.' {
  return /\?[^\p{L}\p{N}]*$/u.test(sentence.slice(-8)) ? '?' : '.';
}

function pauseAfter(narration: string, sentenceEnd: number): number {
  const gap = /^\s*/u.exec(narration.slice(sentenceEnd, sentenceEnd + 100))?.[0] ?? '';
  if (!gap.includes('\n')) return SENTENCE_PAUSE_MS;
  // A line of verse that ends a sentence does not end a paragraph.
  return /\n\s*\n/u.test(gap) ? PARAGRAPH_PAUSE_MS : SENTENCE_PAUSE_MS;
}
