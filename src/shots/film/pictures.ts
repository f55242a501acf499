import type { Card } from '../../core/card.ts';
import type { Block, Figure } from '../../core/model.ts';
import { lookOf } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { type Reader, termsOf } from '../words/reading.ts';
import type { ChosenShot } from './choose-cards.ts';
import { isPlainPicture } from './subject.ts';

/** How many other shots come before the same picture again. */
const MIN_OTHERS = 3;
/** How often a picture is seen in a film, as a figure, beside the title and beside sentences. */
const MAX_TIMES = 3;
/** A picture that shares one word with a sentence may show something else. */
const MIN_SHARED = 2;

/**
 * Shows a picture of the document beside sentences that tell of what its caption names, never soon after it was seen.
 * A sentence that names somebody whom the caption does not name stays alone: the picture could be taken for them.
 */
export function withPictures(
  film: readonly (readonly ChosenShot[])[],
  contexts: readonly SceneContext[],
): ChosenShot[][] {
  const [first] = contexts;
  const pictures = first === undefined ? [] : picturesOf(first.material.blocks);
  if (first === undefined || pictures.length === 0) return film.map((shots) => [...shots]);
  const seen = new Map<string, { at: number; times: number }>();
  const note = (hash: string, at: number) => seen.set(hash, { at, times: (seen.get(hash)?.times ?? 0) + 1 });
  let at = 0;
  let isBeside = false;
  return film.map((shots, sceneIndex) =>
    shots.map((shot): ChosenShot => {
      at += 1;
      const { card } = shot.candidate;
      const wasBeside = isBeside;
      isBeside = hasPicture(card);
      if ('image' in card && card.image !== undefined) note(card.image.hash, at);
      if (wasBeside || !isPlain(card)) return shot;
      const reader = contexts[sceneIndex]?.reader ?? first.reader;
      const found = pictures.find((picture) => {
        const last = seen.get(picture.figure.image.hash);
        const isFresh = last === undefined || (at - last.at > MIN_OTHERS && last.times < MAX_TIMES);
        return isFresh && isAbout(card.text, picture, reader);
      });
      if (found === undefined) return shot;
      const { hash, mediaType, widthPx, heightPx } = found.figure.image;
      note(hash, at);
      isBeside = true;
      const image = { hash, mediaType, widthPx, heightPx };
      return { ...shot, candidate: { ...shot.candidate, card: { ...card, image } } };
    }),
  );
}

interface Picture {
  readonly figure: Figure;
  readonly words: string;
  readonly terms: ReadonlySet<string>;
}

function picturesOf(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block): Picture[] => {
    if (block.kind !== 'figure' || !isPlainPicture(block)) return [];
    const words = `${block.caption ?? ''} ${block.alternativeText ?? ''}`;
    return [{ figure: block, words, terms: new Set(termsOf(words)) }];
  });
}

function isPlain(card: Card): card is Extract<Card, { kind: 'statement' }> {
  return card.kind === 'statement' && card.thing === undefined && lookOf(card) !== 'phrase';
}

function hasPicture(card: Card): boolean {
  return card.kind === 'figure' || ('image' in card && card.image !== undefined);
}

function isAbout(text: string, { words, terms }: Picture, reader: Reader): boolean {
  if (new Set(termsOf(text).filter((term) => terms.has(term))).size < MIN_SHARED) return false;
  const names = reader.read(text).filter(({ tag, text: word }) => tag === 'PROPN' && /^\p{Lu}/u.test(word));
  return names.every(({ text: name }) => words.includes(name));
}
