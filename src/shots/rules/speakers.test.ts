import { expect, test } from 'vitest';
import type { ShotMaterial } from '../spoken.ts';
import { introduced } from './speakers.ts';

const materialOf = (...texts: string[]): ShotMaterial => ({
  title: 'The tower',
  language: 'en',
  kind: 'article',
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
  scenes: [],
  headingsOf: () => [],
});

test('a surname gets its first name and what the person is', () => {
  const material = materialOf(
    'The lamp was lit by Ada Brand, the director of the old lighthouse, in March.',
    'Brand said it would burn.',
  );
  expect(introduced('Brand', material)).toBe('Ada Brand, the director of the old lighthouse');
  expect(introduced('Ada Brand', material)).toBe('Ada Brand, the director of the old lighthouse');
});

test('who else belongs to them is not what a person is', () => {
  const material = materialOf('They thanked Ada Brand, including their leader, and left.');
  expect(introduced('Ada Brand', material)).toBe('Ada Brand');
});

test('what a person is does not go on in the next paragraph', () => {
  const material = materialOf('It was lit by Ada Brand, head of lamps', 'Our director, who left, lit it.');
  expect(introduced('Ada Brand', material)).toBe('Ada Brand');
});

test('a word in capitals before a name is no first name', () => {
  const material = materialOf('THE HARBOUR OLD Brand said that it burns.', 'Brand left.');
  expect(introduced('Brand', material)).toBe('Brand');
});

test('a title before the surname is no first name', () => {
  const material = materialOf(
    'The lamp was lit by Ada Brand. Then Mayor Brand left, and President Brand came.',
  );
  expect(introduced('Brand', material)).toBe('Ada Brand');
});

test.each([
  ['two people have the surname', 'The lamp was lit by Ada Brand and mended by Tom Brand.', 'Brand'],
  ['a sentence begins before it', 'The lamp burns. Yesterday Brand lit it.', 'Brand'],
  ['it is part of a longer name', 'The lamp stands in Holm Brand House.', 'Brand'],
  ['it is no name', 'The old keepers, the heads of the harbour, left.', 'The keepers'],
])('a name stays as it is if %s', (_, text, who) => {
  expect(introduced(who, materialOf(text))).toBe(who);
});

test('what somebody does is no role', () => {
  const material = materialOf(
    'The lamp was lit by Ada Brand, while the leader of the keepers slept, and burned.',
  );
  expect(introduced('Brand', material)).toBe('Ada Brand');
});
