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
