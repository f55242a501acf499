import type { Beat } from '../beats.ts';
import { type Candidate, CERTAIN, lookOf } from '../candidates.ts';
import { CHANGE_COST, changeCost, factsOf, TEXT } from './change-cost.ts';

/** A run of beats shown as one shot. */
export interface ChosenShot {
  readonly from: number;
  readonly to: number;
  readonly candidate: Candidate;
}

export interface SceneChoice {
  readonly beats: readonly Beat[];
  /** At least one for each beat. */
  readonly candidates: readonly Candidate[];
}

export const MIN_SHOT_MS = 3_000;
const GOOD_MIN_MS = 4_000;
export const MAX_SHOT_MS = 9_000;
/** The largest share of a film with one look, if the document has something else to show. */
const MAX_SHARE = 0.35;
/** Looks that may fill a film, because they tell its story. */
const UNLIMITED = /^(?:scene|speaker|title|closing)$/u;

/** In the unit of a candidate's value per second. */
const COST = {
  cut: 70,
  /** The value while the card is about something else. */
  besideValue: 22,
  /** The same for a sentence, which viewers compare with what they hear. */
  besideText: -20,
  /** For words that stay although the narration has moved on. */
  perSecondStale: 70,
  /** Showing something before it is spoken gives it away. */
  perSecondEarly: 30,
  perSecondVeryEarly: 90,
  /** For a card that starts after, or ends before, the beats it is about. */
  cutOff: 60,
  /** For a sentence that appears when half of it has been spoken. */
  lateText: 140,
  underMin: 250,
  perSecondUnderMin: 400,
  perSecondUnderGood: 45,
  perSecondOverMax: 160,
  /** For a long sentence or a quotation that disappears before it is spoken to its end. */
  cutPassage: 420,
  /** For a few words that stay, although the sentence they come from says more. */
  perSecondFewWords: 60,
} as const;
/** A card of lower value is no better than another card of the same look. */
const MIN_SWAP_VALUE = 22;
/** Fewer words replace a sentence only for a moment. */
const MIN_SWAP_WORDS = 4;
const MAX_FEW_WORDS_MS = 5_000;

interface Node {
  readonly from: number;
  readonly candidate: Candidate;
  readonly score: number;
  readonly previous: Node | undefined;
}

/**
 * Divides each scene into shots and chooses a card for each, so that the film as a whole tells as much as
 * possible: no shot too short or too long, no two neighbours that look alike, and no look too often.
 */
export function chooseCards(scenes: readonly SceneChoice[]): ChosenShot[][] {
  return withinShares(bestShots(scenes), scenes);
}

/** Replaces cards of a look that is used too often, starting where that loses the least value. */
function withinShares(chosen: readonly ChosenShot[][], scenes: readonly SceneChoice[]): ChosenShot[][] {
  const film = chosen.flatMap((shots, scene) => shots.map((shot) => ({ ...shot, scene })));
  const beatsOf = (at: number) => scenes[film[at]?.scene ?? 0]?.beats ?? [];
  const lengthOf = (at: number) => durationOf(beatsOf(at), film[at]?.from ?? 0, film[at]?.to ?? 0);
  const spent = new Map<string, number>();
  for (const [at, { candidate }] of film.entries()) {
    const look = lookOf(candidate.card);
    spent.set(look, (spent.get(look) ?? 0) + lengthOf(at));
  }
  const limitMs = [...spent.values()].reduce((sum, own) => sum + own, 0) * MAX_SHARE;
  const spentOn = (look: string) => spent.get(look) ?? 0;
  for (const look of [...spent.keys()]) {
    if (UNLIMITED.test(look)) continue;
    const own = film.flatMap(({ candidate }, at) => (lookOf(candidate.card) === look ? [at] : []));
    const swaps = own
      .flatMap((at) => alternativesTo(film[at] as FilmShot, scenes).map((candidate) => ({ at, candidate })))
      .map((swap) => ({ ...swap, loss: (film[swap.at]?.candidate.value ?? 0) - swap.candidate.value }))
      .toSorted((one, other) => one.loss - other.loss);
    for (const { at, candidate } of swaps) {
      if (spentOn(look) <= limitMs) break;
      const shot = film[at] as FilmShot;
      const other = lookOf(candidate.card);
      if (lookOf(shot.candidate.card) !== look || spentOn(other) + lengthOf(at) > limitMs) continue;
      const neighbours = [film[at - 1]?.candidate, film[at + 1]?.candidate];
      if (neighbours.some((next) => next && changeCost(next, candidate) >= CHANGE_COST.alike)) continue;
      film[at] = { ...shot, candidate };
      spent.set(look, spentOn(look) - lengthOf(at));
      spent.set(other, spentOn(other) + lengthOf(at));
    }
  }
  return scenes.map((_, scene) => film.filter((shot) => shot.scene === scene));
}

type FilmShot = ChosenShot & { readonly scene: number };

/** Cards with another look that cover the spoken part of the shot, except for low-value ones. */
function alternativesTo(
  { scene, from, to, candidate }: FilmShot,
  scenes: readonly SceneChoice[],
): Candidate[] {
  return (scenes[scene]?.candidates ?? []).filter(
    (other) =>
      lookOf(other.card) !== lookOf(candidate.card) &&
      lookOf(other.card) !== 'phrase' &&
      // What somebody says is no better as a plain sentence.
      !(candidate.card.kind === 'quote' && other.card.kind === 'statement') &&
      other.value >= MIN_SWAP_VALUE &&
      other.value < CERTAIN &&
      other.from <= Math.max(from, candidate.from) &&
      other.to >= from &&
      other.to <= Math.max(to, candidate.to) &&
      durationOf(scenes[scene]?.beats ?? [], other.to + 1, to) <= MAX_STALE_MS,
  );
}

/** A few words, which say less than the sentence that they are taken from. */
function isFewWords({ card }: Candidate): boolean {
  return (
    card.kind === 'statement' && lookOf(card) === 'phrase' && card.text.split(/\s+/u).length < MIN_SWAP_WORDS
  );
}

function bestShots(scenes: readonly SceneChoice[]): ChosenShot[][] {
  let ends: readonly Node[] = [];
  const firstNodes = new Set<Node>();
  for (const scene of scenes) {
    // For each beat of the scene and each card, the best node whose shot ends right before it.
    const reached = Array.from({ length: scene.beats.length + 1 }, () => new Map<Candidate, Node>());
    for (let from = 0; from < scene.beats.length; from++) {
      const before = from === 0 ? ends : [...(reached[from]?.values() ?? [])];
      if (from > 0 && before.length === 0) continue;
      const bestOf = new Map<Candidate, Best | undefined>();
      for (const { to, candidate, gain } of shotsFrom(scene, from)) {
        if (!bestOf.has(candidate)) bestOf.set(candidate, bestBefore(before, candidate));
        const previous = bestOf.get(candidate);
        const node = { from, candidate, score: gain + (previous?.score ?? 0), previous: previous?.node };
        if (from === 0) firstNodes.add(node);
        const other = reached[to + 1]?.get(candidate);
        if (!other || node.score > other.score) reached[to + 1]?.set(candidate, node);
      }
    }
    ends = [...(reached[scene.beats.length]?.values() ?? [])];
  }
  return unwound(ends, scenes, firstNodes);
}

function unwound(
  ends: readonly Node[],
  scenes: readonly SceneChoice[],
  firstNodes: ReadonlySet<Node>,
): ChosenShot[][] {
  let node = ends.reduce<Node | undefined>(
    (top, own) => (!top || own.score > top.score ? own : top),
    undefined,
  );
  const shots: ChosenShot[][] = scenes.map(() => []);
  for (let scene = scenes.length - 1; scene >= 0 && node; scene--) {
    let to = (scenes[scene]?.beats.length ?? 0) - 1;
    while (node) {
      const current: Node = node;
      shots[scene]?.unshift({ from: current.from, to, candidate: current.candidate });
      to = current.from - 1;
      node = current.previous;
      if (firstNodes.has(current)) break;
    }
  }
  return shots;
}

interface Best {
  readonly node: Node;
  /** The node's, less what the change from its card costs. */
  readonly score: number;
}

function bestBefore(nodes: readonly Node[], candidate: Candidate): Best | undefined {
  let best: Best | undefined;
  for (const node of nodes) {
    const score = node.score - changeCost(node.candidate, candidate);
    if (!best || score > best.score) best = { node, score };
  }
  return best;
}

function* shotsFrom(
  { beats, candidates }: SceneChoice,
  from: number,
): Generator<{ to: number; candidate: Candidate; gain: number }> {
  let durationMs = 0;
  for (let to = from; to < beats.length; to++) {
    durationMs += beats[to]?.durationMs ?? 0;
    let isOpen = to === from;
    for (const candidate of candidates) {
      if (candidate.to < from || candidate.from > to) continue;
      // A scene claims that what is said happens in it.
      if (isClaim(candidate) && (candidate.from > from || candidate.to < to)) continue;
      const maxMs = candidate.maxMs ?? MAX_SHOT_MS;
      if (to > from && durationMs > Math.max(maxMs, MAX_SHOT_MS) + 2_800) continue;
      isOpen = true;
      const aboutMs = durationOf(beats, Math.max(from, candidate.from), Math.min(to, candidate.to));
      const { value } = candidate;
      const staleMs = canWait(candidate) ? 0 : Math.max(0, durationMs - aboutMs - maxStaleMs(candidate));
      const leadMs = durationOf(beats, from, candidate.from - 1);
      const seconds = { about: aboutMs / 1000, beside: (durationMs - aboutMs) / 1000, lead: leadMs / 1000 };
      // A card that starts or ends within the beats it is about tells less.
      const { look } = factsOf(candidate.card);
      const late = TEXT.test(look) ? COST.lateText : COST.cutOff;
      const early = /^(?:passage|quote|report)$/u.test(look) ? COST.cutPassage : COST.cutOff;
      const cutOff = (candidate.from < from ? late : 0) + (candidate.to > to ? early : 0);
      const gain =
        (candidate.bonus ?? 0) +
        value * seconds.about +
        (SENTENCE.test(look) ? COST.besideText : COST.besideValue) * seconds.beside -
        COST.perSecondEarly * seconds.lead -
        COST.perSecondVeryEarly * Math.max(0, seconds.lead - MAX_LEAD_MS / 1000) -
        (COST.perSecondStale * staleMs) / 1000 -
        COST.cut -
        cutOff -
        (isFewWords(candidate)
          ? (COST.perSecondFewWords * Math.max(0, durationMs - MAX_FEW_WORDS_MS)) / 1000
          : 0) -
        timeCost(durationMs, maxMs);
      yield { to, candidate, gain };
    }
    if (!isOpen) break;
  }
}

const SENTENCE = /^(?:statement|passage|phrase)$/u;

/** How long a card may be shown before what it is about. */
const MAX_LEAD_MS = 3_500;

/** How long the narration may continue over a card about an earlier sentence. */
const MAX_STALE_MS = 4_500;
/** The same for a place of a tale, where something may be told that happens elsewhere. */
const MAX_STALE_SCENE_MS = 1_500;

function maxStaleMs({ card }: Candidate): number {
  return card.kind === 'scene' ? MAX_STALE_SCENE_MS : MAX_STALE_MS;
}

/** Whether a card is a scene of a story, and not its title. */
function isClaim({ card, value }: Candidate): boolean {
  return card.kind === 'scene' && value < CERTAIN;
}

/** Whether a card is looked at rather than read. */
function canWait({ card }: Candidate): boolean {
  return /^(?:figure|speaker|title|closing|map)$/u.test(card.kind);
}

function timeCost(durationMs: number, maxMs: number): number {
  const under = (limit: number) => Math.max(0, limit - durationMs) / 1000;
  return (
    (durationMs < MIN_SHOT_MS ? COST.underMin : 0) +
    under(MIN_SHOT_MS) * COST.perSecondUnderMin +
    under(GOOD_MIN_MS) * COST.perSecondUnderGood +
    (Math.max(0, durationMs - maxMs) / 1000) * COST.perSecondOverMax
  );
}

export function durationOf(beats: readonly Beat[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at <= to; at++) sum += beats[at]?.durationMs ?? 0;
  return sum;
}
