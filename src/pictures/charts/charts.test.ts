import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import { comparisonCard, partCard, seriesCard, tableCard } from '../testing/any-card.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { SAMPLE_CARDS } from '../testing/sample-cards.ts';
import { drawn, LOOKS, SIZES, untidy } from '../testing/tidy.ts';
import { roundUp } from './scale.ts';
import { printValues } from './values.ts';

describe('text stays inside its box and does not overlap, in five scripts and all formats', () => {
  const kinds: readonly (readonly [string, fc.Arbitrary<Card>])[] = [
    ['series', seriesCard],
    ['comparison', comparisonCard],
    ['part', partCard],
    ['table', tableCard],
  ];
  test.each(kinds)('%s', (_, card) => {
    fc.assert(
      fc.property(card, LOOKS, SIZES, (own, look, size) => {
        expect(untidy(drawn(own, look, size))).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

test('the twelve months of a year are columns, with short names', () => {
  const labels =
    'January February March April May June July August September October November December'.split(' ');
  const card: Card = {
    kind: 'series',
    form: 'columns',
    title: 'Rain',
    unit: 'mm',
    labels,
    series: [{ values: labels.map((_, at) => 90 + at) }],
  };
  const texts = drawnText(
    drawn(card, { theme: 'keynote', palette: 'daylight' }, { widthPx: 1_920, heightPx: 1_080 }),
  ).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Jan', 'May', 'Sep', 'Dec']));
  expect(texts).not.toContain('September');
});

describe('upright frames', () => {
  const portrait = { widthPx: 1_080, heightPx: 1_920 };
  const look = { theme: 'editorial', palette: 'ink' } as const;

  test('a line through many years names some of them, and prints all values', () => {
    const values = [5, 7, 6, 9, 11, 13, 12, 17, 19, 21, 18, 23];
    const labels = values.map((_, at) => `${1900 + at}`);
    const card: Card = { kind: 'series', form: 'line', title: 'Bread', labels, series: [{ values }] };
    const texts = drawnText(drawn(card, look, portrait)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(values.map(String)));
    expect(texts).toContain('1911');
    expect(texts).not.toContain('1910');
  });

  test('a table of four columns has its names above the other cells, in large type', () => {
    const texts = drawnText(drawn(SAMPLE_CARDS.table, look, portrait));
    const placeOf = (wanted: string) => texts.find(({ text }) => text === wanted);
    expect(placeOf('Nile')?.size).toBeGreaterThanOrEqual(40);
    expect(placeOf('Nile')?.box.y).toBeLessThan(placeOf('6,650')?.box.y ?? 0);
  });

  test('bars with Arabic names begin on the right', () => {
    const card: Card = {
      kind: 'series',
      form: 'bars',
      title: 'السكان',
      labels: ['القاهرة', 'الجيزة'],
      series: [{ values: [10, 4] }],
    };
    const picture = drawn(card, look, portrait);
    const bars = picture.content.filter(({ motion }) => motion === 'wipe-left');
    expect(new Set(bars.map(({ box }) => Math.round(box.x + box.width))).size).toBe(1);
    expect(bars).toHaveLength(2);
  });
});

test('a scale ends at most a third above the largest value', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (value) => {
      const end = roundUp(value);
      expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-6));
      expect(end).toBeLessThanOrEqual(value * 1.34);
    }),
  );
});

test('every value of a series is printed as given, whichever chart draws it', () => {
  fc.assert(
    fc.property(seriesCard, LOOKS, SIZES, (card, look, size) => {
      const values = card.series.flatMap((series) => series.values);
      const texts = drawnText(drawn(card, look, size)).map(({ text }) => text);
      const said = texts.join(' ').replace(/\s+/g, '');
      const { texts: printed } = printValues(values);
      for (const [index, text] of printed.entries()) {
        if (values[index] !== null) expect(said).toContain(text.replace('−', ''));
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

describe('values are printed', () => {
  test('with the same number of decimals for all', () => {
    expect(printValues([7.8, 6, -1.25]).texts).toEqual(['7.80', '6.00', '−1.25']);
    expect(printValues([1841, 12000, 0]).texts).toEqual(['1841', '12,000', '0']);
    expect(printValues([0.00000012, 1]).texts).toEqual(['0.00000012', '1.00000000']);
  });

  test('with a short unit after the value, a currency sign before it, and a long unit in the note', () => {
    expect(printValues([12, -3, null], '%').texts).toEqual(['12%', '−3%', '–']);
    expect(printValues([-3.5], '$').texts).toEqual(['−$3.5']);
    expect(printValues([4], 'million euros')).toEqual({ texts: ['4'], unit: 'million euros' });
  });
});
