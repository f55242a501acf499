import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleSentence } from './sample-sentence.ts';

test.each([
  [
    '# The lamp\n\nThe keeper climbed two hundred steps. Nobody saw him.',
    'The keeper climbed two hundred steps.',
  ],
  [
    'Why?\n- The **keeper** climbed [two hundred](https://a.b) steps.',
    'The keeper climbed two hundred steps.',
  ],
  ['The lamp', 'The lamp'],
  ['灯台守は毎晩二百段を登った。誰も見なかった。', '灯台守は毎晩二百段を登った。'],
  ['# Only a heading\n\n---\n', undefined],
  ['', undefined],
])('%j is heard as %j', (text, sentence) => {
  expect(sampleSentence(text)).toBe(sentence);
});

test('a sample is never longer than what the server speaks, and cut between words', () => {
  const long = sampleSentence(`${'one two three '.repeat(60)}.`);
  expect(long?.length).toBeLessThanOrEqual(240);
  expect(long).toMatch(/\b(?:one|two|three)$/);
  fc.assert(
    fc.property(fc.string({ maxLength: 6000, unit: 'grapheme' }), (text) => {
      const sentence = sampleSentence(text);
      expect(sentence === undefined || (sentence.length > 0 && sentence.length <= 300)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
