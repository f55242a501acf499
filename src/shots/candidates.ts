import type { Card } from '../core/card.ts';
import { countWords } from './words/reading.ts';

/** A card that could be shown while some beats of a scene are spoken. */
export interface Candidate {
  readonly card: Card;
  /** How much it tells the viewer per second. */
  readonly value: number;
  /** A value of its own for being shown, however short it is. */
  readonly bonus?: number;
  /** The first and last beat that it is about. */
  readonly from: number;
  readonly to: number;
  /** Shots of the same group may follow each other even if they look alike. */
  readonly group?: string;
  /**
   * How long it may be shown if the usual limit does not apply: a card that builds up may be shown longer.
   */
  readonly maxMs?: number;
}

/**
 * The value of each kind of shot. Certain content, and content that only a picture can show, ranks first:
 * from the document's own pictures down to headings.
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
  phrase: 32,
  heading: 18,
} as const;

/** For content that exists only in the document: figures, code, formulas and diagrams. */
export const OWN_PICTURE_BONUS = 260;

/** The value of cards that nothing may replace: the film's title and its end card. */
export const CERTAIN = 2_000;

/** A key that is equal for cards that look alike. */
export function lookOf(card: Card): string {
  switch (card.kind) {
    case 'statement':
      if (card.image !== undefined) return 'picture';
      if (card.puppet !== undefined) return 'puppet';
      return card.thing === undefined ? lookOfStatement(card.text) : 'drawing';
    case 'series':
    case 'comparison':
    case 'diagram':
      return `${card.kind} ${card.form}`;
    case 'quote':
      return card.reported === true ? 'report' : 'quote';
    case 'list':
      return card.ordered ? 'steps' : 'list';
    default:
      return card.kind;
  }
}

/**
 * Whether a text is a few words, a sentence read at a glance, or a longer one read along with the narration.
 */
function lookOfStatement(text: string): 'phrase' | 'statement' | 'passage' {
  if (!/[.!?。！？…]["'”’»)\]]*$/u.test(text)) return 'phrase';
  return countWords(text) > MAX_GLANCED_WORDS ? 'passage' : 'statement';
}

const MAX_GLANCED_WORDS = 16;

/** The text on a card, to tell whether two cards say the same. */
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
