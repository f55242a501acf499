import { sentences } from '../../core/text/sentences.ts';
import { COMMANDS } from './commands.ts';
import { EMPTY_HEADS, EMPTY_MODIFIERS, RELATIVE, TAKES_OF } from './empty-words.ts';
import { createReader, type Reader, termsOf, type Word } from './reading.ts';
import { isSetApart } from './set-apart.ts';

const MAX_PHRASE_LENGTH = 42;
const NOUN = /^(?:NOUN|PROPN)$/u;
/** Words that are commands as often as nouns. */
const OTHER_COMMANDS = /^(?:work|help|want|need|plan|play|form|light)$/u;
const isCommandWord = (word: string) => COMMANDS.has(word) || OTHER_COMMANDS.test(word);
/** A noun with its modifiers: `lantern room`, `spirit of the well`. */
export interface NounPhrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Content words, roughly in their base form. */
  readonly terms: readonly string[];
  readonly isName: boolean;
  readonly beginsWithAdjective: boolean;
}

/**
 * Returns a function that finds the noun phrases of an English text, with the number of the sentence each is
 * in. Loads the tagger on first use.
 */
export async function loadPhraseFinder(): Promise<
  (text: string) => (NounPhrase & { readonly sentence: number })[]
> {
  const reader = await createReader('en');
  return (text) =>
    sentences(text).flatMap((own, sentence) =>
      nounPhrases(own.text, reader).map((phrase) => ({ ...phrase, sentence })),
    );
}

/**
 * The noun phrases of one sentence, without those that depend on an earlier sentence and those that are
 * measures.
 */
export function nounPhrases(text: string, reader: Reader): NounPhrase[] {
  const words = reader.read(text);
  const found: NounPhrase[] = [];
  for (let start = 0; start < words.length; start++) {
    if (!canBegin(words, start)) continue;
    const end = endOf(words, start);
    if (end === undefined) continue;
    const part = words.slice(start, end + 1);
    const of = part.findIndex(({ lower }) => lower === 'of');
    const isHollow = isHollowHead(part);
    // `the end of the quay` is about the quay.
    if (isHollow && of > 0) {
      start += of;
      continue;
    }
    const phrase = text.slice(words[start]?.start, words[end]?.end);
    // `.stversions folder`, `@scope/name`: part of a path or an address.
    const isGlued =
      /[./_\\@#~$]$/u.test(text.slice(0, words[start]?.start)) ||
      /^[./_\\@#][\p{L}\d]/u.test(text.slice(words[end]?.end));
    if (!isHollow && !isGlued && isWhole(words, { start, end }) && isPlain(phrase)) {
      found.push({
        text: phrase,
        start: words[start]?.start ?? 0,
        end: words[end]?.end ?? 0,
        terms: termsOf(phrase),
        isName: part.filter(({ tag }) => NOUN.test(tag)).every(({ text: own }) => /^\p{Lu}/u.test(own)),
        beginsWithAdjective: part[0]?.tag === 'ADJ',
      });
    }
    start = end;
  }
  return found;
}

function isHollowHead(part: readonly Word[]): boolean {
  if (EMPTY_HEADS.has(headOf(part)?.lower ?? '') || EMPTY_HEADS.has(part.at(-1)?.lower ?? '')) return true;
  // `a larger study`: the comparison is incomplete without the sentence.
  const [first, second] = part;
  return (
    part.length === 2 &&
    /^\p{Ll}/u.test(second?.text ?? '') &&
    first?.tag === 'ADJ' &&
    /(?:er|est)$/u.test(first.lower)
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the phrase is complete, and the sentence is about it and does not exclude it. */
function isWhole(words: readonly Word[], { start, end }: Span): boolean {
  const [before, after] = [words[start - 1], words[end + 1]];
  const isOwned =
    before?.tag === 'PRON' || /^(?:no|any|each|every|such|this|that|these|those)$/u.test(before?.lower ?? '');
  const goesOn = after?.text === '-' || after?.lower === 'of' || /^(?:’s|'s|%)$/u.test(after?.lower ?? '');
  // `First: Place lentils …`
  const opens = words[start]?.start === 0 || before?.text === ':';
  const isCommand = opens && isCommandWord(words[start]?.lower ?? '');
  if (isOwned || goesOn || isCommand || before?.tag === 'NUM' || before?.text === '-') return false;
  return (
    !endsInVerb(words, start, end) &&
    !isTorn(words, { start, end }) &&
    !isNoThing(words, { start, end }) &&
    !isSetApart(words, start)
  );
}

/** Whether the phrase is part of a longer name or list. */
function isTorn(words: readonly Word[], { start, end }: Span): boolean {
  const [before, after] = [words[start - 1], words[end + 1]];
  const isCapital = (word: Word | undefined) => /^\p{Lu}/u.test(word?.text ?? '');
  // `Hospital for Sick Children`, `National Archives and Records Administration`
  const isJoined = before?.tag === 'ADP' || before?.text === '&' || (before?.lower === 'and' && end > start);
  // `Memoirs of an | Old Keeper`
  const isTitlePart =
    before?.tag === 'DET' &&
    words[start - 2]?.tag === 'ADP' &&
    isCapital(words[start]) &&
    isCapital(words[start - 3]) &&
    start > 3;
  // `In | Real Life`: the preposition within a sentence has a capital.
  const isAfterCapital = start > 1 && before?.tag === 'ADP' && isCapital(before) && isCapital(words[start]);
  // `National Lamps | and Lights Board`
  const isOffice =
    /^(?:national|federal|royal|international|ministry|department|office|bureau|board|committee|institute)$/u.test(
      words[start]?.lower ?? '',
    ) &&
    isCapital(words[start]) &&
    /^(?:and|for|of|&)$/u.test(after?.lower ?? '') &&
    isCapital(words[end + 2]);
  const isNamePart =
    isTitlePart ||
    isAfterCapital ||
    isOffice ||
    (isCapital(words[start]) && isJoined && isCapital(words[start - 2]) && start > 2);
  // `hub of the road, rail and air networks`
  const isTornRow =
    words.slice(start, end + 1).some(({ lower }) => lower === 'of') &&
    /^(?:,|and|or)$/u.test(after?.lower ?? '');
  // `an alarm clock, power tool or lawnmower`: no item of a list says more than the others.
  const isMember = /^(?:,|and|or)$/u.test(before?.lower ?? '') && /^(?:,|and|or)$/u.test(after?.lower ?? '');
  // `St. | Andrews University`
  const isSaint = /\b(?:St|Mt|Ft|Dr|Prof|Mr|Mrs|Ms)\.?$/u.test(
    `${words[start - 2]?.text ?? ''}${before?.text ?? ''}`,
  );
  if (isSaint) return true;
  // `PATH environment | variable for …`: the tagger takes the noun for an adjective.
  const isOpen =
    after?.tag === 'ADJ' &&
    end > start &&
    /^(?:ADP|AUX|VERB|PUNCT|CCONJ)$/u.test(words[end + 2]?.tag ?? 'PUNCT');
  if (isOpen) return true;
  // `St Petroc's Voluntary | Aided Church`
  return isNamePart || isTornRow || isMember || (isCapital(words[end]) && isCapital(after));
}

/** Participles, which say what was done with a thing. */
const DONE =
  /^(?:sent|made|held|shown|left|kept|given|taken|seen|used|needed|based|called|known|found|done|gone|born|lost|sold|bought|brought|received|collected|provided|required|involved|related|received|stored|shared|described|published)$/u;

function isNoThing(words: readonly Word[], { start, end }: Span): boolean {
  const [first, second, before] = [words[start], words[start + 1], words[start - 1]];
  // `Giving foods to babies`
  const isDoing =
    /^\p{L}+ing$/u.test(first?.text ?? '') && end > start && !/^(?:DET|ADJ)$/u.test(before?.tag ?? '');
  // `regard New Zealand`: a verb before a name.
  const isVerbAndName =
    end > start &&
    /^\p{Ll}/u.test(first?.text ?? '') &&
    first?.tag === 'NOUN' &&
    /^\p{Lu}/u.test(second?.text ?? '') &&
    before?.tag !== 'DET';
  // `a stranding capital of the world`
  const isHalf =
    (before?.tag === 'VERB' && /ing$/u.test(before.lower)) || (before?.tag === 'NOUN' && before.text !== '-');
  // `data sent will be …`: a participle at the end.
  const isDone = end > start && DONE.test(words[end]?.lower ?? '');
  // `warm water whisk together`
  const isCommand =
    isCommandWord(words[end]?.lower ?? '') &&
    (/^(?:together|until|well|gently)$/u.test(words[end + 1]?.lower ?? '') ||
      /^(?:DET|NUM)$/u.test(words[end + 1]?.tag ?? ''));
  // `to better support cost efficiency`
  const isPurpose =
    words[start - 2]?.lower === 'to' &&
    /^(?:better|further|fully|help|quickly|easily)$/u.test(before?.lower ?? '');
  if (isPurpose) return true;
  return isDoing || isVerbAndName || isHalf || isDone || isCommand;
}

function isPlain(phrase: string): boolean {
  if (/n[’']t\b|[’'](?:ll|re|ve|d|m)\b|\.$|&\w+;|[<>]/u.test(phrase)) return false;
  if (/\b(?:thee|thou|thy|thine|ye|hath|doth|o'er)\b/iu.test(phrase)) return false;
  return !/[\d%$€£¥()[\]"“”]|['’]s$/u.test(phrase) && phrase.length <= MAX_PHRASE_LENGTH;
}

/**
 * `The city experiences four seasons`, `Mr Obama lands in Kenya`: whether the last word is really the verb,
 * whatever its tag.
 */
function endsInVerb(words: readonly Word[], start: number, end: number): boolean {
  const [last, next] = [words[end] as Word, words[end + 1]];
  if (end === start || !/^\p{Ll}+s$/u.test(last.text)) return false;
  if (/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|ADV)$/u.test(next?.tag ?? '') && next?.text !== ',') return true;
  const opens = words.slice(0, start).every(({ tag }) => tag === 'DET' || tag === 'ADJ' || tag === 'PROPN');
  const isNamed = /^\p{Lu}/u.test(words[end - 1]?.text ?? '');
  return (
    opens &&
    (isNamed || !words.slice(end + 1).some(({ tag }) => tag === 'VERB' || tag === 'AUX')) &&
    next?.tag !== 'VERB' &&
    next?.tag !== 'AUX'
  );
}

/** The noun before `of`, or the last noun. */
function headOf(part: readonly Word[]): Word | undefined {
  const of = part.findIndex(({ lower }) => lower === 'of');
  return of > 0 ? part[of - 1] : part.at(-1);
}

function canBegin(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    /^(?:ADJ|NOUN|PROPN)$/u.test(word.tag) &&
    /^\p{L}{2}/u.test(word.text) &&
    // `high | dimensional data`
    !(word.tag === 'ADJ' && RELATIVE.test(words[at - 1]?.lower ?? '')) &&
    ((!EMPTY_MODIFIERS.test(word.text) && !RELATIVE.test(word.lower)) || isInName(words, at))
  );
}

/** `Whole Foods`, `New England` */
function isInName(words: readonly Word[], at: number): boolean {
  const isCertain =
    at > 0 || /^(?:New|Old|Great|Little|Grand|Big|Long|Low|High)$/u.test(words[at]?.text ?? '');
  return isCertain && /^\p{Lu}/u.test(words[at]?.text ?? '') && /^\p{Lu}/u.test(words[at + 1]?.text ?? '');
}

function endOf(words: readonly Word[], start: number): number | undefined {
  let end: number | undefined;
  let hasOf = false;
  for (let at = start; at < words.length && at - start < 7; at++) {
    const word = words[at] as Word;
    const before = words[at - 1];
    const isGlued = before !== undefined && before.end === word.start;
    const isEmpty = EMPTY_MODIFIERS.test(word.text) && !isInName(words, at);
    if (NOUN.test(word.tag) && /^\p{L}{2}/u.test(word.text) && !isEmpty) {
      // `stormy days | water`: a plural before another noun ends a phrase, unless both are names.
      const isNewPhrase =
        end === at - 1 &&
        before &&
        (isPlural(before) || /^(?:people|men|women|children)$/u.test(before.lower)) &&
        !(/^\p{Lu}/u.test(word.text) && /^\p{Lu}/u.test(before.text));
      if (isNewPhrase) break;
      end = at;
      // `Tarn Ltd. | Boats`
      if (/\p{L}\.$/u.test(word.text)) break;
    } else if (/^(?:’s|'s)$/u.test(word.lower) && end === at - 1) continue;
    else if (word.text === '-' && isGlued && words[at + 1]?.start === word.end) continue;
    else if (word.lower === 'of' && !hasOf && end === at - 1 && !isToldOf(words, start)) hasOf = true;
    else if (before?.lower === 'of' && /^(?:the|a|an)$/u.test(word.lower)) continue;
    else if (
      word.tag === 'ADJ' &&
      /^\p{L}/u.test(word.text) &&
      !EMPTY_MODIFIERS.test(word.text) &&
      end === undefined
    )
      continue;
    else break;
  }
  return end;
}

/** Whether the verb before the phrase takes what follows `of`. */
function isToldOf(words: readonly Word[], start: number): boolean {
  let at = start - 1;
  while (/^(?:DET|PRON|ADJ)$/u.test(words[at]?.tag ?? '')) at--;
  return TAKES_OF.test(words[at]?.lower ?? '');
}

function isPlural({ tag, lower, lemma }: Word): boolean {
  return tag === 'NOUN' && /s$/u.test(lower) && lower !== lemma;
}
