import type { ItemSentence, ItemToken, ItsFunction, WinkMethods } from 'wink-nlp';

/** A tagged word or punctuation mark of an English text. */
export interface Token {
  readonly text: string;
  /** A Universal Dependencies tag, such as `NOUN`. */
  readonly tag: string;
  readonly lemma: string;
  /** The white space before it. */
  readonly space: string;
}

/** Text after this many characters is ignored. */
const MAX_TEXT_LENGTH = 1_200;
/** Longer runs without a space are not English words, and slow to tag. */
const MAX_WORD_LENGTH = 40;

/** Created only once: each time the model is loaded again it takes more memory, until loading fails. */
let loading: Promise<WinkMethods> | undefined;

/**
 * Loads a function that splits English text into sentences and tags their words. The model is loaded on first
 * use.
 */
export async function loadTagger(): Promise<(text: string) => Token[][]> {
  loading ??= loadModel();
  const model = await loading;
  return (text) => tagged(model, text);
}

async function loadModel(): Promise<WinkMethods> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  return winkNlp(model);
}

function tagged(tagger: WinkMethods, text: string): Token[][] {
  const { its } = tagger;
  // The type declaration of `lemma` has its parameters in another order than it is called with.
  const lemma = its.lemma as unknown as ItsFunction<string>;
  const readable = text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(/\s+/gu, ' ')
    .split(' ')
    .filter((word) => word.length <= MAX_WORD_LENGTH)
    .join(' ');
  const sentences: Token[][] = [];
  tagger
    .readDoc(readable)
    .sentences()
    .each((item: ItemSentence) => {
      const tokens: Token[] = [];
      item.tokens().each((token: ItemToken) => {
        const own = {
          text: token.out(its.value),
          tag: token.out(its.pos),
          // The tagger has no lemma for `wont`, although its types say so.
          lemma: ((token.out(lemma) as string | undefined) ?? token.out(its.value)).toLowerCase(),
          space: token.out(its.precedingSpaces),
        };
        const last = tokens.at(-1);
        // The tagger splits `Māori` into three words.
        const isSplit = own.space === '' && /\p{L}$/u.test(last?.text ?? '') && /^\p{L}/u.test(own.text);
        if (last && isSplit) tokens[tokens.length - 1] = rejoined(last, own);
        else tokens.push(own);
      });
      sentences.push(tokens);
    });
  return sentences;
}

function rejoined(last: Token, token: Token): Token {
  const text = last.text + token.text;
  const tag = /^\p{Lu}/u.test(text) ? 'PROPN' : 'NOUN';
  return { text, tag, lemma: text.toLowerCase(), space: last.space };
}
