import { expect, test } from 'vitest';
import { readableText } from './readable-text.ts';

test('omits pictographs that the fonts cannot draw', () => {
  expect(readableText('⏲️ Prep time: 5 min')).toBe('Prep time: 5 min');
  expect(readableText('🍳 Cook ⌚ time')).toBe('Cook time');
  expect(readableText('⌘ + © = 5 ⌀')).toBe('⌘ + © = 5 ⌀');
});
