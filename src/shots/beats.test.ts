import { expect, test } from 'vitest';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { beatsOf } from './beats.ts';
import { spokenLine } from './testing/spoken-line.ts';

test('a beat lasts as long as its words take to speak in their language', () => {
  const text = 'Im Jahr 1984 zählte die Insel 1.234 Schafe.';
  const line = spokenLine({ text, opensBlock: true });
  const [german, english] = ['de', 'en'].map((language) => beatsOf([line], language)[0]?.durationMs);
  expect(german).toBe(estimateSpeechMs(text, 'de'));
  expect(german).not.toBe(english);
});

test('a beat begins with the clause that it tells, however short the first words of that are', () => {
  const text =
    'The ideal lamp for one harbour is three to four inches in diameter and five to six inches tall, while the perfect oil for lighting harbour lamps has a colour between old gold and amber.';
  const beats = beatsOf([spokenLine({ text, opensBlock: true })], 'en').map((beat) => beat.text);
  expect(beats.some((beat) => beat.startsWith('while the perfect oil'))).toBe(true);
});

test('no beat ends between two adjectives of one noun', () => {
  const text =
    'Once upon a time there lived an old man and his wife in a dirty, tumble-down cottage not far from the palace of the king and queen.';
  const beats = beatsOf([spokenLine({ text, opensBlock: true })], 'en').map((beat) => beat.text);
  expect(beats.some((beat) => beat.endsWith('dirty,'))).toBe(false);
});
