import { expect, test } from 'vitest';
import { findIcon } from './icons.ts';

test('an icon with leftovers far outside its canvas is taken from another set', () => {
  expect(findIcon('package', 'noto')).toEqual(findIcon('package', 'fluent-emoji-flat'));
  expect(findIcon('octopus', 'noto')).not.toEqual(findIcon('octopus', 'fluent-emoji-flat'));
});

test('there is no icon of an unknown name', () => {
  expect(findIcon('no-such-icon', 'noto')).toBeUndefined();
});
