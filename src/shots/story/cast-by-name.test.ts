import { expect, test } from 'vitest';
import { plan } from './testing/plan-told.ts';

const people = (...paragraphs: string[]) =>
  plan(...paragraphs)
    .at(-1)
    ?.people?.map(({ figure, name }) => `${figure} ${name ?? ''}`.trim()) ?? [];

test('a husband and a wife are known by their titles', () => {
  expect(people('Mrs. Brown stood in the village.')).toEqual(['woman Mrs. Brown']);
  expect(people('Mr. and Mrs. Brown lived in the village.')).toEqual(['man Mr. Brown', 'woman Mrs. Brown']);
  expect(
    people('Mrs. Brown slept in the village.', 'A queen came.', 'Mr. Brown woke.', 'His wife wept.'),
  ).toEqual(['woman Mrs. Brown']);
});

test('a man whom somebody meets is not the one who has a name', () => {
  const met = ['Mr. Brown went to the village.', 'In the village, a man was asleep.'];
  expect(people(...met)).toEqual([]);
  expect(people(...met, 'The man laughed.')).toEqual([]);
  expect(people('Mr. Brown went to the village.', 'He was a man of his word.')).toEqual(['man Mr. Brown']);
});

test('a cook with a name is a maid if the tale says she', () => {
  expect(people('There was a cook called Tilda, who swept in the village till she was tired.')).toEqual([
    'maid Tilda',
  ]);
  expect(people('There was a cook called Tobit, who swept in the village till he was tired.')).toEqual([
    'cook Tobit',
  ]);
});

test('the children of a tale are no grown-ups, whatever their names', () => {
  const children = ['The two children ran to the village.', 'Nora and Otto wept in the village.'];
  expect(people(...children)).toEqual(['girl Nora', 'boy Otto']);
  expect(people('There stood the village and little Nora.', 'Nora wept.')).toEqual(['girl Nora']);
  expect(people('Nora and Otto wept in the village.')).toEqual(['woman Nora', 'man Otto']);
  expect(people('The children ran to the village.', 'Otto and his wife Nora wept.')).toContain('man Otto');
});

test('two who are called by their names together are both there', () => {
  expect(people('In the village the boy was called Kay and the girl Gerda.')).toEqual([
    'boy Kay',
    'girl Gerda',
  ]);
});

test('a second wife does not look like the mother who died', () => {
  const tale = ['In the village lived a mother, who died.', 'The father married another wife.'];
  expect(people(...tale, 'The wife laughed.')).toEqual(['woman']);
  expect(people(tale[0] ?? '', 'The mother slept.')).toEqual(['mother']);
});
