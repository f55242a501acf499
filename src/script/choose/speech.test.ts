import { expect, test } from 'vitest';
import type { Line } from '../narrate/lines.ts';
import { speechesIn } from './speech.ts';

const line = (text: string, options: Partial<Line> = {}) => ({
  text,
  durationMs: 5_000,
  opensBlock: false,
  ...options,
});

test.each([
  ['“Take this key,” she said. “Go to the tower.', 'Open the door.” He went.'],
  ['He sang, ‘The sea is wide!', 'The ship is small!’ Then he slept.'],
])('somebody goes on speaking after: %s', (first, second) => {
  expect(speechesIn([line(first), line(second)])).toEqual(['yes', 'no']);
});

test.each([
  ['“Take this key,” she said.', 'He went.'],
  ['The kings’ sons rode out.', 'Nobody saw ‘the green knight’.'],
])('nobody goes on speaking after: %s', (first, second) => {
  expect(speechesIn([line(first), line(second)])).toEqual(['no', 'no']);
});

test('a speech that no scene can hold may be cut', () => {
  const lines = [line('“I was a smith.'), line('I made a sword.'), line('I lost it.”')];
  expect(speechesIn(lines.map((each) => ({ ...each, durationMs: 9_000 })))).toEqual(['long', 'long', 'no']);
});

test('a speech whose end is not marked ends with its paragraph', () => {
  const paragraph = { opensBlock: true };
  const lines = [
    line('The maid said: ‘I saw a hut.', paragraph),
    line('A dwarf sat in it.'),
    line('The queen laughed.', paragraph),
    line('She said: ‘Come in.’'),
  ];
  expect(speechesIn(lines)).toEqual(['long', 'no', 'no', 'no']);
});
