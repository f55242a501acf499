import { expect, test } from 'vitest';
import { WAYS } from '../kinds/ways.ts';
import type { Line } from '../narrate/lines.ts';
import type { Material } from './material.ts';
import { gapLoss, gapLossBeforeEnd, leaveLossAt } from './seams.ts';

/** A tale of these lines, of which none leans on another. */
function taleOf(...lines: (Pick<Line, 'text'> & Partial<Line>)[]): Material {
  const whole = lines.map((line) => ({ section: 0, opensBlock: true, continuesSentence: false, ...line }));
  const none = lines.map(() => false);
  return {
    lines: whole,
    leans: none,
    speaks: lines.map(() => 'no'),
    way: WAYS.story,
  } as unknown as Material;
}

test('the nearer the end of a tale, the more is lost by a gap', () => {
  expect(gapLossBeforeEnd(15_000)).toBeGreaterThan(gapLossBeforeEnd(50_000));
  expect(gapLossBeforeEnd(50_000)).toBeGreaterThan(0);
  expect(gapLossBeforeEnd(100_000)).toBe(0);
});

test.each([
  ['a song is announced', 'The girl sang:', {}],
  ['somebody has asked', '“Will you come?” asked the girl.”', {}],
  ['the sentence goes on', 'The girl went home,', { continuesSentence: true }],
])('something is lost if a tale is left where %s', (_, text, next) => {
  expect(leaveLossAt(taleOf({ text }, { text: 'and so it went.', ...next }), 1)).toBeGreaterThan(0);
});

test('nothing is lost if a tale is left after a paragraph', () => {
  expect(leaveLossAt(taleOf({ text: 'The girl went home.' }, { text: 'The king slept.' }), 1)).toBe(0);
});

test('a tale is never taken up within a sentence or a speech', () => {
  const torn = taleOf({ text: 'He sang a song' }, { text: 'till the morning came.' });
  expect(gapLoss(torn, 1)).toBe(Number.POSITIVE_INFINITY);
  const speech = taleOf({ text: '“I was a smith.' }, { text: 'The king took my sword.”' });
  expect(gapLoss({ ...speech, speaks: ['long', 'no'] }, 1)).toBe(Number.POSITIVE_INFINITY);
});

test('what happens again, or points at what is left out, is no good place to take a tale up', () => {
  const lossOf = (text: string) => gapLoss(taleOf({ text: 'The king slept.' }, { text }), 1);
  const plain = lossOf('The miller went to the mill.');
  expect(lossOf('The miller went to the mill again.')).toBeGreaterThan(plain);
  expect(lossOf('The miller heard this, and went to the mill.')).toBeGreaterThan(plain);
});
