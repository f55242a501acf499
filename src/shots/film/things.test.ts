import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { Block } from '../../core/model.ts';
import { contextOf } from '../testing/context.ts';
import type { ChosenShot } from './choose-cards.ts';
import { withThings } from './things.ts';

/** What is drawn beside each of the sentences. */
async function drawnBeside(
  texts: readonly string[],
  blocks: readonly Block[] = [],
): Promise<(string | undefined)[]> {
  const context = await contextOf(
    texts.map((text) => ({ text })),
    { blocks },
  );
  const shots = texts.map((text, at): ChosenShot => {
    const card: Card = { kind: 'statement', text };
    return { from: at, to: at, candidate: { card, value: 52, from: at, to: at } };
  });
  return withThings([shots], [context])
    .flat()
    .map(({ candidate: { card } }) => (card.kind === 'statement' ? card.thing : undefined));
}

const PLAIN = 'Nobody was there.';

test('of two sentences in a row only one has a drawing', async () => {
  expect(await drawnBeside(['The bridge was old.', 'A doctor came at once.', 'The river rose.'])).toEqual([
    'bridge',
    undefined,
    'waves',
  ]);
});

test('nothing is drawn beside death and violence', async () => {
  expect(
    await drawnBeside([
      'The bridge was closed after a man was killed by a falling stone.',
      PLAIN,
      'The bridge was old.',
    ]),
  ).toEqual([undefined, undefined, 'bridge']);
});

test('the same drawing comes back after eight shots, so that a film about one thing shows it again', async () => {
  const bridge = 'The bridge was old.';
  expect(await drawnBeside([bridge, ...Array(6).fill(PLAIN), bridge, bridge])).toEqual([
    'bridge',
    ...Array(7).fill(undefined),
    'bridge',
  ]);
});

test('no more than a third of a longer film has a drawing beside its words', async () => {
  const nouns = [
    'bridge',
    'doctor',
    'river',
    'ship',
    'bed',
    'car',
    'bread',
    'cat',
    'road',
    'apple',
    'tree',
    'house',
  ];
  const texts = nouns.flatMap((noun) => [
    `The ${noun} was old, and nobody in the town had seen another like it for a very long time.`,
    PLAIN,
  ]);
  const drawn = (await drawnBeside(texts)).filter((thing) => thing !== undefined);
  expect(drawn.length).toBeGreaterThan(2);
  expect(drawn.length).toBeLessThanOrEqual(5);
});

test('in a document on technology, nothing is drawn for words that have another sense there', async () => {
  const text = 'Developers build the software on Linux servers, and its source code is on GitHub.';
  const beside = ['The bridge is old.', PLAIN, 'The laptop is new.'];
  expect(await drawnBeside(beside, [{ kind: 'paragraph', text }])).toEqual([undefined, undefined, 'laptop']);
  expect(await drawnBeside(beside)).toEqual(['bridge', undefined, 'laptop']);
});

test('a bike is a bicycle only where its document tells of pedals, and never of engines', async () => {
  const drawn = async (text: string) =>
    (await drawnBeside(['The bike is old.'], [{ kind: 'paragraph', text }]))[0];
  expect(await drawn('The cyclists of Holm met at the harbour.')).toBe('bicycle');
  expect(await drawn('The people of Holm met at the harbour.')).toBeUndefined();
  expect(await drawn('The cyclists of Holm met the bikers at the harbour.')).toBeUndefined();
  expect(await drawn('Cycling is slow, said a rider whose engine was loud.')).toBeUndefined();
});
