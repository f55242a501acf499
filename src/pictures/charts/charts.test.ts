import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, ComparisonCard, PartCard, SeriesCard, TableCard } from '../../core/card.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { drawn, expectTidy, FIVE_SCRIPTS, LOOKS, SIZES } from '../testing/tidy.ts';
import { printValues } from './values.ts';

const words = fc.oneof(FIVE_SCRIPTS, fc.string({ minLength: 1, maxLength: 24 }));
const value = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.double({ min: -500, max: 500, noNaN: true }).map((number) => Math.round(number * 100) / 100),
  fc.constant(0),
);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const unit = fc.constantFrom(undefined, '%', 'kg', '$', 'million euros');

const seriesCard: fc.Arbitrary<SeriesCard> = fc
  .record({ count: fc.integer({ min: 1, max: 14 }), lines: fc.integer({ min: 1, max: 4 }) })
  .chain(({ count, lines }) =>
    fc.record({
      kind: fc.constant('series' as const),
      form: fc.constantFrom('bars' as const, 'columns' as const, 'line' as const, 'share' as const),
      title: words,
      measure: optional(words),
      unit,
      labels: fc.array(words, { minLength: count, maxLength: count }),
      series: fc.array(
        fc.record({
          name: optional(words),
          values: fc.array(fc.option(value), { minLength: count, maxLength: count }),
        }),
        { minLength: lines, maxLength: lines },
      ),
      source: optional(words),
    }),
  )
  .map((card) => ({ ...card, highlight: card.labels[1] }));

const comparisonCard: fc.Arbitrary<ComparisonCard> = fc.record({
  kind: fc.constant('comparison' as const),
  form: fc.constantFrom('side-by-side' as const, 'before-after' as const),
  title: words,
  measure: optional(words),
  unit,
  sides: fc.tuple(fc.record({ label: words, value }), fc.record({ label: words, value })),
  source: optional(words),
});

const partCard: fc.Arbitrary<PartCard> = fc
  .tuple(
    fc.integer({ min: 1, max: 2_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    words,
    optional(words),
    optional(words),
  )
  .map(([whole, share, label, rest, title]) => ({
    kind: 'part',
    part: Math.round(whole * share),
    whole,
    label,
    rest,
    title,
  }));

const tableCard: fc.Arbitrary<TableCard> = fc
  .integer({ min: 1, max: 7 })
  .chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      title: optional(words),
      header: fc.array(words, { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 16,
      }),
      source: optional(words),
    }),
  )
  .map((card) => ({ ...card, highlight: card.rows[0]?.[0] }));

describe('text keeps within its box and apart, in five scripts and all formats', () => {
  const kinds: readonly (readonly [string, fc.Arbitrary<Card>])[] = [
    ['series', seriesCard],
    ['comparison', comparisonCard],
    ['part', partCard],
    ['table', tableCard],
  ];
  test.each(kinds)('%s', (_, card) => {
    fc.assert(
      fc.property(card, LOOKS, SIZES, (own, look, size) => expectTidy(drawn(own, look, size))),
      { numRuns: 40 },
    );
  });
});

test('every value of a series is printed as it is given, whatever it is drawn as', () => {
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
    { numRuns: 40 },
  );
});

describe('values are printed', () => {
  test('with the decimals of the one that has most', () => {
    expect(printValues([7.8, 6, -1.25]).texts).toEqual(['7.80', '6.00', '−1.25']);
    expect(printValues([1841, 12000, 0]).texts).toEqual(['1841', '12,000', '0']);
    expect(printValues([0.00000012, 1]).texts).toEqual(['0.00000012', '1.00000000']);
  });

  test('with a short unit behind, a currency before, and a long unit elsewhere', () => {
    expect(printValues([12, -3, null], '%').texts).toEqual(['12%', '−3%', '–']);
    expect(printValues([-3.5], '$').texts).toEqual(['−$3.5']);
    expect(printValues([4], 'million euros')).toEqual({ texts: ['4'], unit: 'million euros' });
  });
});
