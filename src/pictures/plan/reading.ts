import model from 'wink-eng-lite-web-model';
import winkNlp, { type ItemSentence, type ItemToken, type ItsFunction, type WinkMethods } from 'wink-nlp';

/** Text beyond this many characters is not read: a picture shows a few sentences. */
const MAX_TEXT_LENGTH = 2_000;

/** Longer runs without a space are no English word, and slow to tag. */
const MAX_WORD_LENGTH = 40;

/** One word or mark of a text, tagged. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** A tag of Universal Dependencies, such as `NOUN`. */
  readonly tag: string;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
  /** Whether it is written as a name: capitalised where a sentence does not begin. */
  readonly isName: boolean;
}

let tagger: WinkMethods | undefined;

/** Splits and tags English text. The model is loaded on first use. */
export function readWords(text: string): Word[] {
  const readable = withoutTitleCase(oneLine(text.slice(0, MAX_TEXT_LENGTH)));
  tagger ??= winkNlp(model);
  const { its } = tagger;
  // The declared parameters of `lemma` are in another order than those it is called with.
  const lemma = its.lemma as unknown as ItsFunction<string>;
  const words: Word[] = [];
  let cursor = 0;
  let sentence = 0;
  tagger
    .readDoc(readable)
    .sentences()
    .each((item: ItemSentence) => {
      item.tokens().each((token: ItemToken) => {
        const value = token.out(its.value);
        const start = readable.indexOf(value, cursor);
        if (start < 0) return;
        cursor = start + value.length;
        if (isGlued(words.at(-1), sentence, text.slice(start - 1, start + 1), start)) sentence -= 1;
        const lower = value.toLowerCase();
        const word = { lower, lemma: token.out(lemma).toLowerCase(), tag: token.out(its.pos), sentence };
        if (CLOSING_WORDS.has(lower)) {
          words.push({ ...word, ...closingWord(text.slice(start, cursor), start) });
          sentence += 1;
          return;
        }
        words.push({
          ...word,
          text: text.slice(start, cursor),
          start,
          end: cursor,
          isName: /^\p{Lu}/u.test(value),
        });
        if (CLOSING_ABBREVIATION.test(value) && /^\s+["“‘(]?\p{Lu}/u.test(text.slice(cursor, cursor + 8))) {
          sentence += 1;
        }
      });
      sentence += 1;
    });
  return words.map((word, index) => ({ ...word, tag: correctedTag(words, index) }));
}

/** `Node.js`, which the tagger takes for the end of one sentence and the beginning of the next. */
function isGlued(last: Word | undefined, sentence: number, joint: string, start: number): boolean {
  return last?.end === start && last.sentence < sentence && /^\.[\p{Ll}\p{N}]/u.test(joint);
}

/** `12 m.` and `Bell Inc.` before a capital end a sentence, although the tagger reads on. */
const CLOSING_ABBREVIATION =
  /^(?:[ap]\.m|u\.s|inc|ltd|corp|bros|etc|[kcm]?m|[km]?g|ft|lbs?|oz|yds?|mins?|secs?|hrs?|mph|km\/h)\.$/iu;

/** Words that the tagger takes for abbreviations, such as `in.` for inches; they end a sentence. */
const CLOSING_WORDS = new Set(['in.', 'no.', 'am.', 'us.', 'on.', 'so.']);

function closingWord(text: string, start: number): Omit<Word, 'sentence'> {
  const word = text.slice(0, -1);
  return {
    text: word,
    lower: word.toLowerCase(),
    lemma: word.toLowerCase(),
    tag: 'ADV',
    start,
    end: start + word.length,
    isName: false,
  };
}

/** “Plants absorb …”, “Bats find …”: the tagger takes a plural that opens a sentence for a verb. */
function correctedTag(words: readonly Word[], index: number): string {
  const [word, next] = [words[index], words[index + 1]];
  if (!word) return '';
  const opens = word.sentence !== words[index - 1]?.sentence;
  return opens && word.tag === 'VERB' && /[^s]s$/.test(word.lower) && next?.tag !== 'DET' ? 'NOUN' : word.tag;
}

/** Blanks what is not a word, keeping every offset. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\S+/gu, (run) => (run.length > MAX_WORD_LENGTH ? ' '.repeat(run.length) : run));
}

/**
 * Lowers capitals that only mark a sentence's start or a heading, since the tagger would take the word for
 * a name. A first word followed by another capital is left: it is most likely a name.
 */
function withoutTitleCase(text: string): string {
  const tokens = text.match(/[A-Za-z][\w’'-]*/g) ?? [];
  const capitalised = tokens.filter((token) => /^[A-Z]/.test(token)).length;
  const shouts = tokens.length > 2 && capitalised >= tokens.length * 0.6;
  if (shouts) return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  return text.replace(
    /(^[^\p{L}]{0,3}|[.!?:]["”’)]? {1,3}["“‘(]?)([A-Z][a-z’']*)(?= +([^ ])|[^A-Za-z]|$)/gu,
    (match, before: string, word: string, next: string | undefined) =>
      next !== undefined && /[A-Z]/.test(next) ? match : before + word.toLowerCase(),
  );
}
