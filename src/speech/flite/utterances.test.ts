import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planUtterances } from './utterances.ts';

test('each sentence is one utterance in spoken form, with its pause', () => {
  const planned = planUtterances('It cost $5, he said. Did it?\n\nYes.');
  expect(planned.map(({ text, pauseAfterMs }) => [text, pauseAfterMs])).toEqual([
    ['It cost five dollars, he said.', 350],
    ['Did it?', 600],
    ['Yes.', 350],
  ]);
});

test('each spoken word has the position of the text it stands for', () => {
  const narration = 'Hm. It cost $3.5 million.';
  const [, second] = planUtterances(narration);
  expect(second?.words.map(({ spoken, start, end }) => [spoken, narration.slice(start, end)])).toEqual([
    ['It', 'It'],
    ['cost', 'cost'],
    ...['three', 'point', 'five', 'million', 'dollars'].map((word) => [word, '$3.5 million.']),
  ]);
});

test('a very long sentence is split after a comma', () => {
  const clause = `${'word '.repeat(34)}word, `;
  const planned = planUtterances(`${clause}${clause}end.`);
  expect(planned.map(({ words }) => words.length)).toEqual([35, 36]);
  expect(planned.map(({ pauseAfterMs }) => pauseAfterMs)).toEqual([120, 350]);
});

test.each(['', '🙂', ' \n\n ', '…', '日本語'])('%j contains nothing to speak', (narration) => {
  expect(planUtterances(narration)).toEqual([]);
});

test('utterances of any text have a limited length and are in order', () => {
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

test('questions within a sentence, colons and lines of verse can be heard', () => {
  const heard = (narration: string) =>
    planUtterances(narration).map(({ text, pauseAfterMs }) => [text, pauseAfterMs]);
  expect(heard('"But why?" asked the boy. He said: "Go."')).toEqual([
    ['But why?', 230],
    ['asked the boy.', 350],
    ['He said,', 230],
    ['Go.', 350],
  ]);
  expect(heard('The lamp upon the wall\nWas lit at five.\nIt shone.\n\nNow it is dark.')).toEqual([
    ['The lamp upon the wall,', 260],
    ['Was lit at five.', 350],
    ['It shone.', 600],
    ['Now it is dark.', 350],
  ]);
});

test('pauses follow the speed, and listed pronunciations are used', () => {
  const planned = planUtterances("They left. Zennor's church stayed.", {
    speed: 1.25,
    pronunciations: { Zennor: 'ZEN-er' },
  });
  expect(planned.map(({ text, pauseAfterMs }) => [text, pauseAfterMs])).toEqual([
    ['They left.', 280],
    ["ZEN er's church stayed.", 280],
  ]);
  expect(planned[1]?.words.map(({ start, end }) => [start, end]).slice(0, 3)).toEqual([
    [11, 19],
    [11, 19],
    [20, 26],
  ]);
});
