import { expect, test } from 'vitest';
import { TEXTS_BY_LANGUAGE } from '../../speech/testing/texts-by-language.ts';
import { estimateSceneMs, estimateSpeechMs } from './speech-estimate.ts';

/** What espeak-ng 1.51 takes for each text, from its first sound to its last, as this project has it speak. */
const MEASURED_MS: Readonly<Record<string, readonly number[]>> = {
  de: [13_370, 21_000, 12_630, 16_250, 12_790],
  es: [12_870, 18_680, 9_860, 16_070, 12_100],
  fr: [10_580, 14_700, 9_560, 12_410, 10_120],
  it: [13_070, 18_460, 11_160, 15_650, 11_880],
  pt: [13_560, 19_710, 10_060, 16_350, 12_540],
};
const PAUSE_MS = 600;

test.each(Object.entries(TEXTS_BY_LANGUAGE))('the estimate of %s is near its voice', (language, texts) => {
  const errors = texts.map((text, at) => {
    const spokenMs = (MEASURED_MS[language]?.[at] ?? 0) + PAUSE_MS;
    return Math.abs(estimateSceneMs(text, { scenePauseMs: PAUSE_MS, language }) / spokenMs - 1);
  });
  expect(Math.max(...errors)).toBeLessThan(0.07);
});

test('a language without numbers of its own is estimated like English', () => {
  expect(estimateSpeechMs('Een kat zat op de mat.', 'nl')).toBe(estimateSpeechMs('Een kat zat op de mat.'));
});
