import { expect, test } from 'vitest';
import { readableText } from './readable-text.ts';

test('omits pictographs that the fonts cannot draw', () => {
  expect(readableText('⏲️ Prep time: 5 min')).toBe('Prep time: 5 min');
  expect(readableText('🍳 Cook ⌚ time')).toBe('Cook time');
  expect(readableText('⌘ + © = 5 ⌀')).toBe('⌘ + © = 5 ⌀');
});

test.each([
  ["It's the keeper's lamp", 'It’s the keeper’s lamp'],
  ["'Run out', said she.", '‘Run out’, said she.'],
  ["'Twas the lads' lamp, and 'a-ha!'", "'Twas the lads’ lamp, and ‘a-ha!’"],
  ['Lamps - a guide', 'Lamps – a guide'],
  ['The lamp (old) -- and lit', 'The lamp (old) – and lit'],
])('%s is set as in print', (typed, printed) => {
  expect(readableText(typed)).toBe(printed);
});

test.each(['well-known', 'lamp --lit', '7 - 3', "5' 6", '"lamp"', '- one'])('%s stays as it is', (text) => {
  expect(readableText(text)).toBe(text);
});

test('a pictograph before a full stop takes its space with it', () => {
  expect(readableText('Light the lamp this weekend 🔥.')).toBe('Light the lamp this weekend.');
  expect(readableText('Light 🔥 the lamp ! At last')).toBe('Light the lamp ! At last');
});
