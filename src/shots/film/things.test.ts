import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import { contextOf } from '../testing/context.ts';
import type { ChosenShot } from './choose-cards.ts';
import { withThings } from './things.ts';

/** What is drawn beside each of the sentences. */
async function drawnBeside(texts: readonly string[]): Promise<(string | undefined)[]> {
  const context = await contextOf(texts.map((text) => ({ text })));
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

test('the same drawing comes back after eight shots, so that a film about one thing shows it again', async () => {
  const bridge = 'The bridge was old.';
  expect(await drawnBeside([bridge, ...Array(6).fill(PLAIN), bridge, bridge])).toEqual([
    'bridge',
    ...Array(7).fill(undefined),
    'bridge',
  ]);
});
