import type { Card } from '../../core/card.ts';
import { type Candidate, lookOf, wordsOf } from '../candidates.ts';

/** In the unit of a candidate's value per second. */
export const CHANGE_COST = {
  alike: 320,
  /** Lower than `alike`, because sentences in a row have different layouts. */
  sentences: 115,
  same: 700,
  lists: 120,
  text: 45,
} as const;
/** Looks that are read. */
export const TEXT = /^(?:statement|passage|phrase|question|quote|report|definition|chapter|title)$/u;

/** What it costs a film that one card follows another. */
export function changeCost(before: Candidate, next: Candidate): number {
  const [facts, nextFacts] = [factsOf(before.card), factsOf(next.card)];
  const isSame = facts.json === nextFacts.json;
  // A picture must not be shown in two shots, unless it is a place that stays on screen.
  if (isSame && before.card.kind !== 'scene') return CHANGE_COST.same;
  if (before.group !== undefined && before.group === next.group) return 0;
  if (facts.words === nextFacts.words || tellsSame(before, next)) return CHANGE_COST.same;
  const [{ look }, { look: nextLook }] = [facts, nextFacts];
  // On slides and in manuals, lists often follow each other.
  if (look === nextLook && look === 'list') return CHANGE_COST.lists;
  if (look === nextLook && /^(?:statement|passage|quote|report)$/u.test(look)) return CHANGE_COST.sentences;
  if (look === nextLook && look !== 'scene' && look !== 'speaker') return CHANGE_COST.alike;
  return TEXT.test(look) && TEXT.test(nextLook) ? CHANGE_COST.text : 0;
}

interface CardFacts {
  readonly json: string;
  readonly words: string;
  readonly look: string;
}

/** Each card is compared with hundreds of others. */
const FACTS = new WeakMap<Card, CardFacts>();

export function factsOf(card: Card): CardFacts {
  let facts = FACTS.get(card);
  if (!facts) {
    facts = { json: JSON.stringify(card), words: wordsOf(card), look: lookOf(card) };
    FACTS.set(card, facts);
  }
  return facts;
}

/** Whether a sentence repeats a definition, a quotation, or the start of another sentence. */
function tellsSame(before: Candidate, next: Candidate): boolean {
  if (repeats(before, next) || repeats(next, before)) return true;
  if (countsSame(before, next) || countsSame(next, before)) return true;
  const [definition, other] = before.card.kind === 'definition' ? [before, next] : [next, before];
  if (definition.card.kind !== 'definition' || other.card.kind !== 'statement') return false;
  return other.card.text.toLowerCase().includes(definition.card.text.toLowerCase().slice(0, MIN_SAME_LENGTH));
}

/** A number, and a sentence, a definition or a date that tells of the same things: `43 million people watched`. */
function countsSame({ card: number }: Candidate, { card: other }: Candidate): boolean {
  if (number.kind !== 'number' || (other.kind !== 'definition' && other.kind !== 'statement')) return false;
  return other.text.toLowerCase().includes(number.label.toLowerCase().slice(0, MIN_SAME_LENGTH));
}

function repeats({ card: whole }: Candidate, { card: part }: Candidate): boolean {
  const isPart = part.kind === 'statement' || part.kind === 'quote';
  if (whole.kind !== 'statement' || !isPart || part.text.length < MIN_SAME_LENGTH) return false;
  return whole.text.toLowerCase().includes(part.text.toLowerCase().slice(0, MIN_SAME_LENGTH));
}

const MIN_SAME_LENGTH = 24;
