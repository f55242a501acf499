import { withoutElsewhere } from './elsewhere.ts';
import { peopleIn } from './people.ts';
import { isReached, placeOf } from './places.ts';
import { type Said, withCapitals } from './said.ts';

/** A stretch of a sentence, as offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const BLANK = '~';
/** Passing years, which happen nowhere: what follows them happens somewhere. */
const PASSING =
  /^~*(?:and |but )?(?:many |some )?(?:years|months|winters|centuries)\b[^,;]*\b(?:passed|went by|rolled)\b/;

/**
 * Divides a sentence where a later part happens at another place than the parts before it: `He smiled at her in
 * church, | and afterwards followed her to the cliffs`.
 *
 * @param ends where the parts end that the sentence is told in; the last is its length
 */
export function clausesOf(said: Said, ends: readonly number[]): Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  let place: string | undefined;
  let hasPeople = false;
  let from = 0;
  for (const to of ends) {
    const { here, writtenHere } = onlyBetween(said, from, to);
    const found = placeOf(here, writtenHere);
    const last = stretches.at(-1);
    const isLater =
      place !== undefined || PASSING.test(said.text) || (hasPeople && found && isReached(found, here));
    if (last && !(found && isLater && found.setting !== place)) last.to = to;
    else stretches.push({ from, to });
    place = found?.setting ?? place;
    const whole = said.whole.slice(from, to);
    hasPeople ||= PRONOUN.test(whole) || peopleIn(whole).length > 0;
    from = to;
  }
  return stretches;
}

const PRONOUN = /\b(?:he|she|they)\b/;

/** What is said in one stretch of a sentence. Everything else is blank. */
export function onlyBetween(said: Said, from: number, to: number): Said {
  const only = (text: string) =>
    BLANK.repeat(from) + text.slice(from, to) + BLANK.repeat(Math.max(0, text.length - to));
  return {
    ...said,
    text: only(said.text),
    written: only(said.written),
    here: only(said.here),
    writtenHere: only(said.writtenHere),
  };
}

/** A stretch that only tells of an earlier event: `He had smiled at her in church`. It is a scene of its own. */
export function withEarlier(said: Said): Said {
  if (placeOf(said.here, said.writtenHere)) return said;
  const here = withoutElsewhere(said.text, true);
  return { ...said, here, writtenHere: withCapitals(said.written, here) };
}
