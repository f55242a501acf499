import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planUtterances } from './utterances.ts';

test('each sentence is one utterance, spoken as a person would read it, with its pause', () => {
  const planned = planUtterances('It cost $5, he said. Did it?\n\nYes.');
  expect(planned.map(({ text, pauseAfterMs }) => [text, pauseAfterMs])).toEqual([
    ['It cost five dollars, he said.', 350],
    ['Did it?', 600],
    ['Yes.', 350],
  ]);
});

test('every spoken word knows where what it is read for stands', () => {
  const narration = 'Hm. It cost $3.5 million.';
  const [, second] = planUtterances(narration);
  expect(second?.words.map(({ spoken, start, end }) => [spoken, narration.slice(start, end)])).toEqual([
    ['It', 'It'],
    ['cost', 'cost'],
    ...['three', 'point', 'five', 'million', 'dollars'].map((word) => [word, '$3.5 million.']),
  ]);
});

test('a very long sentence is cut after a comma', () => {
  const clause = `${'word '.repeat(34)}word, `;
  const planned = planUtterances(`${clause}${clause}end.`);
  expect(planned.map(({ words }) => words.length)).toEqual([35, 36]);
  expect(planned.map(({ pauseAfterMs }) => pauseAfterMs)).toEqual([120, 350]);
});

test.each(['', '🙂', ' \n\n ', '…', '日本語'])('%j has nothing to speak', (narration) => {
  expect(planUtterances(narration)).toEqual([]);
});

test('utterances are bounded and go forward through any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (narration) => {
      let position = 0;
      for (const { words, text } of planUtterances(narration)) {
        expect(words.length).toBeGreaterThan(0);
        expect(words.length).toBeLessThanOrEqual(60);
        expect(text).toMatch(/^[A-Za-z0-9'., ?]+$/);
        for (const { start, end } of words) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeLessThanOrEqual(narration.length);
          position = start;
        }
      }
    }),
  );
});
