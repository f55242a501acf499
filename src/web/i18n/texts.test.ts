import { describe, expect, test } from 'vitest';
import { LANGUAGE_CODES, languageFor, TEXTS } from './languages.ts';

/** Every text of a part, under its path such as `board.play`. */
function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : flat(text, `${path}${key}.`),
  );
}

const valuesIn = (text = '') => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

describe.each(LANGUAGE_CODES)('in %s', (language) => {
  test.each(['translation', 'films', 'money'] as const)(
    'no text of %s is empty or lacks a value',
    async (part) => {
      const english = flat(await TEXTS[part].en());
      const texts = new Map(flat(await TEXTS[part][language]()));
      expect([...texts.keys()]).toEqual(english.map(([path]) => path));
      expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
      const others = english.filter(([path, text]) => `${valuesIn(texts.get(path))}` !== `${valuesIn(text)}`);
      expect(others.map(([path]) => path)).toEqual([]);
    },
  );
});

test('French puts a space before ; : ? ! and inside « », at which no line ends', async () => {
  for (const [part, { fr }] of Object.entries(TEXTS)) {
    const texts = flat(await fr()).map(([path, text]) => [path, text.replace(/https?:\/\//g, '')] as const);
    expect(
      texts.filter(([, text]) => /(?<!\u00a0)[;?!:»]|«(?!\u00a0)/.test(text)),
      part,
    ).toEqual([]);
  }
});

test.each([
  [['fr-CA', 'en-US', 'en'], 'fr'],
  [['en-GB', 'de'], 'en'],
  [['ja', 'PT-br', 'en'], 'pt'],
  [['est', 'eng'], 'en'],
  [[], 'en'],
] as const)('a browser that asks for %j is shown %s', (tags, language) => {
  expect(languageFor(tags)).toBe(language);
});
