import { expect, test } from 'vitest';
import { plan } from './testing/plan-told.ts';

const people = (...paragraphs: string[]) =>
  plan(...paragraphs)
    .at(-1)
    ?.people?.map(({ figure }) => figure) ?? [];

const tale = ['In the village stood a princess and a smith.', 'The princess was changed into a swan.'];

test('whoever is turned into an animal or a stone is not seen as they were', () => {
  expect(people(...tale, 'The princess wept, and the smith laughed.')).toEqual(['smith']);
  expect(people(...tale, 'She wept.')).toEqual([]);
  expect(people('In the village the witch turned the princess into a stone.', 'The princess wept.')).toEqual(
    [],
  );
});

test('whoever has their own shape again is seen', () => {
  const restored = [...tale, 'When he kissed the swan, it took its own shape.'];
  expect(people(...restored, 'The princess wept, and the smith laughed.')).toEqual(['princess', 'smith']);
});

test('whoever turns into a street, or into a prince, stays', () => {
  expect(people('In the village, the smith turned into the road.', 'The smith wept.')).toEqual(['smith']);
  expect(people('In the village, the boy was turned into a handsome prince.', 'The boy wept.')).toEqual([
    'boy',
  ]);
});
