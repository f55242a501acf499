import { expect, test } from 'vitest';
import { sceneHeading } from './scene-heading.ts';

const narration = 'The keeper of Holm lit the lamp. Nobody else came near the tower.';

test('a heading of the document stands above the pictures', () => {
  expect(sceneHeading({ title: 'How it is lit', narration })).toBe('How it is lit');
});

test.each(['The Keeper of Holm', 'Lamp', 'nobody else'])('words of the narration do not: “%s”', (title) => {
  expect(sceneHeading({ title, narration })).toBe('');
});

test('a part of a word is no word of the narration', () => {
  expect(sceneHeading({ title: 'Tow', narration })).toBe('Tow');
});

test('a heading that was cut off does not', () => {
  expect(sceneHeading({ title: 'The light of the north and those who keep …', narration })).toBe('');
});
