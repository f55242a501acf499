import type { Card } from '../../core/card.ts';
import { lookOf, wordsOf } from '../candidates.ts';

/** A shot as far as a film's rhythm depends on it. */
export interface TimedShot {
  readonly card: Card;
  readonly durationMs: number;
  /** What is said meanwhile. */
  readonly spoken: string;
}

/** How a film changes, in what its viewers see. */
export interface Rhythm {
  readonly shotCount: number;
  readonly durationMs: number;
  /** Shares of the film's time, the largest first. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly looks: ReadonlyMap<string, number>;
  /** Shots of the kind and layout of the one before, but for those that show another part of one thing. */
  readonly alike: readonly number[];
  /** Shots that show the words of an earlier one; the film ends with its title. */
  readonly repeated: readonly number[];
  /** Shots that say one word. */
  readonly singleWords: readonly number[];
  /** Shots that end within a clause. */
  readonly cutWithin: readonly number[];
  readonly longestMs: number;
  /** Without those that change while they are seen: words that light up, points and dates that come one by one. */
  readonly longestStillMs: number;
}

/** These may follow themselves: another place, the next turn, and the next of several cards of one thing. */
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
    looks: sharesBy(shots, ({ card }) => lookOf(card)),
    alike: indexes.filter((at) => {
      const [before, own] = [shots[at - 1], shots[at]];
      if (!before || !own || CONTINUING.test(own.card.kind)) return false;
      return layoutOf(before.card) === layoutOf(own.card);
    }),
    repeated: indexes.filter((at) => {
      const card = shots[at]?.card;
      if (card?.kind !== 'statement') return false;
      const words = wordsOf(card);
      return shots.slice(0, at).some((before) => wordsOf(before.card) === words);
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

/** Two shots that share it differ in their words alone. */
export function layoutOf(card: Card): string {
  return card.kind === 'statement' ? `${lookOf(card)} ${card.view}` : lookOf(card);
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
