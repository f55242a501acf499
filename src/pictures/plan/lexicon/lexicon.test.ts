import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { DRAWN_ICONS } from '../picture-plan.ts';
import { iconOfNoun, iconOfVerb, knownIcons } from './lexicon.ts';

test('every icon of the lexicon exists', () => {
  const require = createRequire(import.meta.url);
  const { icons: drawn, aliases } = require('@iconify-json/noto/icons.json');
  const missing = [...knownIcons()].filter(
    (icon) => !(icon in drawn) && !(icon in aliases) && !DRAWN_ICONS.some((name) => name === icon),
  );
  expect(missing).toEqual([]);
});

test('an ambiguous word needs a companion', () => {
  expect(iconOfNoun('seal', new Set(['seal', 'approval']))).toBeUndefined();
  expect(iconOfNoun('seal', new Set(['seal', 'sea']))).toBe('seal');
});

test('nouns and verbs are told apart', () => {
  expect(iconOfVerb('fish')).toBeUndefined();
  expect(iconOfNoun('fish', new Set())).toBe('fish');
});
