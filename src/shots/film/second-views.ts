import type { Beat } from '../beats.ts';
import { type Candidate, CERTAIN, lookOf, VALUES, wordsOf } from '../candidates.ts';
import { mendedQuotes } from '../words/mended-quotes.ts';
import { isWithin, longPagesOf, mainClauseIn, pagesOf } from '../words/pages.ts';
import type { Reader } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { CHANGE_COST, changeCost } from './change-cost.ts';
import { type ChosenShot, durationOf, MIN_SHOT_MS, type SceneChoice } from './choose-cards.ts';

/** A little under 12 s, because the voice may be slower than estimated. */
export const MAX_VIEW_MS = 11_000;
/** A number above its sentence would be followed by the rest of the same sentence. */
const MAX_TOLD_MS = 12_000;
/** How much more unequal the parts of a shot may be to be parted between clauses. */
const WITHIN_CLAUSE_COST_MS = 4_000;
/** Cards that change by themselves, and the last one. */
const CHANGING = /^(?:list|steps|timeline|table|code|diagram|scene|speaker|closing)/u;
const OPENS_CLAUSE =
  /^(?:but|which|who|whose|that|because|since|when|where|while|although|though|until|before|after|whether)\b/iu;
/** Nothing lesser replaces a sentence that is still being said. */
const MIN_OWN_VALUE = VALUES.statement + 1;
const MIN_VALUE = VALUES.statement - 32;
/** The share of its time that a card must be about. */
const MIN_SHARE = 0.5;
const MIN_WORDS = 4;

/** What is needed to know of the words of a film. */
export interface FilmWords {
  readonly reader: Reader;
  /** The phrase of a scene's text that is worth marking. */
  emphasisIn(sceneIndex: number, text: string): string | undefined;
}

/**
 * Gives shots that would stay too long a second view, from the clause in which something else is said: what that
 * clause names, such as a number or a place; or else the next part of the sentence or of a quotation. A page holds
 * what says something by itself, as long as the sentence may stay whole otherwise.
 */
export function withSecondViews(
  film: readonly (readonly ChosenShot[])[],
  scenes: readonly SceneChoice[],
  { reader, emphasisIn }: FilmWords,
): ChosenShot[][] {
  const shown = new Set(film.flat().map(({ candidate }) => wordsOf(candidate.card)));
  return film.map((shots, sceneIndex) =>
    shots.flatMap((shot) => {
      const scene = scenes[sceneIndex] ?? { beats: [], candidates: [] };
      return divided(shot, { scene, shown, reader, emphasisIn: (text) => emphasisIn(sceneIndex, text) });
    }),
  );
}

interface Material {
  readonly scene: SceneChoice;
  /** The words of all cards of the film. */
  readonly shown: Set<string>;
  readonly reader: Reader;
  readonly emphasisIn: (text: string) => string | undefined;
}

type Views = readonly [Candidate, Candidate];

function divided(shot: ChosenShot, material: Material): ChosenShot[] {
  const { beats } = material.scene;
  const { from, to, candidate } = shot;
  const durationMs = durationOf(beats, from, to);
  const isTold = candidate.card.kind === 'number' && /[.!]["”’]?$/u.test(candidate.card.label);
  if (durationMs <= (isTold ? MAX_TOLD_MS : MAX_VIEW_MS) || CHANGING.test(lookOf(candidate.card)))
    return [shot];
  const starts = boundariesIn(beats, from, to);
  for (const start of starts) {
    const views = clearViews(shot, start, material);
    if (views !== undefined) return parted(shot, { start, views }, material);
  }
  const whole = durationMs <= MAX_LIT_MS ? wholeOf(shot, material) : undefined;
  if (whole !== undefined) return [{ ...shot, candidate: whole }];
  const [start] = starts;
  const views = start === undefined ? undefined : lastViews(shot, start, material);
  return start === undefined || views === undefined ? [shot] : parted(shot, { start, views }, material);
}

function parted(
  { from, to }: ChosenShot,
  { start, views: [first, second] }: { readonly start: number; readonly views: Views },
  material: Material,
): ChosenShot[] {
  material.shown.add(wordsOf(second.card));
  return [
    ...divided({ from, to: start - 1, candidate: first }, material),
    ...divided({ from: start, to, candidate: second }, material),
  ];
}

/** The beats at which the second view could start, the best first: near the middle, and between clauses. */
function boundariesIn(beats: readonly Beat[], from: number, to: number): number[] {
  const found: { at: number; cost: number }[] = [];
  for (let at = from + 1; at <= to; at++) {
    const [beforeMs, afterMs] = [durationOf(beats, from, at - 1), durationOf(beats, at, to)];
    if (Math.min(beforeMs, afterMs) < MIN_SHOT_MS) continue;
    const isBetween = isBetweenClauses({ before: beats[at - 1]?.text ?? '', after: beats[at]?.text ?? '' });
    found.push({ at, cost: Math.abs(beforeMs - afterMs) + (isBetween ? 0 : WITHIN_CLAUSE_COST_MS) });
  }
  return found.toSorted((one, other) => one.cost - other.cost).map(({ at }) => at);
}

/** Two views that each say something: what the second part names, or the two main clauses of the sentence. */
function clearViews(shot: ChosenShot, start: number, material: Material): Views | undefined {
  const { candidate, to } = shot;
  const [own] = othersIn(shot, start, material).filter(
    ({ other, score }) => score > 0 && other.from >= start && other.value >= MIN_OWN_VALUE,
  );
  if (own !== undefined) return [candidate, own.other];
  const { beats } = material.scene;
  const position = placeIn(candidate, textOf(beats, start, to));
  if (position === undefined) return restAsClause(candidate, { from: start, to }, material);
  const { card } = candidate;
  if (card.kind !== 'statement' && card.kind !== 'quote') return undefined;
  const pages = pagesOf(card.text, position, material.reader);
  return pages && [pageOf(candidate, pages[0], material), pageOf(candidate, pages[1], material)];
}

/** Two views for a sentence that is too long to stay whole, or for another card. Dots mark where a sentence goes on. */
function lastViews(shot: ChosenShot, start: number, material: Material): Views | undefined {
  const { from, to, candidate } = shot;
  const { beats } = material.scene;
  const parts = { before: textOf(beats, from, start - 1), after: textOf(beats, start, to) };
  const isLong = durationOf(beats, from, to) > MAX_LIT_MS;
  const { card } = candidate;
  const isRead = card.kind === 'statement' || card.kind === 'quote';
  const position = placeIn(candidate, parts.after);
  if (isRead && isLong) {
    if (position === undefined) {
      const rest = restSpoken(candidate, { from: start, to }, beats);
      if (rest !== undefined) return [candidate, rest];
    } else {
      const [before, after] = longPagesOf(card.text, position, material.reader);
      return [pageOf(candidate, before, material), pageOf(candidate, after, material)];
    }
  }
  if (card.kind === 'statement' && !isLong) return undefined;
  const [next] = othersIn(shot, start, material).filter(({ score }) => score > 0);
  return next === undefined ? undefined : [candidate, next.other];
}

/** The other cards of a part, the best first. */
function othersIn({ candidate, to }: ChosenShot, start: number, material: Material) {
  const { beats, candidates } = material.scene;
  return candidates
    .filter((other) => isNew(other, candidate, material))
    .map((other) => ({ other, score: scoreIn(other, { from: start, to }, beats) }))
    .toSorted((one, next) => next.score - one.score);
}

/** The same kind of card with one part of its text, with what is said in it marked. */
export function pageOf(
  candidate: Candidate,
  text: string,
  { emphasisIn }: Pick<Material, 'emphasisIn'>,
): Candidate {
  const { card } = candidate;
  if (card.kind === 'quote') return { ...candidate, card: { ...card, text } };
  if (card.kind !== 'statement') return candidate;
  const { emphasis: given, ...plain } = card;
  const emphasis = given !== undefined && text.includes(given) ? given : emphasisIn(text);
  return { ...candidate, card: { ...plain, text, ...(emphasis !== undefined && { emphasis }) } };
}

/** A sentence with all that is said of it, if the shot is about one. */
function wholeOf(
  { from, to, candidate }: ChosenShot,
  { scene, emphasisIn }: Material,
): Candidate | undefined {
  const { card } = candidate;
  const { beats, candidates } = scene;
  if (card.kind === 'quote') return candidate;
  if (card.kind !== 'statement') return undefined;
  if (placeIn(candidate, beats[to]?.text ?? '') !== undefined) return candidate;
  const longer = candidates.find(
    (other) =>
      other.card.kind === 'statement' &&
      other.from <= candidate.from &&
      other.to === to &&
      placeIn(other, beats[to]?.text ?? '') !== undefined,
  );
  if (longer !== undefined) return longer;
  const line = beats[from]?.line;
  const text = textOf(beats, from, to);
  const isOne = line?.text === text && isWholeSentence(text) && text.length <= MAX_WHOLE_LENGTH;
  if (!isOne) return candidate;
  const emphasis = emphasisIn(text);
  const shown = mendedQuotes(text);
  return {
    ...candidate,
    card: { kind: 'statement', text: shown, ...(emphasis !== undefined && { emphasis }) },
  };
}

const MAX_WHOLE_LENGTH = 340;

/** Whether a card says something that the film does not show yet, in more than a few words. */
function isNew({ card, value }: Candidate, shown: Candidate, material: Material): boolean {
  if (value >= CERTAIN || value < MIN_VALUE || material.shown.has(wordsOf(card))) return false;
  const isFewWords =
    lookOf(card) === 'phrase' && card.kind === 'statement' && card.text.split(/\s+/u).length < MIN_WORDS;
  const isRepeated = changeCost(shown, { card, value, from: 0, to: 0 }) >= CHANGE_COST.same;
  return !isFewWords && !isRepeated && !(lookOf(card) === lookOf(shown.card) && card.kind !== 'statement');
}

/** How much of the part a card tells, weighed by its value; 0 if it is about too little of it. */
function scoreIn(
  { from, to, value, card }: Candidate,
  part: { readonly from: number; readonly to: number },
  beats: readonly Beat[],
): number {
  // A sentence may have begun before. Everything else belongs to the part alone.
  if (to > part.to || (from < part.from && card.kind !== 'statement')) return 0;
  const aboutMs = durationOf(beats, Math.max(from, part.from), to);
  const share = aboutMs / durationOf(beats, part.from, part.to);
  return share < MIN_SHARE ? 0 : value * share;
}

interface Parts {
  readonly before: string;
  readonly after: string;
}

/**
 * A sentence that cannot be parted well stays whole up to this time: its words light up one by one. The same sentence
 * again in another place would look like a mistake.
 */
const MAX_LIT_MS = 20_000;

function isBetweenClauses({ before, after }: Parts): boolean {
  if (isWithin({ before, after })) return false;
  if (/,$/u.test(before))
    return AFTER_COMMA.test(after) || OPENS_CLAUSE.test(after) || OPENS_PART.test(after);
  return /[.!?;:,…—–]["'”’)\]]*$/u.test(before) || OPENS_CLAUSE.test(after) || /^[“"]/u.test(after);
}

/** What no next thing of a row begins with: `the Oscars, | Golden Globes and SAG` is one. */
const AFTER_COMMA =
  /^(?:["“]|(?:the|an?|his|her|its|their|our|my|he|she|it|they|we|i|you|there|this|these|those|not|then|(?:one|some|many|most|all|both|each|none) of (?:which|whom|them)|according|including|such|especially|e\.g\.|i\.e\.|says?|said|\p{Ll}+(?:ing|ed|ly)|\d+)\b)/iu;
const MAX_PAGE_LENGTH = 265;
/** Where a page may end if there is no better place. */
const OPENS_PART = /^(?:and|so|if|as|for|at|in|on|with|to|by|from|into|through|during|over|under)\b/iu;

/** What is said after a shorter sentence, if that is a clause with a subject and a verb. */
function restAsClause(
  candidate: Candidate,
  { from, to }: { readonly from: number; readonly to: number },
  { scene: { beats }, reader, emphasisIn }: Material,
): Views | undefined {
  const isOneLine =
    beats[from]?.lineIndex === beats[to]?.lineIndex && beats[from]?.lineIndex === beats[from - 1]?.lineIndex;
  if (candidate.card.kind !== 'statement' || !isOneLine) return undefined;
  const clause = /[,;:–—]$/u.test(beats[from - 1]?.text ?? '')
    ? mainClauseIn(textOf(beats, from, to), reader)
    : undefined;
  if (clause === undefined || !isWholeSentence(clause) || clause.length > MAX_PAGE_LENGTH) return undefined;
  const emphasis = emphasisIn(clause);
  const card = { kind: 'statement', text: clause, ...(emphasis !== undefined && { emphasis }) } as const;
  return [candidate, { card, value: candidate.value, from, to }];
}

/** The rest of a sentence that is too long to be shown whole, as it is spoken. */
function restSpoken(
  { card, value }: Candidate,
  { from, to }: { readonly from: number; readonly to: number },
  beats: readonly Beat[],
): Candidate | undefined {
  const isOneLine =
    beats[from]?.lineIndex === beats[to]?.lineIndex && beats[from]?.lineIndex === beats[from - 1]?.lineIndex;
  const text = textOf(beats, from, to);
  const isShown = card.kind !== 'statement' || positionOf(text, card.text) !== undefined;
  if (!isOneLine || isShown || value < VALUES.heading + 2) return undefined;
  // With a beginning, it must be as well formed as a sentence.
  const isWhole = isWholeSentence(`So ${text}`) && text.length <= MAX_PAGE_LENGTH;
  return isWhole ? { card: { kind: 'statement', text: `… ${text}` }, value, from, to } : undefined;
}

/** Where the words of the narration continue in the text of a card. The text may leave out brackets. */
function placeIn({ card }: Candidate, spoken: string): number | undefined {
  return card.kind === 'statement' || card.kind === 'quote' ? positionOf(spoken, card.text) : undefined;
}

function positionOf(spoken: string, text: string): number | undefined {
  const words = spoken.split(/\s+/u);
  for (let count = Math.min(5, words.length); count >= 2; count--) {
    const position = text.indexOf(words.slice(0, count).join(' '));
    if (position > text.length * 0.15 && position < text.length * 0.85) return position;
  }
  return undefined;
}

function textOf(beats: readonly Beat[], from: number, to: number): string {
  return beats
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
}
