import { expect, test } from 'vitest';
import { announces, leavesSpeechOpen, namesWhom, pointsBack, takenUp } from './dangling.ts';

test.each([
  ['So the king gave a feast.', 'The king gave a feast.'],
  ['But Anna kept the key.', 'Anna kept the key.'],
  ['Then the miller shut the door.', 'Then the miller shut the door.'],
])('a tale may be taken up with: %s', (sentence, told) => {
  expect(namesWhom(sentence)).toBe(true);
  expect(takenUp(sentence)).toBe(told);
});

test.each([
  'So he gave a feast.',
  'And the next day he came back.',
  'However, the last day of the last month he led her away.',
  'The king gave a feast.',
])('not because a word joins it to what was told: %s', (sentence) => {
  expect(namesWhom(sentence)).toBe(false);
  expect(takenUp(sentence)).toBe(sentence);
});

test.each([
  'When the queen heard this, she laughed.',
  'All this the old king saw.',
  'The maid was married to him, and her sister to his brother.',
  'And when the king asked him, he was silent.',
])('the sentence before says what or whom: %s', (sentence) => {
  expect(pointsBack(sentence)).toBe(true);
});

test.each([
  'When the queen heard this song, she laughed.',
  'The king gave the boy a horse.',
  'The maid took her basket.',
  'The old king saw the fire.',
])('nothing before is needed for: %s', (sentence) => {
  expect(pointsBack(sentence)).toBe(false);
});

test('whoever says something says it next', () => {
  expect(announces('The smith came in at night, and he said,')).toBe(true);
  expect(announces('The smith came in, as he had said,')).toBe(true);
  expect(announces('The smith came in at night, and nobody saw him,')).toBe(false);
});

test('a song of several lines in quotation marks is closed where the mark is', () => {
  expect(leavesSpeechOpen('“The sea is wide,\nThe ship is small.”')).toBe(false);
  expect(leavesSpeechOpen('“The sea is wide,\nThe ship is small.')).toBe(true);
});
