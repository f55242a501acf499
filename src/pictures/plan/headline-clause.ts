import type { Word } from './reading.ts';
import { countWords, isVerb, SAYING, SUBORDINATORS } from './word-classes.ts';

const MIN_WORDS = 4;
const MAX_OPENING_WORDS = 11;
const MAX_SPEAKER_WORDS = 5;
const CONNECTIVES = new Set(
  'and but or yet then thus hence soon also however therefore moreover meanwhile still now'.split(' '),
);
const TIMES = new Set('ago day morning evening night year later afterwards'.split(' '));
/** “About 40% of adults, …” is no opening. */
const APPROXIMATE = new Set(
  'about around over under nearly almost roughly only just at some more less'.split(' '),
);

/** What a sentence says in the main: without marks, asides, and what only leads up to it. */
export function clauseOf(sentence: readonly Word[]): readonly Word[] {
  const words = withoutSpeaker(withoutBrackets(sentence));
  const clause = withoutOpening(withoutAside(withoutOpening(words)));
  return clause.length > 0 ? clause : words;
}

function withoutBrackets(words: readonly Word[]): readonly Word[] {
  let depth = 0;
  return words.filter((word) => {
    if (word.text === '(' || word.text === '[') depth += 1;
    if (word.text === ')' || word.text === ']') depth = Math.max(0, depth - 1);
    return depth === 0 && !/^["“”«»()[\]{}_*#]+$/.test(word.text);
  });
}

/** “Mr. Keeper says: Good morning” and “JOHN: Did you see it?”: what is said. */
function withoutSpeaker(words: readonly Word[]): readonly Word[] {
  const colon = words.findIndex((word) => word.text === ':');
  const speaker = words.slice(0, colon).filter((word) => word.tag !== 'PUNCT');
  if (colon < 1 || speaker.length > MAX_SPEAKER_WORDS || countWords(words.slice(colon + 1)) < 2) return words;
  const last = speaker.at(-1);
  const isTurn = last !== undefined && /^(?:says|asks|said|asked)$/.test(last.lower);
  const isShouted = speaker.every((word) => /^\p{Lu}[\p{Lu}.]+$/u.test(word.text));
  return isTurn || isShouted ? words.slice(colon + 1) : words;
}

/** “In 1969, two astronauts …” or “Years ago, they say, a king …”: what happened comes first. */
function withoutOpening(words: readonly Word[]): readonly Word[] {
  const [first, second] = words;
  if (words.length < 4 || !first || !second) return words;
  if (first.tag === 'PUNCT') return withoutOpening(words.slice(1));
  const isFor = first.lower === 'for' && /^(?:there|it|he|she|they|we|as)$/.test(second.lower);
  const isName =
    first.lower === 'for' && second.tag === 'PROPN' && words[2] !== undefined && isVerb(words[2]);
  if (isFor || isName || (CONNECTIVES.has(first.lower) && !isVerb(second))) {
    return withoutOpening(words.slice(1));
  }
  const result = resultOf(words) ?? reportOf(words);
  if (result) return result;
  const comma = words.findIndex(
    (word, index) => word.text === ',' && isOpening(words.slice(0, index), words.slice(index + 1)),
  );
  return comma > 0 ? withoutOpening(words.slice(comma + 1)) : words;
}

/** “So fair was she that half the village …”: the half that tells what came of it. */
function resultOf(words: readonly Word[]): readonly Word[] | undefined {
  const [first, second] = words;
  if (first?.lower !== 'so' || second?.tag !== 'ADJ') return undefined;
  const that = words.findIndex((word) => word.lower === 'that');
  const rest = words.slice(that + 1);
  return that > 0 && rest.some(isVerb) ? rest : undefined;
}

/** “They say too that the spirit …”: what they say. */
function reportOf(words: readonly Word[]): readonly Word[] | undefined {
  const that = words.findIndex((word) => word.lower === 'that');
  const lead = words.slice(0, Math.max(0, that));
  const isReport = lead[0]?.tag === 'PRON' && lead.length <= 3 && SAYING.has(lead[1]?.lemma ?? '');
  return isReport ? words.slice(that + 1) : undefined;
}

function isOpening(opening: readonly Word[], rest: readonly Word[]): boolean {
  const first = opening[0];
  const next = rest[0];
  if (!first || !next || countWords(opening) > MAX_OPENING_WORDS || countWords(rest) < MIN_WORDS)
    return false;
  if (
    !rest.some((word, index) => isVerb(word) && rest[index - 1]?.lower !== 'to') ||
    next.tag === 'VERB' ||
    next.tag === 'ADJ'
  )
    return false;
  if (APPROXIMATE.has(first.lower)) return false;
  if (first.tag === 'ADP' || first.tag === 'SCONJ' || SUBORDINATORS.has(first.lower)) return true;
  const isSubject = ['DET', 'PRON', 'PROPN'].includes(next.tag);
  if (first.tag === 'VERB') return isSubject;
  if (opening.some((word) => SAYING.has(word.lemma))) return opening.length <= 3;
  if (opening.some(isVerb)) return false;
  if (first.lower === 'there') return true;
  return first.tag === 'ADV' || first.tag === 'ADJ' || TIMES.has(opening.at(-1)?.lemma ?? '');
}

/** “The pass, one of the finest in Wales, is …” and “because, said the crow, …”, without what the commas hold. */
function withoutAside(words: readonly Word[]): readonly Word[] {
  const from = words.findIndex((word) => word.text === ',');
  const length = words.slice(from + 1).findIndex((word) => word.text === ',');
  if (from <= 0 || length < 0) return words;
  const before = words.slice(0, from);
  const after = words.slice(from + length + 2);
  const [held, next] = [words[from + 1], after[0]];
  if (!held || !next) return words;
  if (SAYING.has(held.lemma) && after.some(isVerb)) {
    return before.some(isVerb) ? before : after;
  }
  const isNamed = countWords(before) <= 5 && !before.some(isVerb);
  const goesOn = isVerb(next) || (next.tag === 'ADV' && after[1] !== undefined && isVerb(after[1]));
  return isNamed && goesOn ? [...before, ...after] : words;
}
