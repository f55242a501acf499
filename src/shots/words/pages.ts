import { capitalised } from '../../core/text/capitalised.ts';
import { continuesSentence } from '../../core/text/sentence-joints.ts';
import { ENDS_OPEN, LEADS, opensMainClause, saysSomething } from './clauses.ts';
import type { Reader } from './reading.ts';

/**
 * The text in two pages, each of which says something by itself: two sentences, or the two main clauses of one.
 * `undefined` if a page would be a part of a thought.
 */
export function pagesOf(text: string, position: number, reader: Reader): [string, string] | undefined {
  const [before, after] = [text.slice(0, position).trim(), text.slice(position).trim()];
  if (isWithin({ before, after }) || OPEN_ROW.test(before)) return undefined;
  if (ENDS_SENTENCE.test(before))
    return continuesSentence({ before: `${before} `, after, startsSentence: false })
      ? undefined
      : [before, after];
  const clause = mainClauseIn(after, reader);
  // `In 1900, the lamp burned`: only a conjunction joins clauses after a comma.
  if (/,$/u.test(before) && !/^(?:and|but|so|yet)\s/u.test(after)) return undefined;
  if (clause === undefined || !reader.isEnglish || !standsBefore(before, reader)) return undefined;
  // `The lamp burns, but the oil is low, Lee said.`: both are what she said.
  if (ATTRIBUTED.test(after)) return undefined;
  return [`${before.replace(/\s?(?:[,;–—]|--+)$/u, '')}.`, clause];
}

const ENDS_SENTENCE = /[.!?…]["'”’)\]]*$/u;

/** The same for a sentence that is too long for one page: dots mark where it goes on, if a page is no sentence. */
export function longPagesOf(text: string, position: number, reader: Reader): [string, string] {
  const [before, after] = [text.slice(0, position).trim(), text.slice(position).trim()];
  if (/[.!?…]["'”’]?$/u.test(before)) return [before, after];
  return [firstPage(before, after, reader), nextPage(before, after, reader)];
}

/** What is said before a page ends, with dots unless that is true without what comes next. */
function firstPage(before: string, after: string, reader: Reader): string {
  const plain = before.replace(/\s?(?:[,;:–—]|--+)$/u, '');
  const isEnded =
    reader.isEnglish &&
    !isWithin({ before, after }) &&
    !OPEN_ROW.test(before) &&
    (plain !== before || OPENS_CLAUSE.test(after)) &&
    (OPENS_CLAUSE.test(after) || OPENS_PARTICIPLE.test(after) || mainClauseIn(after, reader) !== undefined) &&
    !LEADS.test(plain) &&
    !OPENS_BARE.test(plain) &&
    !OPENS_ADVERBIAL.test(plain) &&
    !ENDS_OPEN.test(plain) &&
    !NEEDS_OTHER.test(plain) &&
    !ATTRIBUTED.test(after) &&
    saysSomething(plain, reader);
  return isEnded ? `${plain}.` : `${plain} …`;
}

/** What a sentence goes on with, as a page: after dots, unless it is a clause with its own verb. */
export function nextPage(before: string, after: string, reader: Reader): string {
  if (!reader.isEnglish || isWithin({ before, after }) || OPEN_ROW.test(before)) return `… ${after}`;
  const clause = mainClauseIn(after, reader);
  // `Ann Lee and the old mayor | and the board were there`: one row of subjects.
  const isRow =
    /^(?:and|or|but|so|yet)\s(?!(?:he|she|it|they|we|you|i|there)\b)/iu.test(after) &&
    !/[,;:–—]$/u.test(before);
  const isHalf = /^(?:and|or)\s/u.test(after) && !saysSomething(before, reader);
  if (clause !== undefined && !isRow && !isHalf) return clause;
  const [, word = '', rest = ''] = OPENS_CLAUSE.exec(after) ?? [];
  const own = rest.slice(rest.indexOf(', ') + 2);
  // `when the lamp burns` leaves open what then happens.
  const isClause =
    (STANDS.test(word) && saysSomething(rest, reader)) ||
    (rest.includes(', ') && mainClauseIn(own, reader) !== undefined) ||
    (OPENS_PARTICIPLE.test(after) && /,$/u.test(before));
  return isClause ? capitalised(after) : `… ${after}`;
}

/** A clause beside the main one, which tells its cause, its time or something else. */
const OPENS_CLAUSE =
  /^((?:and\s|but\s)?(?:although|though|even though|while|whereas|because|since|as|when|where|after))\s(?=(?:the|an?|this|that|these|those|it|he|she|they|we|you|i|there|his|her|its|their|our|some|many|most|no|based|given|\p{Lu}\S*|\p{Ll}+s)\s)(.+)$/u;
const STANDS = /(?:although|though|because)$/u;
const OPENS_PARTICIPLE =
  /^(?!(?:including|during|according|regarding|concerning|following|being|having|nothing|something|everything|anything|king|spring|string|morning|evening|building)\b)\p{Ll}{3,}ing\s(?:\p{L}+\s){4,}/u;
/** `However, built of stone by the old keepers`, `Two days after the lamp burned`: its subject comes later. */
const OPENS_BARE =
  /^(?:\p{L}+,\s)?\p{L}+(?:ed|ing|en|ilt)\s|^(?:\p{L}+\s){1,3}(?:after|before|until|when)\s/u;
/** `Despite reports that the lamp is old`: an opening without its clause. */
const OPENS_ADVERBIAL =
  /^(?:Despite|In|On|At|By|With|Without|From|For|Under|Over|During|Amid|Among|Unlike|Like|Following|Given|Instead|Rather|Thanks|According|Contrary|Due|Along|Besides|Beyond|Until|Throughout|Of|Between)\s[^,]*$/u;
/** The other half of a pair, or a doubt about both. */
const NEEDS_OTHER = /\b(?:not only|not just|either|neither|whether|both|if|unless|rather|so \p{L}+|such)\b/iu;

/**
 * Whether a cut parts a subject from its verb, which comes only after the relative clause that begins there:
 * `The lamp of Holm, | which burns oil, is old.`
 */
export function partsSubject(before: string, after: string, reader: Reader): boolean {
  if (!reader.isEnglish || !/^(?:who|whom|whose|which|where)\s/u.test(after)) return false;
  return !saysSomething(before, reader) || LATER_VERB.test(after);
}

const LATER_VERB =
  /^(?:[^.;:]|(?<=\b\p{Lu})\.|\.(?=\d))*?,\s(?:(?:also|now|then|still)\s)?(?:is|are|was|were|will|would|may|might|can|could|has|have|had|must|should|does|did|do|cannot|says?|said|\p{Ll}{2,}ed)\s/u;

/** What a page tells of a sentence that began on the page before, as a sentence: its second main clause. */
export function mainClauseIn(text: string, reader: Reader): string | undefined {
  const clause = text.replace(/^and\s/u, '');
  const bare = clause.replace(/^(?:but|so|yet)\s/u, '');
  // `so that`, `so many`
  if (/^so\s(?:that|as|far|long|much|many|few|little)\b/u.test(clause)) return undefined;
  return (opensMainClause(bare) || opensWithSubject(bare, reader)) && saysSomething(bare, reader)
    ? capitalised(clause)
    : undefined;
}

/** `pollution reached 50 times the limit`, `Ann’s lamp of oil is new`: a subject without an article, and its verb. */
function opensWithSubject(text: string, reader: Reader): boolean {
  const words = reader.read(text);
  const verb = words.findIndex(({ tag, lower }) => !isOfSubject(tag, lower));
  const [subject, own, next] = [words[verb - 1], words[verb], words[verb + 1]];
  if (verb > MAX_SUBJECT_WORDS || !/^(?:NOUN|PROPN)$/u.test(subject?.tag ?? '')) return false;
  if (words[0]?.tag === 'ADP' || words[0]?.tag === 'PART') return false;
  if (own?.tag === 'AUX') return true;
  const isLong = words.slice(0, verb).some(({ tag }) => tag === 'ADP');
  if (own?.tag !== 'VERB' || /ing$/u.test(own.lower) || isLong) return false;
  // `ships built in 1900`: a participle.
  return !/(?:ed|en|wn|t)$/u.test(own.lower) || /^(?:DET|NUM|NOUN|PROPN|PRON|ADJ)$/u.test(next?.tag ?? '');
}

function isOfSubject(tag: string, lower: string): boolean {
  return /^(?:ADJ|NOUN|PROPN|DET|NUM)$/u.test(tag) || /^(?:[’']s|of|for|in|from)$/u.test(lower);
}

const MAX_SUBJECT_WORDS = 8;

/** Whether what comes before a joint is a sentence, and the clause after it does not depend on how it begins. */
function standsBefore(text: string, reader: Reader): boolean {
  const clause = text.replace(/\s?(?:[,;–—]|--+)$/u, '');
  return (
    clause !== text &&
    !LEADS.test(clause) &&
    !ENDS_OPEN.test(clause) &&
    !CONDITION.test(clause) &&
    saysSomething(clause, reader)
  );
}

/** `lamps such as candles, torches, | and a lantern are sold`: a row without its last thing. */
const OPEN_ROW = /\b(?:such as|including|like)\s[^.;:]+,$/u;

/** Words whose condition, doubt or speaker may also apply to the clause that follows. */
export const CONDITION =
  /\b(?:if|unless|either|neither|not only|says?|said|claim\w*|argu\w*|believ\w*|think|thought|suggest\w*|report\w*|whether|suppose\w*|assum\w*|would|could|according to)\b/iu;
const ATTRIBUTED =
  /,\s(?:(?:[\p{L}.’'-]+\s){1,8}(?:said|says|wrote|writes|reported|reports|added|noted|told|explained|argued)|(?:said|says|wrote|according to)\s)[^,]*$/u;

/** Whether a place is within what is quoted, bracketed, or put between dashes: a page holds both marks of it. */
export function isWithin({ before, after }: { readonly before: string; readonly after: string }): boolean {
  const count = (mark: string) => before.split(mark).length - 1;
  const isQuoteOpen = count('“') !== count('”') || count('"') % 2 !== 0;
  const isAside = (before.match(DASH)?.length ?? 0) % 2 === 1 && after.match(DASH) !== null;
  return isQuoteOpen || count('(') > count(')') || isAside;
}

const DASH = /(?<=\s)[–—](?=\s|$)/gu;
