import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { stepCards, stepIn } from './steps.ts';

test.each([
  ['Step 4: Pin enough moss around the foam.', 'Step 4', 'Pin enough moss around the foam.'],
  ['Schritt 2: Falten Sie das Papier.', 'Schritt 2', 'Falten Sie das Papier.'],
  ['Third: Cut the foam about an inch (2 cm) smaller.', '3', 'Cut the foam about an inch smaller.'],
])('%s', (sentence, term, text) => {
  expect(stepIn(sentence)).toEqual({ term, text });
});

test.each([
  'Step 4: moss.',
  'Step 4 is the hardest of all.',
  'Third, cut the foam.',
  'The third step: Cut the foam.',
  `Step 4: ${'Pin moss around the foam and '.repeat(7)}wait.`,
])('shows no step for: %s', (sentence) => {
  expect(stepIn(sentence)).toBeUndefined();
});

test('a step is shown while it is said, and only if it is a whole sentence of the narration', async () => {
  const [first, second] = ['Step 1: Cut the foam.', 'Step 2: Pin the moss around it and'];
  const context = await contextOf([{ text: first }, { text: second, ending: 'open' }]);
  expect(stepCards(context)).toMatchObject([
    { card: { kind: 'definition', term: 'Step 1', text: 'Cut the foam.' }, from: 0, to: 0 },
  ]);
});
