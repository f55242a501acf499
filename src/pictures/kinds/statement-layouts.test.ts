import { expect, test } from 'vitest';
import { THEME_IDS } from '../../core/look/themes.ts';
import { PICTURE_THEMES } from '../themes/themes.ts';
import { openingOf } from './statement-layouts.ts';

test.each(THEME_IDS)('%s has seven layouts of statements or more, and no two are alike', (id) => {
  const layouts = PICTURE_THEMES[id].statements.map(({ place, setting }) => `${place} ${setting}`);
  expect(layouts.length).toBeGreaterThanOrEqual(7);
  expect(new Set(layouts).size).toBe(layouts.length);
});

test('a time or a place that a sentence opens with, and what a claim is about, can be set apart', () => {
  expect(openingOf('In the winter of that year, the lamp burned all day.')).toEqual({
    parts: ['In the winter of that year,', 'the lamp burned all day.'],
    large: 1,
  });
  expect(openingOf('The keepers had one rule: nobody sleeps before dawn.')).toEqual({
    parts: ['The keepers had one rule:', 'nobody sleeps before dawn.'],
    large: 0,
  });
});

test.each([
  'In May, June and July, the lamp burned all day.',
  'The keepers, the pilots and the town paid for the lamp.',
  'In the winter, it burned.',
  'The lamp has burned since the days of the old town.',
])('nothing is set apart in “%s”', (text) => {
  expect(openingOf(text)).toBeUndefined();
});
