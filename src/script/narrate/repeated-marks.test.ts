import { expect, test } from 'vitest';
import { withoutRepeatedMarks } from './repeated-marks.ts';

const told = (...texts: string[]) =>
  withoutRepeatedMarks(texts.map((text) => ({ kind: 'paragraph', text }))).map((block) =>
    block.kind === 'paragraph' ? block.text : '',
  );

test('removes the numbers of sources where a text cites by number', () => {
  expect(
    told(
      'Salt keeps fish for a year (1).',
      'Smoke does so too (2, 3), and costs more.',
      'Ice was used in 12 ports (4).',
      'It took eleven years (5–7)',
    ),
  ).toEqual([
    'Salt keeps fish for a year.',
    'Smoke does so too, and costs more.',
    'Ice was used in 12 ports.',
    'It took eleven years',
  ]);
});

test('keeps ages, scores and single numbers', () => {
  const ages = ['Ada (34), Tom (41), Mara (29) and Ben (52) rowed.', 'Holm won (3), and lost (1).'];
  expect(told(...ages)).toEqual(ages);
  expect(told('The crew (4) slept.')).toEqual(['The crew (4) slept.']);
});

test('removes the labels of boxes that come again and again', () => {
  expect(told('Summary Protein keeps you full.', 'Eat slowly.', 'Summary Sleep helps.')).toEqual([
    'Protein keeps you full.',
    'Eat slowly.',
    'Sleep helps.',
  ]);
  expect(told('Summary Judgment was entered in May.')).toEqual(['Summary Judgment was entered in May.']);
});
