import { beforeAll, expect, test } from 'vitest';
import { createReader, type Reader } from '../words/reading.ts';
import { changeOf } from './change-cards.ts';
import { comparedIn } from './compared-cards.ts';
import { numberCardOf } from './number-cards.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

const shown = (sentence: string) => {
  const card = comparedIn(sentence, reader) ?? changeOf(sentence);
  return (
    card &&
    `${card.title} | ${card.sides.map(({ label, value }) => `${label} ${value}`).join(', ')} | ${card.unit ?? card.measure ?? ''}`
  );
};

test.each([
  ['45% of women read every day, compared with 31% of men.', 'Read every day | Women 45, Men 31 | %'],
  [
    'In 2019, 12 percent of keepers slept at home, against 40 percent of pilots.',
    'Slept at home in 2019 | Keepers 12, Pilots 40 | %',
  ],
  ['The average rent in Holm was $900, compared with $700 in Tarn.', 'Average rent | Holm 900, Tarn 700 | $'],
  ['The price of a new lamp was $40, while the price of a wick was $3.', 'Price | New lamp 40, Wick 3 | $'],
  [
    'The budget was $12 million in 2021, compared with $9 million in 2018.',
    'Budget | 2018 9, 2021 12 | $ million',
  ],
  [
    'Revenue rose to $5.3 million in 2024 from $4.1 million in 2021.',
    'Revenue | 2021 4.1, 2024 5.3 | $ million',
  ],
  [
    'The share of oil lamps fell by 4 percentage points, from 18 percent to 14 percent, the council said.',
    'Share of oil lamps | before 18, after 14 | %',
  ],
  [
    'The number of visitors rose from 12 to 30 million.',
    'Number of visitors | before 12, after 30 | million',
  ],
])('shows two values that a sentence compares: %s', (sentence, expected) => {
  expect(shown(sentence)).toBe(expected);
});

test.each([
  '45% of women read every day, compared with 31 minutes for men.',
  'About 45% of women read, compared with almost 31% of men.',
  'The average rent in Holm was $900, compared with $700 in 2018.',
  'If 45% of women read every day, compared with 31% of men, books would sell.',
  '45% of women read every day, compared with 31% of those.',
  'The number of readers rose from 500 to 2 million.',
  'The price of a lamp was $40, while the weight of a wick was $3.',
  '45 lamps burn in Holm, compared with 31 in Tarn.',
])('shows nothing where unit, base or what is counted is not certain: %s', (sentence) => {
  expect(shown(sentence)).toBeUndefined();
});

test('a number after a colon is shown with what it measures', () => {
  expect(
    numberCardOf('The report of the council is clear: output grew by 2.5%—the most in ten winters.', reader),
  ).toMatchObject({ value: '+2.5', unit: '%', label: 'Output' });
});
