import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGE_CODES, TEXTS } from './languages.ts';
import { describeWarning, WARNINGS } from './warnings.ts';
import { warnings as de } from './warnings-de.ts';

const SOURCE = join(import.meta.dirname, '../..');
const TRANSLATED = LANGUAGE_CODES.filter((code) => code !== 'en');
const ROOMS = ['documents', 'script', 'speech', 'render', 'pipeline'];

/** One warning of each form, as the server writes it. */
const EXAMPLES = [
  'The section “Sources” is not narrated.',
  'One block of code is not narrated.',
  '3 diagrams are not narrated.',
  '2 figures are not shown, because their pictures cannot be read.',
  'One chapter of the book is missing in its file, and is not narrated.',
  'The files that the document includes are not read.',
  'Of people.csv, the first 20 columns are used.',
  'Of people.csv, the first 1,000 rows are used.',
  'Of 30 sheets, the first 20 are used.',
  'Of 900 slides, the first 500 are used.',
  'Of the 90 entries of the feed, the first 50 are used.',
  'One slide is hidden and left out.',
  "2 slides are told by the speaker's notes in place of the text on the slide.",
  'One slide is told without the labels of drawings.',
  '2 attachments are not read.',
  'Text on page 3 is in a font that cannot be read as text, and is left out. Run text recognition (OCR) on it first, for example with ocrmypdf.',
  'There is no text on pages 2 and 3, only a picture. Run text recognition (OCR) on it first, for example with ocrmypdf.',
  'Formulas on page 4, and the sentences around them, are not narrated.',
  'A table on page 4 is not narrated, since its cells cannot be told apart.',
  'The document has enough to say for 1 scene and about 9 seconds; the length "short" aims at 6 scenes and 90 seconds.',
  'Of tables with more than 12 rows only the highest and lowest values, or the first rows, are told; the length "full" reads all rows.',
  'Tables whose columns have no headings are not narrated.',
  'Of longer lists only the first 8 items are told; the length "full" tells them all.',
  'One scene is left out: the words would take more than 600 seconds to speak.',
  'The captions in the picture leave out words that no font has letters for: such as abc. The caption files contain them.',
  'The embedded voice passes over 4 letters it cannot speak (東京). Write these words in Latin letters to hear them.',
  'The embedded voice speaks only the first 40 letters of a longer word (abcabc…). Add spaces to the word, or remove it.',
  'The embedded voice speaks English only, and this text does not look like English. Choose another speech model.',
  'espeak-ng:de speaks, because the default voice does not speak the document’s language. Choose another voice or speech model if you like one better.',
  'The document looks like English, and is told as German, as requested. Its words are not translated; a script model that writes can do that.',
  'espeak-ng:de speaks German, and the text is French. Choose a voice of its language, or say what language it is.',
  'openai:tts-1 continues, because openai:tts-2 takes no calls at present.',
  'In “The lake”, the figures differ from the original. Compare them before you publish the film.',
];

beforeAll(async () => {
  await i18next.init({ lng: 'de', resources: {} });
  for (const language of TRANSLATED) {
    i18next.addResourceBundle(language, WARNINGS, await TEXTS.warnings[language]());
  }
});

test.each(TRANSLATED)('in %s each is told in its own words, with its values', async (language) => {
  await i18next.changeLanguage(language);
  const told = EXAMPLES.map(describeWarning);
  expect(told.filter((each) => each.language !== language)).toEqual([]);
  expect(new Set(told.map(({ text }) => text)).size).toBe(Object.keys(de).length);
  expect(told.filter(({ text }) => text.includes('$'))).toEqual([]);
});

test('values come into the sentence, and pages without an English word', async () => {
  await i18next.changeLanguage('de');
  const scanned = 'There is no text on pages 2, 3 and 5, only a picture. Run text recognition (OCR).';
  expect(describeWarning(scanned).text).toContain('Auf Seite 2, 3, 5 steht kein Text');
  expect(describeWarning('One slide is hidden and left out.').text).toContain('(1)');
});

test('what is not known is told as it is, in English', async () => {
  await i18next.changeLanguage('de');
  expect(describeWarning('Quite new.')).toEqual({ text: 'Quite new.', language: 'en' });
  await i18next.changeLanguage('en');
  expect(describeWarning(EXAMPLES[0] ?? '')).toEqual({ text: EXAMPLES[0], language: 'en' });
});

test('the server still writes each of them so', () => {
  const texts = ROOMS.flatMap((room) =>
    readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.(?:test|contract)\.ts$/.test(path))
      .map((path) => readFileSync(join(SOURCE, room, path), 'utf8')),
  ).join('\n');
  // The longest piece between its values, and between what depends on whether there is one of something.
  const pieceOf = (example: string) =>
    example
      .split(
        /[\d“”"(),;:.]+|\b(?:One|is|are|its|their|pages?|slides?|blocks?|diagrams?|figures?|scenes?|people)\b/,
      )
      .map((piece) => piece.trim())
      .sort((one, other) => other.length - one.length)[0] ?? '';
  expect(EXAMPLES.map(pieceOf).filter((piece) => !texts.includes(piece))).toEqual([]);
});
