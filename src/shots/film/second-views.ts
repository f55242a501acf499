import type { Card } from '../../core/card.ts';
import type { Beat } from '../beats.ts';
import { type Candidate, CERTAIN, lookOf, VALUES, wordsOf } from '../candidates.ts';
import { isWholeSentence } from '../words/sentences.ts';
import { CHANGE_COST, changeCost } from './change-cost.ts';
import { type ChosenShot, MIN_SHOT_MS, type SceneChoice } from './choose-cards.ts';

/** A little under 12 s, because the voice may be slower than estimated. */
export const MAX_VIEW_MS = 11_000;
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

/** The phrase of a scene's text that is worth marking. */
type EmphasisIn = (sceneIndex: number, text: string) => string | undefined;

/**
 * Gives shots that would stay too long a second view, from the clause in which something else is said: what that
 * clause names, such as a number or a place; or else the next part of the sentence or of a quotation.
 */
export function withSecondViews(
  film: readonly (readonly ChosenShot[])[],
  scenes: readonly SceneChoice[],
  emphasisIn: EmphasisIn,
): ChosenShot[][] {
  const shown = new Set(film.flat().map(({ candidate }) => wordsOf(candidate.card)));
  return film.map((shots, sceneIndex) =>
    shots.flatMap((shot) => {
      const scene = scenes[sceneIndex] ?? { beats: [], candidates: [] };
      return divided(shot, { scene, shown, emphasisIn: (text) => emphasisIn(sceneIndex, text) });
    }),
  );
}

interface Material {
  readonly scene: SceneChoice;
  /** The words of all cards of the film. */
  readonly shown: Set<string>;
  readonly emphasisIn: (text: string) => string | undefined;
}

function divided(shot: ChosenShot, material: Material): ChosenShot[] {
  const { beats } = material.scene;
  const { from, to, candidate } = shot;
  if (durationOf(beats, from, to) <= MAX_VIEW_MS || CHANGING.test(lookOf(candidate.card))) return [shot];
  const start = boundaryIn(beats, from, to);
  if (start === undefined) return [shot];
  const views = viewsOf(shot, start, material);
  if (views === undefined) return [shot];
  const [first, second] = views;
  material.shown.add(wordsOf(second.card));
  return [
    ...divided({ from, to: start - 1, candidate: first }, material),
    ...divided({ from: start, to, candidate: second }, material),
  ];
}

/** The beat at which the second view starts: near the middle, and between clauses. */
function boundaryIn(beats: readonly Beat[], from: number, to: number): number | undefined {
  let best: { at: number; cost: number } | undefined;
  for (let at = from + 1; at <= to; at++) {
    const [beforeMs, afterMs] = [durationOf(beats, from, at - 1), durationOf(beats, at, to)];
    if (Math.min(beforeMs, afterMs) < MIN_SHOT_MS) continue;
    const isBetween = isBetweenClauses({ before: beats[at - 1]?.text ?? '', after: beats[at]?.text ?? '' });
    const cost = Math.abs(beforeMs - afterMs) + (isBetween ? 0 : WITHIN_CLAUSE_COST_MS);
    if (best === undefined || cost < best.cost) best = { at, cost };
  }
  return best?.at;
}

function viewsOf(
  { from, to, candidate }: ChosenShot,
  start: number,
  material: Material,
): readonly [Candidate, Candidate] | undefined {
  const { beats, candidates } = material.scene;
  const part = { from: start, to };
  const others = candidates
    .filter((other) => isNew(other, candidate, material))
    .map((other) => ({ other, score: scoreIn(other, part, beats) }))
    .toSorted((one, next) => next.score - one.score);
  const own = others.find(
    ({ other, score }) => score > 0 && other.from >= start && other.value >= MIN_OWN_VALUE,
  );
  if (own !== undefined) return [candidate, own.other];
  const rest = restOf(candidate, part, material.scene) ?? restSpoken(candidate, part, beats);
  if (rest !== undefined) return [candidate, rest];
  const again = sameAgain(
    candidate,
    {
      before: textOf(beats, from, start - 1),
      after: textOf(beats, start, to),
      durationMs: durationOf(beats, from, to),
    },
    material,
  );
  if (again !== undefined) return again;
  if (candidate.card.kind === 'statement' && durationOf(beats, from, to) <= MAX_LIT_MS) return undefined;
  const [next] = others.filter(({ score }) => score > 0);
  return next === undefined ? undefined : [candidate, next.other];
}

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
const MAX_LIT_MS = 16_000;

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

/** Whether a place is within what is quoted, bracketed, or put between dashes: a page holds both marks of it. */
function isWithin({ before, after }: Parts): boolean {
  const count = (mark: string) => before.split(mark).length - 1;
  const isQuoteOpen = count('“') !== count('”') || count('"') % 2 !== 0;
  const isAside = (before.match(DASH)?.length ?? 0) % 2 === 1 && after.match(DASH) !== null;
  return isQuoteOpen || count('(') > count(')') || isAside;
}

const DASH = /(?<=\s)[–—](?=\s|$)/gu;

/** The same words in two views, or their two halves, if they are spoken in both parts. */
function sameAgain(
  candidate: Candidate,
  { durationMs, ...parts }: Parts & { readonly durationMs: number },
  { emphasisIn }: Material,
): readonly [Candidate, Candidate] | undefined {
  const { card } = candidate;
  const position =
    card.kind === 'statement' || card.kind === 'quote' ? positionOf(parts.after, card.text) : undefined;
  if (position === undefined) return undefined;
  const withCard = (own: Card): Candidate => ({ ...candidate, card: own });
  if (card.kind === 'quote') {
    const text = { before: card.text.slice(0, position).trim(), after: parts.after };
    if (!isBetweenClauses(text)) return undefined;
    const [before, after] = pagesOf(card.text, position);
    return [withCard({ ...card, text: before }), withCard({ ...card, text: after })];
  }
  if (card.kind !== 'statement') return undefined;
  const marked = (text: string): Candidate => {
    const { emphasis: given, ...plain } = card;
    const emphasis = given !== undefined && text.includes(given) ? given : emphasisIn(text);
    return withCard(emphasis !== undefined && card.text.includes(emphasis) ? { ...plain, emphasis } : plain);
  };
  // Two pages of large type rather than the same long sentence again.
  const isSoft = OPENS_PART.test(parts.after) && !isWithin(parts);
  if (isBetweenClauses(parts) || isSoft) {
    const page = (text: string): Candidate => {
      const emphasis = emphasisIn(text);
      return withCard({ kind: 'statement', text, ...(emphasis !== undefined && { emphasis }) });
    };
    const [before, after] = pagesOf(card.text, position);
    return [page(before), page(after)];
  }
  const isLong = durationMs > MAX_LIT_MS;
  return isLong ? [marked(card.text.slice(0, position)), marked(card.text.slice(position))] : undefined;
}

/** What a longer sentence says after the one that is shown. */
function restOf(
  { card }: Candidate,
  part: { readonly from: number; readonly to: number },
  { candidates }: Material['scene'],
): Candidate | undefined {
  if (card.kind !== 'statement') return undefined;
  const said = card.text.replace(/[.!]$/u, '');
  for (const whole of candidates) {
    const isLonger =
      whole.card.kind === 'statement' && whole.card.text.startsWith(said) && whole.to <= part.to;
    if (!isLonger || whole.card.kind !== 'statement') continue;
    const after = whole.card.text.slice(said.length).replace(/^[\s,;:–—]+/u, '');
    if (after.split(/\s+/u).length >= MIN_WORDS)
      return { ...whole, card: { kind: 'statement', text: `… ${after}` } };
  }
  return undefined;
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

/** Where the words of the narration continue in a text. The text may leave out brackets. */
function positionOf(spoken: string, text: string): number | undefined {
  const words = spoken.split(/\s+/u);
  for (let count = Math.min(5, words.length); count >= 2; count--) {
    const position = text.indexOf(words.slice(0, count).join(' '));
    if (position > text.length * 0.15 && position < text.length * 0.85) return position;
  }
  return undefined;
}

/** A sentence or a quotation in two parts. Dots mark where a sentence goes on. */
function pagesOf(text: string, position: number): [string, string] {
  const [before, after] = [text.slice(0, position).trim(), text.slice(position).trim()];
  if (/[.!?…]["'”’]?$/u.test(before)) return [before, after];
  return [`${before.replace(/\s?[,;:–—]$/u, '')} …`, `… ${after}`];
}

function textOf(beats: readonly Beat[], from: number, to: number): string {
  return beats
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
}

function durationOf(beats: readonly Beat[], from: number, to: number): number {
  return beats.slice(from, to + 1).reduce((sum, { durationMs }) => sum + durationMs, 0);
}
