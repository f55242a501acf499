import type { Block } from '../../core/model.ts';
import { sentences } from '../../core/text/sentences.ts';
import type { ShotMaterial, SpokenLine } from '../spoken.ts';
import type { StorySentence } from './story.ts';

/** The most sentences that are read between two narrated ones. */
const MAX_BETWEEN = 16;
const MAX_BLOCK_LENGTH = 20_000;
/** Lines are found in the document by their first letters. */
const KEY_LENGTH = 32;

/**
 * The narrated sentences of a story, and between them the sentences that were left out directly before. Those say
 * where people go, and introduce the people that later pronouns refer to.
 */
export function heardSentences({
  scenes,
  blocks,
  language,
}: Pick<ShotMaterial, 'scenes' | 'blocks' | 'language'>): StorySentence[] {
  const sentencesOf = sentencesByBlock(blocks, language);
  const heard: StorySentence[] = [];
  let last: Place | undefined;
  for (const [sceneIndex, { lines }] of scenes.entries()) {
    for (const line of lines) {
      const found = placeOf(line, sentencesOf(line.block), last);
      const at = { block: line.block, sentence: found ?? 0 };
      const between = found === undefined ? [] : placesBetween(last, at, sentencesOf);
      for (const { block, sentence } of between)
        heard.push({ text: sentencesOf(block)[sentence] ?? '', sceneIndex, paragraph: block, isTold: false });
      const before = heard.at(-1);
      // Told in several lines, a sentence ends with the last of them.
      if (before && last?.block === at.block && last.sentence === at.sentence)
        heard[heard.length - 1] = { ...before, whole: undefined };
      const whole = found === undefined ? undefined : sentencesOf(line.block)[found];
      heard.push({ text: line.text, sceneIndex, paragraph: line.block, isTold: true, whole });
      last = at;
    }
  }
  return heard;
}

interface Place {
  readonly block: number;
  readonly sentence: number;
}

function sentencesByBlock(blocks: readonly Block[], language: string): (block: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  return (at) => {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return [];
    const found =
      known.get(at) ?? sentences(block.text.slice(0, MAX_BLOCK_LENGTH), language).map(({ text }) => text);
    known.set(at, found);
    return found;
  };
}

function placeOf(line: SpokenLine, own: readonly string[], last: Place | undefined): number | undefined {
  const key = keyOf(line.text).slice(0, KEY_LENGTH);
  const start = last?.block === line.block ? last.sentence : 0;
  const found = own.findIndex((text, at) => at >= start && keyOf(text).includes(key));
  return found < 0 ? undefined : found;
}

/** Only the letters, because narrations omit quotation marks and references. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** The sentences between two places, or the last of them if there are too many. */
function placesBetween(
  from: Place | undefined,
  to: Place,
  sentencesOf: (block: number) => readonly string[],
): readonly Place[] {
  const places: Place[] = [];
  for (let block = to.block; block >= (from?.block ?? to.block); block--) {
    const first = block === from?.block ? from.sentence + 1 : 0;
    const end = block === to.block ? to.sentence : sentencesOf(block).length;
    for (let sentence = end - 1; sentence >= first; sentence--) {
      if (places.length >= MAX_BETWEEN) return places.toReversed();
      places.push({ block, sentence });
    }
  }
  return places.toReversed();
}
