import { capitalised } from '../../core/text/capitalised.ts';
import { countWords, type Reader, type Word } from './reading.ts';

/** The start of a main clause: its subject. */
const SUBJECT = String.raw`(?:(?:i|you|he|she|it|we|they|there|nobody|everybody|everyone|someone)\b|(?:this|that|these|those|the|an?|his|her|its|their|our|my|each|all|many|most|some|no)\s(?:[\p{L}\d’'-]+,?\s){1,6}?(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|does|did|do|says?|goes|comes|lies|stands|gave|took|came|went|became|began|fell|rose|fled|sank|ran|grew|knew|saw|wrote|broke|froze|(?!united\b)\p{L}{3,}ed)\b)`;
/**
 * The start of parts that can be left out after a main clause without changing its meaning. What comes after a joint is
 * looked for first, because looking back at every letter is slow.
 */
const JOINTS: readonly RegExp[] = [
  /;\s/gu,
  new RegExp(String.raw`,\s(?:and|but|so|yet)\s${SUBJECT}`, 'giu'),
  /,\sbut\s(?:because|when|since|while|after|although|as)\s/gu,
  /,\s(?:which|who|whose|where)\s/gu,
  /\s[—–]\s/gu,
  /,\s(?:or|and)\s(?:when|where|because|how|whether)\s/gu,
  /,\s(?:because|since|so that|while|whereas|despite|in order to|usually|often|mostly|especially|particularly|as well as|along with|together with|thanks to|due to|in addition to)\s/gu,
  // `retired in 1994 and joined the institute`, but not `must be kept and carried at night`
  /(?=\sand\s(?:\p{Ll}{3,}ed|went|came|took|became|began|wrote|made|gave|found|built|led|left|moved|won)\s(?:the|an?|his|her|its|their|in|at|to|for|on|from|with|\p{Lu}|\d))(?<!\b(?:be|been|being|is|are|was|were)\s(?:\p{Ll}+ly\s)?\p{Ll}+)\sand\s/gu,
  // `gave a grant to the town to build a harbour`
  /(?=\sto\s(?:create|build|develop|support|help|make|improve|reduce|increase|protect|provide|study|produce|find|fight|show|measure|prevent|pay|fund|train|serve|promote|ensure|encourage|address|raise|attract|explore|identify|collect|analy[sz]e|restore|replace|celebrate|mark)\s)(?<=\b(?:the|an?|its|their|his|her|our)\s(?:(?!(?:is|are|was|were|be|been|being|seems?|seemed|became)\s)[\p{L}’'-]{1,30}\s){0,2}(?!(?:way|ways|right|chance|ability|attempt|decision|plan|need|time|reason|effort|power|opportunity|desire|failure|permission|order|commitment|capacity|potential|authority|duty|freedom|intention|goal|aim|step|place|thing|one|people|money|first|last|only|best|tendency|willingness|refusal|pressure|incentive|request|proposal|call|bid|move|drive|will|decades?|years?|months?|weeks?|days?|hours?|minutes?|century|centuries|generations?|one|two|three|few|lot|more)\b)[\p{L}’'-]{3,30})\sto\s/gu,
  // `gave a grant to Evidence House to build a harbour`, but not `asked Britain to build a harbour`
  /(?=\sto\s(?:create|build|develop|support|help|make|improve|reduce|increase|protect|provide|study|produce|find|fight|show|measure|prevent|pay|fund|train|serve|promote|ensure|encourage|address|raise|attract|explore|identify|collect|analy[sz]e|restore|replace|celebrate|mark)\s)(?<=\s(?:to|with|from|by|for|of|at|in)\s(?:\p{Lu}[\p{L}’'-]{1,30}\s){0,3}\p{Lu}[\p{L}’'-]{1,30})\sto\s/gu,
  /,\s(?:with|including|such as|thereby|(?!during\b|according\b|regarding\b|concerning\b|being\b)\p{Ll}{3,}ing)\s/gu,
];
/**
 * Words that limit the clause before them. Without that part, the clause would claim more than the document
 * does.
 */
const LIMITS =
  /^\W*(?:but|yet|and)?\s*(?:unless|except|only|if|until|not|without|although|though|however|provided|as long as|never|rarely|hardly|just|few|little|no|one|two|for)\b/iu;
/** The start of a clause that only introduces another one. */
export const LEADS =
  /^(?:even|if|when|while|although|though|because|since|as|after|before|once|until|unless|whether|whenever|wherever|where|in order|to \p{Ll}+|by \p{Ll}+ing|\p{Lu}?\p{Ll}+ing)\b/iu;
const MIN_CLAUSE_WORDS = 5;
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:between|both)\b/iu, /\band\b/iu],
  [/\b(?:either|whether)\b/iu, /\bor\b/iu],
  [/\bneither\b/iu, /\bnor\b/iu],
  [/\bnot only\b/iu, /\bbut\b/iu],
  [/\b(?:so|such)\s\p{L}+\s(?:\p{L}+\s)?that$/iu, /$^/u],
];

/**
 * The main clause at the start of a sentence, as a sentence, or `undefined` if leaving out the rest would
 * change it.
 */
export function mainClauseOf(sentence: string): string | undefined {
  if (LEADS.test(sentence)) return undefined;
  const end = endsOf(sentence)[0];
  return end === undefined ? undefined : clauseUpTo(sentence, end);
}

/**
 * The longest start of a sentence that has at most `maxWords` words, ends at a joint and is complete, as a
 * sentence. `undefined` if there is none. The part left out adds to the clause but does not limit it.
 */
export function shortenedSentence(sentence: string, maxWords: number, reader: Reader): string | undefined {
  for (const end of endsOf(sentence).toReversed()) {
    const count = countWords(sentence.slice(0, end));
    if (count > maxWords || count < MIN_KEPT_WORDS) continue;
    const clause = clauseUpTo(sentence, end);
    // `It burned—in fact, after the war.`: what follows the dash has no verb of its own.
    const last = clause?.split(/—|\s–\s|;\s/u).at(-1) ?? '';
    const isHalf = LEADS.test(last.trim()) || /^\s*(?:in|on|at|for)\s/u.test(last);
    // `a cousin of the iconic | and beloved wine`: the noun is cut off.
    const ending = reader.read(clause ?? '').findLast(({ text }) => /\p{L}/u.test(text));
    const isOpen = ending?.tag === 'ADJ' && /^\sand\s/u.test(sentence.slice(end));
    if (clause === undefined || isOpen || (last !== clause && isHalf) || endsInSubject(clause, reader))
      continue;
    if (hasMainVerb(reader.read(clause))) return clause;
  }
  return undefined;
}

const MIN_KEPT_WORDS = 8;

/** Whether the last clause has no verb: `…, while the harbour.`, `… in which old, flickering lamps.`, `…, the source.` */
function endsInSubject(clause: string, reader: Reader): boolean {
  if (/,\s(?:the|an?|his|her|one)\s\p{L}+(?:\s\p{L}+)?[.]?$/u.test(clause)) return true;
  const words = reader.read(clause);
  const opener = words.findLastIndex(
    ({ lower, tag }) => SUBORDINATORS.test(lower) && !/^(?:DET|ADP)$/u.test(tag),
  );
  const rest = words.slice(opener + 1);
  return (
    opener > 0 &&
    !rest.some(({ tag, lower }) => tag === 'AUX' || (tag === 'VERB' && !/ing$/u.test(lower))) &&
    rest.some(({ text }) => /\p{L}/u.test(text))
  );
}

const ASIDES: readonly RegExp[] = [
  /,\s(?:which|who|whose|where|whom)\s[^,;:()–—]+,\s/u,
  /\s[–—]\s[^–—;:.]+\s[–—]\s/u,
  /,\s(?:according to|led by|known as|named after|founded in|born in|built in|published in)\s[^,;:()–—]+,\s(?=\p{Ll})/u,
];

/** Removes an aside: `The lamp, which was lit in 1900, burns.` Undefined if there is none that can be removed. */
export function withoutAside(sentence: string, reader: Reader): string | undefined {
  for (const pattern of ASIDES) {
    const aside = pattern.exec(sentence);
    if (!aside || aside.index === 0) continue;
    const [before, after] = [sentence.slice(0, aside.index), sentence.slice(aside.index + aside[0].length)];
    // `the lamp, which was lit in 1900, and the bell` is a list.
    if (
      /^(?:and|or|but|nor)\b/u.test(after) ||
      /,\s[^,]*$/u.test(before.slice(-60)) ||
      isInside(sentence, aside.index)
    )
      continue;
    const next = reader.read(after).find(({ tag }) => tag !== 'ADV');
    const isPredicate = /^(?:VERB|AUX)$/u.test(next?.tag ?? '') && !/ing$/u.test(next?.lower ?? '');
    // After an opening such as `In 1900`, the aside is followed by the subject, otherwise by the verb.
    if (
      !isPredicate &&
      !/^(?:In|On|At|By|After|Before|Since|Of|From|With|For|During|Under|Out of|Among|When|While|As)\b/u.test(
        before,
      )
    )
      continue;
    const text = `${before}${isPredicate ? ' ' : ', '}${after}`;
    if (hasMainVerb(reader.read(text))) return text;
  }
  return undefined;
}

/** The positions where a clause could end, in ascending order. */
function endsOf(sentence: string): number[] {
  // `type A = B; and …`: marks of code are no joints of clauses.
  if (/\w\s=\s\w|::|[{}]/u.test(sentence)) return [];
  const ends = JOINTS.flatMap((joint) => [...sentence.matchAll(joint)].map(({ index }) => index)).filter(
    (index) =>
      !isInside(sentence, index) &&
      !isBetweenDashes(sentence, index) &&
      // Without its other half, a contrast claims the opposite.
      !/^,\s(?:but|yet)\s/u.test(sentence.slice(index)) &&
      !isWithinRow(sentence, index) &&
      !LIMITS.test(sentence.slice(index + 1, index + 40)) &&
      countWords(sentence.slice(0, index)) >= MIN_CLAUSE_WORDS,
  );
  return [...new Set(ends)].toSorted((one, other) => one - other);
}

const DASH = /\s[—–-]\s|—/gu;

/** `the lamp – lit in 1900 – burns`: the clause goes on after the second dash. */
function isBetweenDashes(sentence: string, index: number): boolean {
  const dashes = [...sentence.matchAll(DASH)].map((dash) => dash.index);
  const before = dashes.filter((at) => at < index).length;
  if (before % 2 === 1) return dashes.length > 1;
  // At the first of a pair.
  return dashes[before] === index && dashes.length >= before + 2;
}

/** `it lost its wick, its oil, | and the glass was broken`: it may be one row. */
function isWithinRow(sentence: string, index: number): boolean {
  // `its wick, its oil, | mending and cleaning`
  if (/^,\s\p{Ll}+ing(?:,|\s(?:and|or)\s)/u.test(sentence.slice(index))) return true;
  return (
    /^,\s(?:and|or)\s/u.test(sentence.slice(index)) &&
    /[^,]{3},\s(?:(?:the|an?|his|her|its|their|our)\s)?(?!(?:he|she|it|they|we|you|i)\b)[\p{L}’'-]+(?:\s[\p{L}’'-]+)?$/iu.test(
      sentence.slice(0, index),
    )
  );
}

/** The last words of a clause that goes on: `aims to`, `is hard, in part`. */
export const ENDS_OPEN =
  /\b(?:says?|said|that|and|or|of|the|an?|to|like|as|for|in|on|with|by|from|at|than|is|are|was|were|be|such|these|following)$|,\s(?:in part|partly|mainly|mostly|usually|often|for example|for instance|e\.g\.|i\.e\.|namely|perhaps|possibly|and|or)$/iu;

function clauseUpTo(sentence: string, end: number): string | undefined {
  const clause = sentence.slice(0, end).trim().replace(/,$/u, '');
  // `the wick, the lamp, and …`: the comma may belong to a list that must not be torn apart.
  if (ENDS_OPEN.test(clause)) return undefined;
  // `the lamp, lit in 1900 | and mended in 1950, burns`: the cut is within an aside.
  if (
    /,\s(?:\p{Ll}{3,}ed|built|born|made|lit|held|led|known|written|given|found)\s[^,]*$/u.test(clause) &&
    !/^\p{L}+\s(?:is|was)\b/u.test(clause)
  )
    return undefined;
  // `found that the lamp, | which was lit in 1900, burns`: the clause goes on after the part.
  if (
    /^,\s(?!(?:and|but|so|yet|or|because|since|while|although|though|whereas)\s)[^;:.]*,\s(?:is|are|was|were|will|would|may|might|can|could|has|have|had|must|should|does|did|do|cannot)\b/u.test(
      sentence.slice(end),
    ) &&
    /\b(?:that|which|who|where|when|how)\b/u.test(clause)
  )
    return undefined;
  // `conquered | and killed Edwin`: both verbs take what follows.
  if (/\p{Ll}ed$/u.test(clause) && /^\sand\s\p{Ll}+ed\s/u.test(sentence.slice(end))) return undefined;
  // `, and, at last`: the part that `and` adds is cut off.
  if (/,\s(?:and|but|so|yet|or),\s[^,]*$/iu.test(clause)) return undefined;
  // `between the lamp, which …, and the bell`: half of a pair.
  const isHalf = PAIRS.some(
    ([first, second]) => first.test(clause) && !second.test(clause.slice(clause.search(first))),
  );
  if (isHalf) return undefined;
  // `a “false villain,” and`: the mark belongs to the part that is left out.
  return /,["”]$/u.test(clause) ? `${clause.slice(0, -2)}${clause.at(-1)}.` : `${clause}.`;
}

/** Whether a text starts with the subject of a main clause. */
export function opensMainClause(text: string): boolean {
  return (MAIN_CLAUSE.test(text) && !/^that\s/iu.test(text)) || NAMED_CLAUSE.test(text);
}

/** `Ann Lee believes that …` */
const NAMED_CLAUSE =
  /^\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]+){0,3}\s(?:is|was|are|were|has|had|have|will|would|can|could|says?|said|believes?|thinks?|thought|argues?|hopes?|expects?|plans?|wants?|found|knew|took|came|went|became|began|wrote|saw|\p{Ll}{3,}ed)\b/u;

/** Whether a text contains a main clause with its verb. */
export function saysSomething(text: string, reader: Reader): boolean {
  return hasMainVerb(reader.read(text));
}

const MAIN_CLAUSE = new RegExp(`^${SUBJECT}`, 'iu');
const SUBORDINATORS =
  /^(?:which|who|whose|whom|that|when|where|while|because|if|although|though|since|whether|what|how|why|as|after|before|until|once|unless)$/u;

/**
 * Whether the main clause has a verb before another clause starts. A participle after a comma does not count.
 */
function hasMainVerb(all: readonly Word[]): boolean {
  const isOpener = ({ lower, tag }: Word) => SUBORDINATORS.test(lower) && !/^(?:DET|ADP)$/u.test(tag);
  // `As the authors explain, …`: the main clause starts after the comma.
  const [first] = all;
  const lead = first && isOpener(first) ? all.findIndex(({ text }) => text === ',') : -1;
  const words = all.slice(lead + 1);
  const opener = words.findIndex(isOpener);
  return words.slice(0, opener < 0 ? words.length : opener).some(({ tag, lower }, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    if (tag === 'AUX') return true;
    if (tag !== 'VERB' || /ing$/u.test(lower) || before?.lower === 'to') return false;
    return before?.text !== ',' && !(/(?:ed|en|wn)$/u.test(lower) && after?.lower === 'by');
  });
}

function isInside(text: string, position: number): boolean {
  const before = text.slice(0, position);
  const count = (pattern: RegExp) => before.match(pattern)?.length ?? 0;
  return count(/[([“«]/gu) > count(/[)\]”»]/gu) || count(/"/gu) % 2 === 1;
}

const ENGLISH = { isEnglish: true };
const LEAD =
  /^(?:But|And|So(?!\s(?:far|long|much|many|few|little|that|too|be|is|are|was|were|do|does|did)\b|\s\p{Ll}+ly\s\p{Ll})|Or|Yet|However,|Then,?|Moreover,|Furthermore,|In addition,|Also,|In turn,|Indeed,|In fact,|Of course,|As a result,|Therefore,|Thus,|Still,|Finally,|Meanwhile,|Nevertheless,|Consequently,|For example,|For instance,|Conversely,|Similarly,|Likewise,|By contrast,|In contrast,|On the other hand,|Instead,|Otherwise,|Besides,|In other words,|More importantly,|Because,|Rather,|Additionally,|Separately,|In sum,)\s(?=\p{L})/u;

/** Removes text in brackets. */
export function withoutBrackets(given: string): string {
  return (
    withoutOuterBracket(given)
      // `the lamp (and its oil) are`: the verb belongs to both.
      .replace(
        /\((?=(?:and|or)\s(?:an?|the|its|their|his|her|your|our|my|all|any|other|some)\s)([^()]{1,60})\)(?=\s(?:are|were|have|do)\b)/gu,
        '$1',
      )
      // `the weights of (1).`, `see (2)`: a reference that the sentence needs.
      .replace(/(?<=\b(?:of|from|in|by|to|with|see|step|part|equation)\s)\((\d{1,2}\p{Ll}?)\)/gu, '$1')
      // `… in one line (see below.)`: the full stop stays.
      .replace(/(?<=[^.!?])\s\([^()]{1,200}[.]\)$/u, '.')
      // `1320.3(h)4` is one name.
      .replace(/(?:\s+|(?<![\p{L}\p{N}]))\([^()]{1,80}\)(?!\p{L})|\([^()]{1,80}\)(?![\p{L}\p{N}(])/gu, '')
      // Brackets within brackets, such as the pronunciation of a name.
      .replace(/\s*\([^()]{1,240}\)/gu, (aside) => (/[ˈˌːʃʒɑɔəæŋɪʊ]|\d{3,4}/u.test(aside) ? '' : aside))
      // Numbers of sources were left out: `knowledge,,–.`
      .replace(/,(?:\s?[,–-])+/gu, ',')
      .replace(/\s?[,–—-]+(?=[.!?]$)/gu, '')
      // `Ann Lee — (born 1930), is …`
      .replace(/\s[—–-]\s*,/gu, ',')
      .replace(/([.!?])[.]$/u, '$1')
  );
}

/** A sentence in brackets, or the first or last of several: `(The lamp was lit. It burned well.)` */
function withoutOuterBracket(sentence: string): string {
  const count = (mark: string) => sentence.split(mark).length - 1;
  const opens = count('(') - count(')');
  if (opens === 1 && sentence.startsWith('(')) return sentence.slice(1);
  if (opens === -1 && /[.!?]\)$/u.test(sentence)) return sentence.slice(0, -1);
  return opens === 0 && /^\([^()]*[.!?]\)$/u.test(sentence) ? sentence.slice(1, -1) : sentence;
}

/** Removes a word that only connects the sentence to the one before. In other languages, `So` is part of it. */
export function withoutLead(sentence: string, { isEnglish }: Pick<Reader, 'isEnglish'> = ENGLISH): string {
  if (!isEnglish) return sentence;
  // `Still, Lee said, lamps burn.`
  const rest = sentence.replace(LEAD, '');
  const isReported = /^\p{Lu}\S+(?:\s\p{Lu}\S+)?\s(?:said|says|added|argues?|notes?),/u.test(rest);
  return LEAD.test(sentence) && !isReported ? capitalised(sentence.replace(LEAD, '')) : sentence;
}
