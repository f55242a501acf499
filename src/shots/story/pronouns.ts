import type { Present } from './character.ts';
import { peopleIn } from './people.ts';
import { placesIn } from './places.ts';

/** Pronouns that mean nobody in the picture. */
export function pronounsMissing(
  text: string,
  {
    drawn,
    isAlone,
    from,
    sentence,
  }: {
    readonly drawn: readonly Present[];
    readonly isAlone: boolean;
    readonly from: number;
    readonly sentence: string;
  },
): string[] {
  const count = (gender: Present['gender']) => drawn.filter((who) => who.gender === gender).length;
  const has = (pattern: RegExp) => pattern.test(text);
  const missing: string[] = [];
  const [men, women, small] = [count('m'), count('f'), count('n')];
  const total = drawn.length;
  if (has(/\b(?:he|him|himself)\b/) && men + small === 0) missing.push('he');
  if (has(/\b(?:she|herself)\b/) && women + small === 0) missing.push('she');
  if (isBeforeNoun(text, /\bshe\b/, { gender: 'f', drawn, from })) missing.push('she');
  if (isBeforeNoun(text, /\bhe\b/, { gender: 'm', drawn, from })) missing.push('he');
  if (isLastNamedMissing(text, { drawn, from, sentence })) missing.push('he');
  if (has(HER) && women + small === 0) missing.push('her');
  if (has(/\bhe\b(?![^,;:]*ing him\b)[^,;:]* him\b(?!self)/) && men + small < 2) missing.push('him');
  for (const [gender, own, pronoun] of [
    ['m', men, 'him'],
    ['f', women, 'her'],
  ] as const)
    if (
      own + small < 2 &&
      drawn.some((who) => who.gender === gender && isDoneTo(text.slice(who.end - from), pronoun))
    )
      missing.push(pronoun);
  if (has(SHE_AND_HER) && women + small < 2) missing.push('her');
  if (has(/\b(?:they all|all of them|all three|them all)\b/) && count('p') === 0 && total < 3)
    missing.push('all');
  if (has(/\b(?:they|themselves|them)\b/) && count('p') === 0 && total < 2) missing.push('they');
  if (/\b(?:i|we|us|me|you|my|our|your)\b/.test(text.replace(OF_TELLER, ''))) missing.push('i');
  const it = text.search(IT);
  if (isAlone && it >= 0 && placesIn(text.slice(0, it)).length === 0) missing.push('it');
  return missing;
}

/** What whoever tells a tale says of himself and his listeners. */
const OF_TELLER =
  /\b(?:(?:long )?before (?:you or i|you and i|you|i|we) (?:were|was) born|(?:i (?:will|shall) |let me )tell you|you (?:may|must|can) (?:be sure|know|well believe|think)|as (?:i|you) (?:told|said|tell|heard|know)|you see)\b/g;

const IT =
  /\b(?:it|itself)\b(?! (?:was|is|happened|seemed|came to pass|befell|chanced|rained|snowed|grew|began|had))/;

/** `The king gave the smith a ring, | with which he went home`: he is the smith, who is not seen. */
function isLastNamedMissing(
  text: string,
  {
    drawn,
    from,
    sentence,
  }: { readonly drawn: readonly Present[]; readonly from: number; readonly sentence: string },
): boolean {
  return (['he', 'she'] as const).some((pronoun) => {
    if (
      !new RegExp(
        String.raw`^[\W~]*(?:(?:where|with which|in which|so that|which|and there|and then) )${pronoun}\b`,
      ).test(text)
    )
      return false;
    const gender = pronoun === 'he' ? 'm' : 'f';
    const last = peopleIn(sentence.slice(0, from)).findLast((who) => who.gender === gender);
    return last !== undefined && !drawn.some((who) => last.at < who.end && last.end > who.at);
  });
}

/** `She was glad, and the others were her daughters`: she is none of them. */
function isBeforeNoun(
  text: string,
  pronoun: RegExp,
  {
    gender,
    drawn,
    from,
  }: {
    readonly gender: Present['gender'];
    readonly drawn: readonly Present[];
    readonly from: number;
  },
): boolean {
  const at = text.search(pronoun);
  const own = drawn.filter((who) => who.gender === gender);
  if (at < 0 || own.length === 0 || OPENS_CLAUSE.test(text.slice(0, at))) return false;
  return own.every((who) => who.at - from > at + 4);
}

const OPENS_CLAUSE =
  /^[\W~]*(?:and |but |now |then |so )?(?:when|as|after|while|before|if|although|though|hardly|scarcely|no sooner had)\W+$/;

/** `The king took him on his knees`: he is another one. */
function isDoneTo(after: string, pronoun: 'him' | 'her'): boolean {
  const found = new RegExp(
    String.raw`^(?:(?!\b(?:that|when|as|until|till|who|because|for|so|if|while|where|before|behind|around|beside|about|near|with|after)\b)[^,;:~])* ${pronoun}\b(?= (?:for|if|how|what|why|where|whether|all|with|to|in|on|that|leave|the|an?|at|up|out|away|back|home|down|and|by|into)\b|[,.;:!?]|$)`,
  );
  return found.test(after);
}

/** `She kissed her`, but not `so fair was she that all loved her`. */
const SHE_AND_HER =
  /\bshe\b(?:(?!\b(?:that|when|as|until|till|who|because|for|and|but|so|if|while|where)\b)[^,;:])*\b(?:to|at|with|saw|took|gave|followed|told|asked|loved|kissed|carried|brought|led|let|made|bade|begged|called|sent|found|met|left|heard|seized|caught|struck|beat|killed|helped|thanked) her\b(?= (?:and|to|in|with|that|on|at|from|by|as|for|how|what|the|an?)\b|[,.;:!?~]|$)/;

/** `Her` as the one to whom something is done. */
const HER =
  /\b(?:to|at|with|for|saw|took|gave|follow(?:ed)?|married|told|asked|loved|kissed|carried|brought|led|after|upon|beside|near|around|round|by|behind|towards|let|made|bade|begged|called|sent|found|met|left|heard|seized|caught|struck|beat|killed|helped|thanked) her\b(?= (?:and|to|in|with|that|on|at|from|by|as|for|into|until|when|up|away|back|home|down|if|how|what|where|why|who|so|all|the|an?|out|off)\b|[,.;:!?~]|$)/;
