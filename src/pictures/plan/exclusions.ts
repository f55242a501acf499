import { IDIOMS } from './idioms.ts';
import type { Word } from './reading.ts';

const NEGATORS = new Set([
  "n't",
  'not',
  'never',
  'without',
  'nor',
  'neither',
  'cannot',
  'hardly',
  'nobody',
  'nothing',
]);
const CLAUSE_STARTERS = new Set(
  'but because although though until unless when while if since that which who where so and'.split(' '),
);
const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their']);
const INSTEAD = ['instead of', 'rather than', 'other than', 'free of', 'lack of', 'absence of', 'apart from'];

/** Things that, with “of”, mostly stand for something else: a flood of complaints, the heart of the matter. */
const FIGURES_OF_SPEECH = new Set(
  `flood wave sea ocean mountain avalanche storm heart root eye mouth head foot bank face arm hand key bridge web
  river stream fire army wall window door seed fruit food house ship flower star king queen mother father child
  baby cloud rain shower mine goldmine harvest jungle forest desert island spark flame light shadow ghost dragon
  monster giant beast lion engine pillar backbone brain lung eyes tooth teeth tooth crown cup bowl plate map
  ladder bed blanket mask mirror path road birth cradle cornerstone puzzle piece tip ball crop world tree`.split(
    /\s+/,
  ),
);

const IDIOM = new RegExp(`\\b(?:${IDIOMS.join('|')})\\b`, 'g');

/** The words of a text that must not be drawn: denied by it, or said in a figure of speech. */
export function excludedWords(words: readonly Word[]): ReadonlySet<Word> {
  return new Set([...deniedWords(words), ...comparedWords(words), ...containers(words), ...idioms(words)]);
}

function deniedWords(words: readonly Word[]): Word[] {
  return words.flatMap((word, index) => {
    const pair = `${word.lower} ${words[index + 1]?.lower}`;
    if (word.lower === 'no') return takeWhile(words, index + 1, isInNounPhrase);
    if (INSTEAD.includes(pair)) return takeWhile(words, index + 2, isInNounPhrase);
    if (!NEGATORS.has(word.lower) || pair === 'not only') return [];
    return takeWhile(words, index + 1, isInClause);
  });
}

/** “Like a lion”, “as quiet as a mouse”. */
function comparedWords(words: readonly Word[]): Word[] {
  return words.flatMap((word, index) => {
    const follows = words[index + 1]?.lower;
    const isLikeness =
      (word.lower === 'like' && word.tag !== 'VERB' && (follows === 'a' || follows === 'an')) ||
      (word.lower === 'as' && (follows === 'a' || follows === 'an') && words[index - 2]?.lower === 'as');
    return isLikeness ? takeWhile(words, index + 1, isInNounPhrase) : [];
  });
}

function containers(words: readonly Word[]): Word[] {
  return words.filter(
    (word, index) =>
      words[index + 1]?.lower === 'of' && FIGURES_OF_SPEECH.has(word.lemma) && !words[index + 2]?.isName,
  );
}

function idioms(words: readonly Word[]): Word[] {
  const offsets: number[] = [];
  let text = '';
  words.forEach((word, index) => {
    if (index > 0 && words[index - 1]?.end !== word.start) text += ' ';
    offsets.push(text.length);
    text += word.lower;
  });
  const spans = [...text.matchAll(IDIOM)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return words.filter((_, index) => {
    const offset = offsets[index] ?? -1;
    return spans.some(([start, end]) => offset >= start && offset < end);
  });
}

function takeWhile(words: readonly Word[], start: number, accept: (word: Word) => boolean): Word[] {
  const end = words.findIndex((word, index) => index >= start && !accept(word));
  return words.slice(start, end < 0 ? words.length : end);
}

function isInNounPhrase(word: Word): boolean {
  return ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'CCONJ'].includes(word.tag) || POSSESSIVES.has(word.lower);
}

function isInClause(word: Word): boolean {
  return word.tag !== 'PUNCT' && !CLAUSE_STARTERS.has(word.lower);
}
