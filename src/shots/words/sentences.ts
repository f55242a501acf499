import { countWords, type Reader, type Word } from './reading.ts';

const MIN_WORDS = 4;
const MAX_WORDS = 16;
const MAX_LENGTH = 104;
const MAX_QUESTION = { words: 24, length: 140 };
/** Openings that refer to an earlier sentence. Without it they say nothing, or something else. */
export const POINTS_BACK =
  /^(?:it|its|he|she|they|his|her|hers|their|theirs|this|that|these|those|such|both|neither|either|another|others?|here|there(?![’']s\b|\s(?:also\s)?(?:is|are|was|were|will|has|have|can|may|must)\b)|however|therefore|thus|hence|but|and|or|so|then|also|too|instead|moreover|furthermore|besides|meanwhile|otherwise|nevertheless|nonetheless|consequently|accordingly|similarly|likewise|conversely|because|since|although|though|while|when|if|unless|until|which|who|whose|whom|where|as|for example|for instance|in addition|in contrast|in turn|in this|in that|in these|in those|by this|by that|with this|with that|after this|after that|at this|at that|on this|on that|to this|to that|of these|of those|the (?:same|latter|former|following|other|result|latter)|yes|no|well|oh|not|nor|even if|even when|even though|as well|some of (?:these|those|them)|one of (?:these|those|them)|all of (?:these|those|them)|most of (?:these|those|them)|many of (?:these|those|them)|each of (?:these|those|them)|first|second|third|next|finally|last(?:ly)?|later|afterwards|again|still|yet|now|today)\b/iu;
/** References to other parts of the document, such as `see section 2`. */
const POINTS_ELSEWHERE =
  /\b(?:above|below|following|aforementioned|respectively|latter|former|see (?:also|section|chapter|figure|table|page)|figure|fig\.|table \d|chapter \d|section \d|page \d|as follows|this (?:section|chapter|article|paper|page|guide|document|post))\b/iu;
const SUBORDINATE = /^(?:that|which|who|whose|whom|where|when|because|if|although|while|whether)$/u;
const THIRD_PERSON =
  /^(?:he|she|it|they|him|her|them|his|its|their|theirs|hers|this|that|these|those|so|one|ones|do|does|did)$/u;

/** Whether a sentence can stand alone on screen: short, complete, and independent of earlier sentences. */
export function standsAlone(text: string, reader: Reader): boolean {
  if (!isWholeSentence(text)) return false;
  if (!reader.isEnglish) return isShort(text);
  const count = countWords(text);
  if (count < MIN_WORDS || count > MAX_WORDS || text.length > MAX_LENGTH) return false;
  if (POINTS_BACK.test(text) || POINTS_ELSEWHERE.test(text)) return false;
  // Words after a colon need those before it. Dates and commit messages are not sentences.
  if (/:\s|^\d{4}-\d\d/u.test(text)) return false;
  const words = reader.read(text);
  // A sentence has a verb. A list of words that ends in a full stop does not.
  const verb = words.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (verb < 0) return false;
  // `The mayor admitted that some towns`: cut off before its verb.
  const isVerb = ({ tag }: Word) => tag === 'VERB' || tag === 'AUX';
  const opener = words.findLastIndex(({ lower, tag }) => SUBORDINATE.test(lower) && tag !== 'DET');
  if (opener >= 0 && !words.slice(opener + 1).some(isVerb)) return false;
  const noun = words.findIndex(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  return words.every(({ lower, tag }, at) => {
    if (!THIRD_PERSON.test(lower)) return true;
    if (/^(?:this|that|these|those)$/u.test(lower)) {
      // `the book that …`, `says that …`
      return lower === 'that' && tag !== 'DET' && at > 0;
    }
    if (/^(?:do|does|did|so|one|ones)$/u.test(lower)) return tag === 'AUX' || at < words.length - 2;
    // A pronoun is fine if a noun before it can be its antecedent.
    return noun >= 0 && noun < at;
  });
}

/** Whether a text starts and ends like a sentence, with all quotation marks and brackets closed. */
export function isWholeSentence(text: string): boolean {
  if (!/^["“‘'«(¿¡]?[\p{Lu}\p{Lo}\p{N}$€£¥]/u.test(text) && !IDENTIFIER.test(text)) return false;
  if (!/[.!。！](?:["'”’»)\]]*)$/u.test(text) || /(?:\.\.\.|…)["'”’]?$/u.test(text)) return false;
  return (
    isBalanced(text) &&
    // A formula in words is made for listening, not for reading.
    !FORMULA_IN_WORDS.test(text) &&
    !/^\d+[.)]\s/u.test(text) &&
    !/[\n|]|https?:|&(?:lt|gt|amp|nbsp);|\/\w+[?=]|\w\/\w+\/\w+\/|\\|<\/?\w/u.test(text) &&
    !MARKUP.test(text) &&
    (!FRAGMENT.test(text) || FREE_RELATIVE.test(text)) &&
    !LONG_FRAGMENT.test(text)
  );
}

const FORMULA_IN_WORDS =
  /\p{L} sub \p{L}(?!\p{L})|(?<![\p{L}’'])\p{L} (?:(?:sub|equals|plus|minus) \p{L}(?![\p{L}’'])|to the power of \p{L}(?![\p{L}’']))|\b(?:left|right) (?:double )?arrow\b|\bthe quantity \p{L}(?![\p{L}’'])/u;

/** A name that keeps its small first letter at the start of a sentence: `lamp_list.csv`, `iPhone`, `lamp3d`, `zlib is …`. */
const IDENTIFIER =
  /^(?:\p{Ll}[\p{L}\d-]+[._]\w|_\w|\p{Ll}{1,2}\p{Lu}\p{L}|\p{Ll}-\p{Lu}|\p{Ll}[\p{L}-]*\d[\p{L}\d-]*\s|(?!(?:this|that|which|who|what|there|these|those|and|but|one|here|how|where|when|also|then|not)\s)\p{Ll}{3,}(?:-\p{Ll}+)*\s(?:is|was|has|can|will|provides|lets|allows|supports|implements|makes|uses|offers|works|runs)\s)/u;
/** An opening whose main clause is missing: `Given the interest in lamps that burn.` */
const FRAGMENT =
  /^(?:Given|Because of|Due to|Considering|Despite|Besides|In addition to|Although|Though|Whereas|If|When|While|Because|Unless|Until|Such as|Including|Who|Which|Whose|Not only)\b[^,?]*$/u;

/** `Which lamps burn on the quay will decide it.`: the clause is the subject of a later verb. */
const FREE_RELATIVE =
  /^(?:Who|(?:Which|Whose)\s(?!means|makes|leaves|gives|brings|takes|helps|shows|tells|keeps|lets|reminds|in\s|of\s|the\s|an?\s)\p{Ll}+)\s(?:(?!(?:that|which|who|whom|because|when|if|while|where|so|but|said|says)\s)[\p{L}\p{N}’'-]+\s)*?(?:(?!(?:he|she|it|they|we|you|i|to)\s)[\p{L}\p{N}’'-]+\s)(?:will|would|may|might|can|could|must|remains?|depends|decides?|determines?|matters?)\s/u;

/** `If it is an old lamp, which still burns.`: the same, with a clause that depends on it. */
const LONG_FRAGMENT =
  /^(?:If|When|While|Because|Although|Though|Whereas|Unless)\b[^,?;:]*,\s(?:which|who|whose)\b[^,;:]*$/u;

/** Marks that a reader has left in the text: a link, an attribute, the points of a list in one line. */
const MARKUP = /\]\(|!\[|\{\w+=|\{[.#:]|(?:^|[:.;]\s)\*\s\p{Lu}|\w\(#/u;

function isBalanced(written: string): boolean {
  const text = written
    // `1" of water`, but not `“looks like 60,000"`
    .replace(/(?<=\d)"/gu, (mark) => ((written.match(/"/gu)?.length ?? 0) % 2 === 1 ? '' : mark))
    // Opened with one kind of mark and closed with another: `"a lamp”`.
    .replace(/"[^"“”]*”|“[^"“”]*"/gu, '')
    // `two parts: 1) the lamp`
    .replace(/(?<=\s)(?:\d{1,2}|[a-h]|i{1,3}|iv)\)(?=\s)/gu, '');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/"/gu) % 2 === 0 &&
    count(/“/gu) === count(/”/gu) &&
    count(/\(/gu) === count(/\)/gu) &&
    count(/\[/gu) === count(/\]/gu) &&
    count(/«/gu) === count(/»/gu)
  );
}

const MAX_DENSE_LENGTH = 30;
/** Higher limits: phrases cannot be extracted in other languages, so longer sentences are shown. */
const MAX_UNREAD_WORDS = 18;
const MAX_UNREAD_LENGTH = 128;

/** Whether a sentence is short, in a language whose words are not analysed. */
function isShort(text: string): boolean {
  const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  if (isDense) return text.length >= 5 && text.length <= MAX_DENSE_LENGTH;
  // `am 3.` may be the start of a date.
  if (/(?:^|\s)\d{1,2}\.$/u.test(text)) return false;
  const count = countWords(text);
  return (
    count >= MIN_WORDS &&
    count <= MAX_UNREAD_WORDS &&
    text.length <= MAX_UNREAD_LENGTH &&
    /^\p{L}/u.test(text)
  );
}

/** Whether a text is a question short enough to be read at a glance. */
export function isQuestion(text: string, reader: Reader): boolean {
  if (!/^["“]?[\p{Lu}\p{Lo}¿].*[?？]["”]?$/u.test(text) || !isBalanced(text)) return false;
  if (/[.!?？]\s/u.test(text.slice(0, -2)) || /[\n|]|https?:/u.test(text)) return false;
  const count = countWords(text);
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(text)) return text.length <= MAX_DENSE_LENGTH;
  if (count < 3 || count > MAX_QUESTION.words || text.length > MAX_QUESTION.length) return false;
  if (!reader.isEnglish) return true;
  const words = reader.read(text);
  const noun = words.findIndex(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  return words.every(
    ({ lower }, at) =>
      !/^(?:he|she|it|they|him|her|them|his|its|their|this|these|those)$/u.test(lower) ||
      (noun >= 0 && noun < at),
  );
}
