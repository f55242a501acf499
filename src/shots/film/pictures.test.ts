import { beforeAll, expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { Block, Figure } from '../../core/model.ts';
import type { SceneContext } from '../context.ts';
import { createReader, type Reader } from '../words/reading.ts';
import type { ChosenShot } from './choose-cards.ts';
import { withPictures } from './pictures.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

function picture(caption: string, own: Partial<Figure> = {}): Figure {
  const image = {
    bytes: new Uint8Array(),
    hash: caption.slice(0, 8),
    mediaType: 'image/png' as const,
    widthPx: 800,
    heightPx: 600,
    source: '',
  };
  return { kind: 'figure', caption, image, ...own } as Figure;
}

/** Which of the sentences stand beside a picture. */
function beside(texts: readonly string[], blocks: readonly Block[]): boolean[] {
  const shots = texts.map((text, at): ChosenShot => {
    const card: Card = { kind: 'statement', text };
    return { from: at, to: at, candidate: { card, value: 52, from: at, to: at } };
  });
  const context = { material: { blocks }, reader } as unknown as SceneContext;
  return withPictures([shots], [context])
    .flat()
    .map(({ candidate: { card } }) => card.kind === 'statement' && card.image !== undefined);
}

const LAMP = 'The old lamp at the harbour, lit by its keeper';
const PLAIN = ['Nobody was there.', 'The wind rose at night.', 'It rained for days.', 'Ships stayed away.'];

test('a sentence stands beside the picture whose caption tells of the same', () => {
  expect(beside(['The lamp of the harbour burned all night.'], [picture(LAMP)])).toEqual([true]);
});

test('a picture is not shown beside a sentence about something else', () => {
  expect(beside(['The lamp burned all night.', 'A storm came.'], [picture(LAMP)])).toEqual([false, false]);
});

test('a picture is not shown beside a sentence about somebody whom its caption does not name', () => {
  expect(beside(['Mara Holm lit the lamp of the harbour.'], [picture(LAMP)])).toEqual([false]);
});

test('a picture comes back only after three other shots, and is seen three times at most', () => {
  const own = 'The lamp of the harbour burned all night.';
  const texts = [own, 'Nobody came.', own, ...PLAIN, own, ...PLAIN, own, ...PLAIN, own];
  expect(beside(texts, [picture(LAMP)]).flatMap((is, at) => (is ? [at] : []))).toEqual([0, 7, 12]);
});

test('a chart or a small picture is not shown beside a sentence', () => {
  const text = 'The lamp of the harbour burned all night.';
  expect(beside([text], [picture(`Chart: ${LAMP}`)])).toEqual([false]);
  const small = picture(LAMP);
  expect(beside([text], [{ ...small, image: { ...small.image, widthPx: 80 } }])).toEqual([false]);
});
