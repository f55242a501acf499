import { sentences } from '../../core/text/sentences.ts';
import { spokenForm } from '../../core/text/spoken-form.ts';
import { pronounceableWords } from './flite-text.ts';

/** A word that the voice reads, and where in the narration stands what it is read for. */
export interface UtteranceWord {
  readonly spoken: string;
  readonly start: number;
  readonly end: number;
}

/** What the voice speaks in one breath: a sentence, or a part of a very long one. */
export interface Utterance {
  /** ASCII words with the commas and the end mark that shape the melody. */
  readonly text: string;
  /** At least one. */
  readonly words: readonly UtteranceWord[];
  /** Silence before the next utterance, from its last sound to the next one's first. */
  readonly pauseAfterMs: number;
}

const SENTENCE_PAUSE_MS = 350;
const PARAGRAPH_PAUSE_MS = 600;
/** About what the voice itself makes of a comma. */
const PART_PAUSE_MS = 120;
/** Bounds the time and memory of one run of the voice: about 25 s of speech. */
const MAX_WORDS = 60;

/** Cuts a narration into utterances, in order. What cannot be spoken is in none of them. */
export function planUtterances(narration: string): Utterance[] {
  const planned: Utterance[] = [];
  for (const sentence of sentences(narration)) {
    const words = sentenceWords(sentence);
    const parts = cutAtCommas(words);
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      planned.push({
        text: melody(part, isLast && asks(sentence.text) ? '?' : isLast ? '.' : ','),
        words: part.map(({ spoken, start, end }) => ({ spoken, start, end })),
        pauseAfterMs: isLast ? pauseAfter(narration, sentence.end) : PART_PAUSE_MS,
      });
    }
  }
  return planned;
}

interface PausedWord extends UtteranceWord {
  readonly comma: boolean;
}

function sentenceWords(sentence: { text: string; start: number }): PausedWord[] {
  return spokenForm(sentence.text).flatMap((token) =>
    pronounceableWords(token.spoken).map(({ word, pause }) => ({
      spoken: word,
      start: sentence.start + token.start,
      end: sentence.start + token.end,
      comma: pause,
    })),
  );
}

/** Parts of at most {@link MAX_WORDS} words, cut after a comma where there is one in the second half. */
function cutAtCommas(words: readonly PausedWord[]): (readonly PausedWord[])[] {
  const parts: (readonly PausedWord[])[] = [];
  let rest = words;
  while (rest.length > MAX_WORDS) {
    const comma = rest.slice(0, MAX_WORDS).findLastIndex((word) => word.comma);
    const length = comma >= MAX_WORDS / 2 ? comma + 1 : MAX_WORDS;
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  if (rest.length > 0) parts.push(rest);
  return parts;
}

function melody(words: readonly PausedWord[], endMark: string): string {
  const last = words.length - 1;
  return words
    .map(({ spoken, comma }, index) => spoken + (index === last ? endMark : comma ? ',' : ''))
    .join(' ');
}

function asks(sentence: string): boolean {
  return /\?[^\p{L}\p{N}]*$/u.test(sentence.slice(-8));
}

function pauseAfter(narration: string, sentenceEnd: number): number {
  const gap = /^\s*/u.exec(narration.slice(sentenceEnd, sentenceEnd + 100))?.[0] ?? '';
  return gap.includes('\n') ? PARAGRAPH_PAUSE_MS : SENTENCE_PAUSE_MS;
}
