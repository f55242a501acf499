import { COMMANDS } from './commands.ts';
import { loadTagger } from './tagger.ts';

/** A tagged word or punctuation mark of a text, with its position. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** A Universal Dependencies tag, such as `NOUN`. */
  readonly tag: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Tags English sentences. For other languages it returns no words, so that only the structure decides what is
 * shown.
 */
export interface Reader {
  readonly isEnglish: boolean;
  read(text: string): readonly Word[];
}

const MAX_REMEMBERED = 4_000;

export async function createReader(language: string): Promise<Reader> {
  if (!/^(?:en|und)\b/iu.test(language)) return { isEnglish: false, read: () => [] };
  const tag = await loadTagger();
  const known = new Map<string, readonly Word[]>();
  return {
    isEnglish: true,
    read(text) {
      let words = known.get(text);
      if (words === undefined) {
        words = wordsOf(text, tag(withoutOpeningCapital(text)).flat());
        if (known.size >= MAX_REMEMBERED) known.clear();
        known.set(text, words);
      }
      return words;
    },
  };
}

/**
 * Lowers the first letter of a sentence, because the tagger would take the word for a name. Keeps it if the
 * next word has a capital too: then it probably is a name.
 */
function withoutOpeningCapital(text: string): string {
  return text.replace(
    /^([^\p{L}]{0,3})(\p{Lu}[\p{Ll}’']*)(?=\s+(\S)|[^\p{L}]|$)/u,
    (match, before: string, word: string, next: string | undefined) =>
      next !== undefined && /\p{Lu}/u.test(next) ? match : before + word.toLowerCase(),
  );
}

function wordsOf(
  text: string,
  tokens: readonly { readonly text: string; readonly tag: string; readonly lemma: string }[],
): Word[] {
  const lowered = text.toLowerCase();
  const words: Word[] = [];
  let cursor = 0;
  for (const { text: value, tag, lemma } of tokens) {
    const lower = value.toLowerCase();
    const start = lowered.indexOf(lower, cursor);
    if (start < 0) continue;
    const end = start + value.length;
    cursor = end;
    words.push({ text: text.slice(start, end), lower, lemma, tag, start, end });
  }
  return words.map((word, at) => ({ ...word, tag: correctedTag(words, at) }));
}

/** `Plants absorb …`, `Bats find …`: the tagger takes a plural at the start of a sentence for a verb. */
function correctedTag(words: readonly Word[], at: number): string {
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return '';
  // With a typographer’s apostrophe, `couldn’t` is a noun to it.
  if (NEGATED.test(word.lower)) return 'AUX';
  if (at === 0 && word.tag === 'VERB' && /[^s]s$/u.test(word.lower) && next?.tag !== 'DET') return 'NOUN';
  // In `Rinse the leaves`, `Peel off the skin`, the tagger takes the verb for a noun.
  const object = next?.tag === 'ADP' ? words[at + 2] : next;
  if (at === 0 && word.tag === 'NOUN' && COMMANDS.has(word.lower) && object?.tag === 'DET') return 'VERB';
  // In `Ann Lee retired in 1994`, it takes the verb for an adjective.
  const isDone = word.tag === 'ADJ' && /\p{Ll}{2}ed$/u.test(word.text) && words[at - 1]?.tag === 'PROPN';
  if (isDone && /^(?:ADP|DET|ADV|PART|PRON)$/u.test(next?.tag ?? '')) return 'VERB';
  return word.tag;
}

const NEGATED = /^(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|might|must|need)n’t$/u;

const ENGLISH = new Set(
  'the of and is are to with for from that which it they have has was were this his her we you not be said been by in a an'.split(
    ' ',
  ),
);

/** Whether a text of unknown language is English, judged by its common words. */
export function isEnglishText(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => ENGLISH.has(word));
  if (words.length < 4) return /^[\p{Script=Latin}\P{L}]*$/u.test(text);
  const isPlain = words.every((word) => /^[a-z]+$/u.test(word));
  return known.length * 12 >= words.length && new Set(known).size >= (isPlain && words.length <= 12 ? 1 : 2);
}

/** The number of words, without punctuation. */
export function countWords(text: string): number {
  // Cut first and tested then: one expression for both takes the square of the length of a run without a letter.
  return text.split(/[\s—–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const STOP_WORDS = new Set(
  `a about after all also am an and any are as at be because been before being between both but by can could did do
  does each even few for from further had has have he her here hers him his how i if in into is it its just me more
  most must my no nor not now of off on once one only or other our out over own same she should so some such than that
  the their them then there these they this those through to too under until up upon very was we were what when where
  which while who whom why will with would you your`.split(/\s+/u),
);

/** The words that show what a text is about, roughly in their base form. */
export function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]{2,40}/gu) ?? [];
  return words
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => word.replace(/ies$/u, 'y').replace(/(?<=\p{L}{3})(?:es|s|ed|ing)$/u, ''));
}
