import type { Card } from '../core/card.ts';
import { countWords } from './words/reading.ts';

/** What could be shown while some beats of a scene are said. */
export interface Candidate {
  readonly card: Card;
  /** How much it says, a second. */
  readonly value: number;
  /** What it is worth to be seen at all, however shortly it is spoken of. */
  readonly bonus?: number;
  /** First and last beat of the scene that it is about. */
  readonly from: number;
  readonly to: number;
  /** Shots of one group may follow each other although they look alike. */
  readonly group?: string;
  /** How long it may stay, if not as long as other shots: longer if it is built up as it is told. */
  readonly maxMs?: number;
}

/**
 * How much a kind of shot says. The order is that of certainty and of what only a picture can do: the document's own
 * picture first, the headline last.
 */
export const VALUES = {
  figure: 100,
  scene: 96,
  code: 95,
  diagram: 94,
  formula: 92,
  series: 92,
  comparison: 90,
  part: 88,
  number: 85,
  timeline: 84,
  map: 82,
  list: 80,
  table: 78,
  quote: 76,
  speaker: 74,
  definition: 72,
  chapter: 70,
  question: 62,
  statement: 52,
  phrase: 40,
  heading: 18,
} as const;

/** For what only the document has: its figures, code, formulas and diagrams. */
export const OWN_PICTURE_BONUS = 260;

/** The value of what nothing else may take the place of: the film's title and its end. */
export const CERTAIN = 2_000;

/** Two shots that share it look alike. */
export function lookOf(card: Card): string {
  switch (card.kind) {
    case 'statement':
      return lookOfStatement(card.text);
    case 'series':
    case 'comparison':
    case 'diagram':
      return `${card.kind} ${card.form}`;
    case 'list':
      return card.ordered ? 'steps' : 'list';
    default:
      return card.kind;
  }
}

/** A few words, a sentence that is read at a glance, or one that is followed as it is said. */
function lookOfStatement(text: string): 'phrase' | 'statement' | 'passage' {
  if (!/[.!?。！？…]["'”’»)\]]*$/u.test(text)) return 'phrase';
  return countWords(text) > MAX_GLANCED_WORDS ? 'passage' : 'statement';
}

const MAX_GLANCED_WORDS = 14;

/** What is read on a card, to tell whether two say the same. */
export function wordsOf(card: Card): string {
  switch (card.kind) {
    case 'title':
    case 'chapter':
    case 'closing':
      return card.title.toLowerCase();
    case 'statement':
    case 'question':
    case 'quote':
      return card.text.toLowerCase();
    default:
      return JSON.stringify(card);
  }
}
