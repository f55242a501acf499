import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { definitionCards } from './definitions.ts';

test('a term of a list stays while its text is said', async () => {
  const item =
    'Review: the new hours of the keepers, which begin in the next year, are examined by the administration of the harbour';
  const context = await contextOf([
    { text: `${item}.`, source: { kind: 'list', block: 0, ordered: false, items: [item], firstNumber: 1 } },
  ]);
  expect(context.beats.length).toBeGreaterThan(1);
  expect(definitionCards(context).map(({ from, to }) => [from, to])).toEqual([[0, context.beats.length - 1]]);
});

test('a second sentence after a comma is no part of what a term means', async () => {
  const meanings = async (text: string) =>
    definitionCards(await contextOf([{ text }])).map(({ card }) => card.kind === 'definition' && card.text);
  expect(await meanings('A lampwright is a maker of lamps and wicks.')).toHaveLength(1);
  expect(await meanings('A lampwright is a maker of lamps, the best of them are from Holm.')).toEqual([]);
  expect(await meanings('A lampwright is a maker of lamps, but drew more moths than ships.')).toEqual([
    'A maker of lamps.',
  ]);
  expect(await meanings('The slogan of Holm was an attempt at a joke.')).toEqual([]);
});
