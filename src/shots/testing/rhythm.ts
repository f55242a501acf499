import type { Card } from '../../core/card.ts';
import { lookOf, wordsOf } from '../candidates.ts';

/** The properties of a shot that affect a film's rhythm. */
export interface TimedShot {
  readonly card: Card;
  readonly durationMs: number;
  /** The words spoken meanwhile. */
  readonly spoken: string;
}

/** How varied a film looks to its viewers. */
export interface Rhythm {
  readonly shotCount: number;
  readonly durationMs: number;
  /** Shares of the film's duration, the largest first. */
  readonly kinds: ReadonlyMap<string, number>;
  /** The same for what looks alike: plain sentences in one layout of their theme are one look. */
  readonly looks: ReadonlyMap<string, number>;
  /** Shots with the same kind and layout as the one before, except for those that continue it. */
  readonly alike: readonly number[];
  /** Shots with the same words as an earlier one, except for the next view of the same sentence. */
  readonly repeated: readonly number[];
  /** Shots that show a single word. */
  readonly singleWords: readonly number[];
  /** Shots that end within a clause. */
  readonly cutWithin: readonly number[];
  readonly longestMs: number;
  /**
   * Leaves out shots that change while they are shown: words that light up, points and dates that appear one
   * by one.
   */
  readonly longestStillMs: number;
}

/** Kinds that may follow themselves: another place, the next turn, or the next card of the same thing. */
const CONTINUING = /^(?:scene|speaker|list|quote|table)$/u;
const OPENS_CLAUSE =
  /^(?:and|but|or|so|which|who|whose|that|because|since|when|where|while|although|though|if|as|until|before|after|whether|for|to|with|in|on|at|by|from|like|than|into|through)\b/iu;

const CHANGING = /^(?:passage|quote|speaker|list|steps|timeline|table)/u;

export function rhythmOf(shots: readonly TimedShot[]): Rhythm {
  const durationMs = shots.reduce((sum, shot) => sum + shot.durationMs, 0);
  const indexes = shots.map((_, at) => at);
  return {
    shotCount: shots.length,
    durationMs,
    kinds: sharesBy(shots, ({ card }) => card.kind),
    looks: sharesBy(shots, ({ card }) => seenAs(card)),
    alike: indexes.filter((at) => {
      const [before, own] = [shots[at - 1], shots[at]];
      if (!before || !own || CONTINUING.test(own.card.kind)) return false;
      return layoutOf(before.card) === layoutOf(own.card);
    }),
    repeated: indexes.filter((at) => {
      const card = shots[at]?.card;
      if (card?.kind !== 'statement') return false;
      const words = wordsOf(card);
      const isSame = (before: TimedShot | undefined) =>
        before !== undefined && wordsOf(before.card) === words;
      return !isSame(shots[at - 1]) && shots.slice(0, at).some(isSame);
    }),
    singleWords: indexes.filter((at) => {
      const card = shots[at]?.card;
      return card?.kind === 'statement' && !/\s/u.test(card.text.trim());
    }),
    cutWithin: indexes.filter((at) => {
      const [own, next] = [shots[at], shots[at + 1]];
      if (!own || !next) return false;
      return !/[.!?;:,…—–]["'”’)\]]*$/u.test(own.spoken.trim()) && !OPENS_CLAUSE.test(next.spoken.trim());
    }),
    longestMs: longest(shots),
    longestStillMs: longest(shots.filter(({ card }) => !CHANGING.test(lookOf(card)))),
  };
}

function longest(shots: readonly TimedShot[]): number {
  return Math.max(0, ...shots.map(({ durationMs }) => durationMs));
}

/** A key that is equal for shots that differ only in their words. */
export function layoutOf(card: Card): string {
  return card.kind === 'statement' && card.thing === undefined
    ? `${lookOf(card)} ${card.view}`
    : lookOf(card);
}

/** Every theme sets plain sentences in this many layouts by turns. */
const LAYOUT_COUNT = 4;

function seenAs(card: Card): string {
  const look = lookOf(card);
  if (card.kind !== 'statement' || !/^(?:statement|passage)$/u.test(look)) return look;
  return `sentence ${((card.view ?? 0) % LAYOUT_COUNT) + 1}`;
}

function sharesBy(
  shots: readonly TimedShot[],
  keyOf: (shot: TimedShot) => string,
): ReadonlyMap<string, number> {
  const totalMs = Math.max(
    1,
    shots.reduce((sum, { durationMs }) => sum + durationMs, 0),
  );
  const shares = new Map<string, number>();
  for (const shot of shots) {
    shares.set(keyOf(shot), (shares.get(keyOf(shot)) ?? 0) + shot.durationMs / totalMs);
  }
  return new Map([...shares].toSorted(([, one], [, other]) => other - one));
}
