import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { sentencePairCards } from './pairs.ts';

async function shown(texts: readonly string[], blocks: readonly number[] = []) {
  const lines = texts.map((text, at) => ({ text, block: blocks[at] ?? 0, opensBlock: at === 0 }));
  return sentencePairCards(await contextOf(lines)).map(({ card }) => card.kind === 'statement' && card.text);
}

test('two short sentences share a page, so that the second has what it refers to', async () => {
  expect(await shown(['The lamp has four parts.', 'The first is its wick.'])).toEqual([
    'The lamp has four parts. The first is its wick.',
  ]);
});

test('longer ones, those of two paragraphs, what is quoted and what goes on from before do not', async () => {
  expect(await shown(['The lamp has four parts.', 'The first is its wick.'], [0, 1])).toEqual([]);
  expect(await shown(['“The lamp has four parts.”', 'The first is its wick.'])).toEqual([]);
  expect(await shown(['It has four parts.', 'The first is its wick.'])).toEqual([]);
  const long = 'The keeper of the old lamp at the mouth of the harbour lights it every night of the year.';
  expect(await shown([long, long])).toEqual([]);
});
