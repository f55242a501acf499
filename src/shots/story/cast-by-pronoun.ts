import { type CastMemory, JUST_NOW, LATELY } from './cast-memory.ts';
import { THINGS } from './cast-words.ts';
import type { Character, Present } from './character.ts';
import { type Gender, peopleIn } from './people.ts';
import { ANSWERED_BY } from './speakers.ts';

/** Before a pronoun that may mean somebody who is named after it. */
const OPENS_CLAUSE =
  /(?:^|[,;~.] |\b(?:and|but|then|so|now) )(?:when|as|after|while|before|if|although|though|hardly|scarcely|no sooner had|because|since|where)(?: [a-z]+)? $/;

/** Whom a sentence names by pronouns only, beside those that are `found`. */
export function byPronoun(
  { text, whole }: { readonly text: string; readonly whole: string },
  sentence: number,
  { found, memory }: { readonly found: readonly Present[]; readonly memory: CastMemory },
): Present[] {
  const meant: Present[] = [];
  // `To see the wise man, for he knew everything`: he is the one that is only told of.
  const told = peopleIn(whole);
  const isOther = (before: number, gender: Gender, who: Character) =>
    gender !== 'p' &&
    told.some(
      (other) =>
        other.gender === gender &&
        other.at < before &&
        other.figure !== who.figure &&
        !found.some(({ at }) => at === other.at),
    );
  // `He went to the innkeeper`: he is another man. `When he came, the innkeeper …`: he may be the same.
  const has = (gender: Gender, before = text.length, other?: Character) =>
    found.some(
      (who) =>
        who.gender === gender &&
        (who.at < before ||
          gender === 'p' ||
          who.figure === other?.figure ||
          OPENS_CLAUSE.test(text.slice(0, before))),
    );
  // `“Yes,” answered he`: he is not the one who spoke before.
  const answers = ANSWERED_BY.exec(text)?.[1];
  const add = (pattern: RegExp, gender: Gender) => {
    const match = pattern.exec(text);
    if (gender === (answers === 'she' ? 'f' : 'm') && answers !== undefined) {
      memory.unknownAt.set(gender, sentence);
      return;
    }
    const who = gender === 'p' ? memory.recent('p', sentence, LATELY) : memory.meant(gender, sentence);
    const isBefore = (other: Present) => other.gender === gender && match && other.at < match.index;
    if (match && !who && gender !== 'p' && !found.some(isBefore)) memory.unknownAt.set(gender, sentence);
    if (!match || !who || has(gender, match.index, who) || isOther(match.index, gender, who)) return;
    const end = match.index + match[0].length;
    meant.push({ ...who, at: end - (/\w+$/.exec(match[0])?.[0].length ?? 0), end });
  };
  add(/\b(?:he|him|himself)\b/, 'm');
  add(
    /\bshe\b|\bherself\b|\b(?:to|at|with|for|saw|took|gave|follow(?:ed)?|married|told|asked|loved|kissed|carried|brought|led|before|after|upon|beside|near|around|round|by|behind) her\b(?= (?:and|to|in|with|that|on|at|from|by|as|for|into|until|when|up|away|back|home|down)\b| ?~|[,.;:!?]|$)/,
    'f',
  );
  // `When the smith and the miller met, they …`: they are those two.
  const isOfTwo = found.filter(({ at }) => at < text.search(/\bthey\b/)).length > 1;
  if (/\b(?:they|them|themselves)\b/.test(text) && !THINGS.test(text) && !has('p') && !isOfTwo) {
    const group = memory.recent('p', sentence, JUST_NOW);
    const pair = memory.pairOf(sentence);
    // `wound them round a hook`: `them` often refers to things.
    const isOther = memory.otherGroupAt >= (memory.last.get('p')?.sentence ?? 0);
    if (group && !isOther && memory.newest() === 'p') add(/\bthey\b/, 'p');
    else if (pair && found.length === 0 && !group && /\bthey\b/.test(text)) {
      const at = /\bthey\b/.exec(text)?.index ?? 0;
      meant.push({ ...pair[0], at, end: at + 2 }, { ...pair[1], at: at + 2, end: at + 4 });
    }
  }
  for (const gender of ['m', 'f'] as const) {
    const other = otherDoneTo(text, sentence, { gender, found, memory });
    if (other) meant.push(other);
  }
  return meant;
}

/** After these, `him` is often the one who does something himself: `he heard it behind him`. */
const NOT_AFTER =
  '(?:with|behind|about|around|beside|before|after|round|near|upon|over|under|by|from|for|of|on|in|at|through|against|than|like|as|and|or|to|into|within|above|below|beneath|without|save|but|all)';
/** What somebody does to another one: whoever `him` and `her` mean here, it is not the one who does it. */
const DONE_TO = String.raw`(?:(?:said|spoke|gave|showed|brought|called|went|came|ran|bowed|up) to|(?!${NOT_AFTER}\b)[a-z]{3,})`;
const NO_OTHER_CLAUSE = String.raw`(?:(?!\b(?:he|she|they|who|that|which|when|where|while|as|until|till|because|for|if|but)\b)[^,;:.~])*?`;
const NO_OWNER = String.raw`(?= (?:and|to|in|with|that|on|at|from|by|as|for|into|until|when|if|how|what|where|why|all|the|an?|up|away|back|home|down|out|off|so|some)\b| ?~|[,.;:!?]|$)`;

/** `The miller gave him a sack`: he is the other man, if only one other one was told of lately. */
function otherDoneTo(
  text: string,
  sentence: number,
  {
    gender,
    found,
    memory,
  }: { readonly gender: 'm' | 'f'; readonly found: readonly Present[]; readonly memory: CastMemory },
): Present | undefined {
  const [doer, more] = found.filter((who) => who.gender === gender);
  if (!doer || more) return undefined;
  const pronoun = gender === 'm' ? 'him' : 'her';
  const match = new RegExp(String.raw`^ ${NO_OTHER_CLAUSE}\b${DONE_TO} ${pronoun}\b${NO_OWNER}`).exec(
    text.slice(doer.end),
  );
  const who = match && memory.otherThan(doer, sentence);
  if (!match || !who) return undefined;
  const end = doer.end + match[0].length;
  return { ...who, at: end - pronoun.length, end };
}
