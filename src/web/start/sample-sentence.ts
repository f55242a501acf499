const SEARCHED_CHARACTERS = 4000;
const MAX_CHARACTERS = 240;
const MIN_WORDS = 5;

/** A sentence of a text to hear a voice with: the first that is no heading. `undefined` if the text has no words. */
export function sampleSentence(text: string): string | undefined {
  const lines = text.slice(0, SEARCHED_CHARACTERS).split('\n');
  const paragraphs = lines.filter((line) => !/^\s*(?:#|---|```|<|\|)/.test(line)).map(withoutMarks);
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const sentences = paragraphs.flatMap((paragraph) =>
    [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()),
  );
  const spoken = sentences.filter((sentence) => /\p{L}/u.test(sentence));
  return shortened(spoken.find((sentence) => wordCount(sentence) >= MIN_WORDS) ?? spoken[0]);
}

function withoutMarks(line: string): string {
  return line
    .replace(/^\s*(?:[-*+>]|\d{1,3}[.)])\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}(\S[^*_`]*)[*_`]{1,3}/g, '$1');
}

function wordCount(sentence: string): number {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(sentence);
  return [...words].filter(({ isWordLike }) => isWordLike).length;
}

function shortened(sentence: string | undefined): string | undefined {
  if (sentence === undefined || sentence.length <= MAX_CHARACTERS) return sentence;
  const cut = sentence.slice(0, MAX_CHARACTERS);
  return cut.replace(/\s+\S*$/, '');
}
