import { capitalised } from '../../core/text/capitalised.ts';
import { mainClauseOf, opensMainClause, saysSomething, shortenedSentence, withoutAside } from './clauses.ts';
import { countWords, type Reader } from './reading.ts';
import { isWholeSentence } from './sentences.ts';

/** A shorter one says too little of its sentence. */
const MIN_WORDS = 7;
/** Asides of a sentence, and what leads to it. */
const MAX_ROUNDS = 4;
/** A form that is still a little too long is better than the whole sentence, if it leaves this much out. */
const MIN_LESS_WORDS = 6;
const MAX_MORE_WORDS = 5;

/**
 * What a sentence says, in at most `maxWords` of its own words: without asides, without what only leads to its main
 * clause, and without what only adds to it at the end. `undefined` if that would say something else.
 */
export function shorterSentence(sentence: string, maxWords: number, reader: Reader): string | undefined {
  if (!reader.isEnglish) return undefined;
  let text = sentence;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const own = text;
    const shown = [
      () => own,
      () => shortenedSentence(own, maxWords, reader),
      () => withoutTail(own, maxWords, reader),
      () => mainClauseOf(own),
    ]
      .map((form) => form())
      .find((form) => form !== undefined && isShown(form, maxWords, reader));
    if (shown !== undefined) return shown;
    const less = withoutInsertion(own, reader) ?? withoutAside(own, reader) ?? withoutOpening(own, reader);
    if (less === undefined) break;
    text = less;
  }
  // Most of what made it long is gone.
  const isLess = countWords(sentence) - countWords(text) >= MIN_LESS_WORDS;
  return isLess && isShown(text, maxWords + MAX_MORE_WORDS, reader) ? text : undefined;
}

/** Whether a shorter form ends so early that what it leaves out may be what the sentence is for. */
export function losesTail(sentence: string, shorter: string): boolean {
  const begun = shorter.replace(/[.!?]["'”’]?$/u, '');
  const count = countWords(sentence);
  const lost = count - countWords(begun);
  return count >= MIN_TAILED_WORDS && sentence.includes(begun.slice(1)) && lost > count * MAX_TAIL;
}

const MIN_TAILED_WORDS = 20;
const MAX_TAIL = 0.4;

function isShown(text: string, maxWords: number, reader: Reader): boolean {
  const count = countWords(text);
  return count >= MIN_WORDS && count <= maxWords && isWholeSentence(text) && hasVerb(text, reader);
}

/** Whether a text has a main verb, also after a comma that closes an aside: `the keeper, Ann Lee, promised`. */
function hasVerb(text: string, reader: Reader): boolean {
  return saysSomething(text, reader) || saysSomething(text.replace(/,\s(?=[^,]*$)/u, ' '), reader);
}

const DASHES = /\s?(?:(?<=\s)[–-](?=\s)|—)\s?[^—"“”]{3,}?\s?(?:(?<=\s)[–-](?=\s)|—)\s?/u;
/** `Ann Lee, the keeper of the lamp, lit it.`, `The keeper, however, left.`: between the subject and its verb. */
const INSERTED =
  /^(?<subject>[^,;:()—“”"]{3,70}), (?<aside>(?:(?:an?|the|one of|now|then|\d\d?|\p{Lu}[\p{L} .]*[’']s)(?:\s[^,;:()—]+)?|however|though|meanwhile|in turn|of course|for (?:his|her|its|their) part)), (?<rest>\p{Ll}.+)$/u;

/** `On one of those nights | they`, `the keeper, Ann Lee | lit`: what is taken out also ended an opening or an aside. */
const NEEDS_COMMA =
  /^(?:In|On|At|By|After|Before|Since|For|During)\s[^,]+$|^[^,]+,\s[^,]+,\s[^,]+$|^(?!(?:In|On|At|By|After|Before|Since|For|During|Today|Now|Last)\s)[^,]+,\s[^,]+$/u;

/** Without what stands between two dashes, or between the subject and its verb. */
function withoutInsertion(sentence: string, reader: Reader): string | undefined {
  const isPair = sentence.match(/(?<=\s)[–-](?=\s)|—/gu)?.length === 2;
  const plain = isPair
    ? sentence.replace(DASHES, (_, at: number) => (NEEDS_COMMA.test(sentence.slice(0, at)) ? ', ' : ' '))
    : sentence;
  if (plain !== sentence && isWholeSentence(plain) && hasVerb(plain, reader)) return plain;
  const { subject, rest } = INSERTED.exec(sentence)?.groups ?? {};
  if (subject === undefined || rest === undefined) return undefined;
  const first = reader.read(rest).find(({ tag }) => tag !== 'ADV');
  const isPredicate = /^(?:VERB|AUX)$/u.test(first?.tag ?? '') && !/ing$/u.test(first?.lower ?? '');
  return isPredicate && isSubject(subject, reader) ? `${subject} ${rest}` : undefined;
}

/** Whether a text names somebody or something, and nothing else. */
function isSubject(text: string, reader: Reader): boolean {
  const words = reader.read(text);
  return (
    words.every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP|PUNCT|PRON)$/u.test(tag)) &&
    !/^(?:In|On|At|For|By|With|As|From|To|After|Before|Since|During|Of|Among)\s/u.test(text) &&
    /^(?:NOUN|PROPN)$/u.test(words.findLast(({ tag }) => tag !== 'PUNCT')?.tag ?? '')
  );
}

/** What only tells when, against what or beside what something is so. A condition is none of them. */
const OPENING =
  /^(?:While|Although|Though|Even though|Whereas|Despite|In spite of|In addition to|Along with|Besides|Unlike|Following|After|Before|Since|As|Armed with|Known for|Based (?:on|in)|Born in|(?!During|According|Assuming|Depending|Provid|Suppos|Consider|Includ|Be)\p{Lu}\p{Ll}+ing)\s[^,;:()“”"]+, (?<rest>.+)$/u;
/** Who is meant may stand in the part before, and so may what is denied of it. */
const LEANS =
  /^(?:it|he|she|they|this|that|these|those|its|his|her|their|so|then|not|most|many|some|both|one|others?)\b/iu;

/** `While the lamp is old, the harbour trusts it.`: the main clause after the first comma. */
function withoutOpening(sentence: string, reader: Reader): string | undefined {
  const rest = OPENING.exec(sentence)?.groups?.rest;
  return rest !== undefined && opensSentence(rest, reader) ? capitalised(rest) : undefined;
}

/** Whether a text begins a main clause whose subject it names. */
export function opensSentence(text: string, reader: Reader): boolean {
  return (
    !LEANS.test(text) && (opensMainClause(text) || opensWithName(text, reader)) && saysSomething(text, reader)
  );
}

/** `Holm’s old lamp burned`, `fellow keeper Ann Lee also asked`: a subject in a few words, and its verb. */
function opensWithName(text: string, reader: Reader): boolean {
  const words = reader.read(text);
  const verb = words.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX');
  const subject = words.slice(0, verb);
  return (
    verb > 0 &&
    verb <= MAX_SUBJECT_WORDS &&
    !/ing$/u.test(words[verb]?.lower ?? '') &&
    subject.every(({ tag, lower }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADV)$/u.test(tag) || lower === 'of') &&
    /^(?:NOUN|PROPN|ADV)$/u.test(subject.at(-1)?.tag ?? '')
  );
}

const MAX_SUBJECT_WORDS = 8;

/**
 * Where something begins that tells only when, how or with what it is so, or more of what stands last: no condition,
 * and no reason, which might be what is denied.
 */
const TAILS =
  /,?\s(?=(?:after|before|during|following|amid)\s|as\s(?:the|it|he|she|they|we|his|her|its|their|\p{Lu}[\p{L}’']+)\s|where\s|in which\s|for which\s|by which\s|at which\s|by\s\p{Ll}{3,}ing\s)|,\s(?=(?:an?|one)\s(?:\p{Ll}+\s){1,4}?(?:that|which|who|whose)\s)/gu;
const NO_TAIL_AFTER =
  /\b(?:even|only|just|than|such|same|as|so|days?|weeks?|months?|years?|hours?|minutes?|seconds?|shortly|soon|right|long|and|or|to|of|the|an?|that|is|was|are|were|be|long|well|places?|point|case|way|rate|extent|degree|start|begin|ends?)$/iu;
/** What the tail may limit: what is denied, asked or meant to be. */
const LIMITED =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|hardly|rarely|only|if|whether|unless|until|few|little|as|so|such|same|must|should|may|might|could|would|can|cannot)\b|n[’']t\b/iu;
/** `In 1900, | Eventually, | Last week, `: a comma that belongs to no row and no aside. */
const LED =
  /^(?:(?:In|On|At|By|For|Since|Last|Earlier|During|Over)\s[^,]{2,40}|\p{Lu}\p{Ll}+(?:ly)?|Of course),\s/u;

function withoutTail(sentence: string, maxWords: number, reader: Reader): string | undefined {
  if (!/\.["”]?$/u.test(sentence) || /[():;]/u.test(sentence)) return undefined;
  for (const { index } of [...sentence.matchAll(TAILS)].toReversed()) {
    const kept = sentence.slice(0, index);
    const count = countWords(kept);
    if (count > maxWords || count < MIN_WORDS || !isBalanced(kept)) continue;
    const last = reader.read(kept).at(-1)?.tag ?? '';
    const told = kept.replace(LED, '');
    if (told.includes(', ') || /\s[–-]\s|—/u.test(sentence) || LIMITED.test(told) || NO_TAIL_AFTER.test(kept))
      continue;
    if (GOES_ON.test(sentence.slice(index + 1))) continue;
    if (/^(?:NOUN|PROPN|NUM|ADV)$/u.test(last) && saysSomething(kept, reader)) return `${kept}.`;
  }
  return undefined;
}

/** `…, is still lit`, `…, and the town pays`, `…, Lee said`: what comes after the tail belongs to the main clause. */
const GOES_ON =
  /,\s(?:is|was|are|were|has|have|had|will|would|said|says|(?:and|but|or)\s(?:is|was|are|were|has|have|had|will|the|an?|he|she|it|they|we|there|\p{Ll}+ed)\b|(?:[\p{L}.’'-]+\s){1,8}(?:said|says|announced|reported|wrote|added|told)\b)/u;

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/"/gu) % 2 === 0 && count(/“/gu) === count(/”/gu);
}
