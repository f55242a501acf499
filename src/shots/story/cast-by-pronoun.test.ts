import { expect, test } from 'vitest';
import { plan } from './testing/plan-told.ts';

const people = (...paragraphs: string[]) =>
  plan(...paragraphs)
    .at(-1)
    ?.people?.map(({ figure }) => figure)
    .toSorted() ?? [];

test('whoever is done something to is the other one who was told of', () => {
  const tale = 'In the village lived a smith.';
  expect(people(tale, 'The miller gave him a sack.')).toEqual(['miller', 'smith']);
  expect(people(tale, 'Then the miller laughed and told him the way.')).toEqual(['miller', 'smith']);
  expect(people('In the village lived a queen.', 'The witch kissed her.')).toEqual(['queen', 'witch']);
});

test('nobody is done something to who may be the one who does it, or one of two', () => {
  const tale = 'In the village lived a smith.';
  expect(people(tale, 'The miller heard a noise behind him.')).toEqual(['miller']);
  expect(people(tale, 'The miller was glad that she gave him a sack.')).toEqual(['miller']);
  expect(people(tale, 'There came a king.', 'The miller gave him a sack.')).toEqual(['miller']);
  expect(people('In the village lived a queen.', 'The witch kissed her hand.')).toEqual(['witch']);
});

test('she whom somebody told something is there, whatever it was', () => {
  expect(people('In the village lived a queen.', 'The smith told her that all was well.')).toEqual([
    'queen',
    'smith',
  ]);
});

test('whatever is done to him, he is the other one', () => {
  expect(people('In the village lived a prince.', 'The old man tried to hinder him.')).toEqual([
    'old-man',
    'prince',
  ]);
});

test('they are the two who are named before, and no group', () => {
  expect(
    people('The robbers came to the village.', 'The smith and the miller stood there, and they wept.'),
  ).toEqual(['miller', 'smith']);
});

test('he may be the eldest of several, who was told of last', () => {
  const tale = 'In the village lived a man who had three sons.';
  expect(people(tale, 'He wept.')).toEqual(['man']);
  expect(people(tale, 'The eldest wanted to go away.', 'He wept.')).toEqual([]);
});

test('the man of a tale is the father of its children, and a peasant is no priest', () => {
  const tale = 'In the village lived a smith with his wife and his two children.';
  expect(people(tale, 'The father laughed.')).toEqual(['smith']);
  expect(people('A priest stood in the village.', 'The peasant laughed.')).toEqual(['farmer']);
});
