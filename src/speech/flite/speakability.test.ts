import { expect, test } from 'vitest';
import { speakabilityInEnglish } from './speakability.ts';

const ENGLISH =
  'According to the old story the site of the original town is near the middle of the present lake.';
const GERMAN =
  'Nach der alten Sage lag die ursprüngliche Stadt in der Mitte des heutigen Sees, an einer tiefen Stelle.';

test.each([
  ['English', ENGLISH, 'en'],
  ['English of no stated language', ENGLISH, 'und'],
  ['English that a page states to be German', ENGLISH, 'de-DE'],
  ['English with accents', 'The café served crème brûlée to the naïve and the brave.', 'en'],
  ['a title of names', 'Llyn Tegid, Bala', 'en'],
  ['nothing', '', 'en'],
  ['a language tag that is none', ENGLISH, '!!'],
])('%s is spoken without a complaint', (_name, text, language) => {
  expect(speakabilityInEnglish(text, language)).toEqual([]);
});

test.each([
  ['Chinese', '从前有一个小村庄，村里有一口井。', 'zh'],
  ['Japanese', '昔々、ある村に井戸がありました。', 'und'],
  ['Korean', '옛날 옛적에 작은 마을이 있었습니다.', 'en'],
  ['Arabic', 'كان يا ما كان في قديم الزمان', 'und'],
  ['Hebrew', 'היה היה פעם כפר קטן', 'und'],
  ['written in Cyrillic letters', 'Жили-были дед да баба', 'und'],
  ['German', GERMAN, 'de'],
  ['French', 'Il était une fois', 'fr-CA'],
])('%s is rejected with its name', (language, text, tag) => {
  expect(speakabilityInEnglish(text, tag)).toEqual([
    {
      severity: 'error',
      message: `The embedded voice speaks English only; this text is ${language}.`,
      advice: expect.stringMatching(
        /openai:.*OPENAI_BASE_URL.*SCENECAST_VOICE_MODEL.*apt-get install espeak-ng.*brew.*winget.*translate/u,
      ),
    },
  ]);
});

test('Latin text that does not look English only gets a warning if no other language is stated', () => {
  expect(speakabilityInEnglish(GERMAN, 'en')).toMatchObject([{ severity: 'warning' }]);
});

test('foreign words in English text are skipped with a warning', () => {
  expect(speakabilityInEnglish(`${ENGLISH} Its name is 巴拉湖.`, 'en')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('巴拉湖') },
  ]);
});

test('a word without an end is cut off with a warning', () => {
  expect(speakabilityInEnglish(`${ENGLISH} ${'x'.repeat(10_000)}`, 'en')).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('first 60 letters') },
  ]);
});
