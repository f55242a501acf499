import fc from 'fast-check';
import type {
  CodeCard,
  ComparisonCard,
  DiagramCard,
  MapCard,
  PartCard,
  SeriesCard,
  TableCard,
  TimelineCard,
} from '../../core/card.ts';
import { FIVE_SCRIPTS } from './tidy.ts';

const words = fc.oneof(FIVE_SCRIPTS, fc.string({ minLength: 1, maxLength: 24 }));
const value = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.double({ min: -500, max: 500, noNaN: true }).map((number) => Math.round(number * 100) / 100),
  fc.constant(0),
);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const unit = fc.constantFrom(undefined, '%', 'kg', '$', 'million euros');

export const seriesCard: fc.Arbitrary<SeriesCard> = fc
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

export const comparisonCard: fc.Arbitrary<ComparisonCard> = fc.record({
  kind: fc.constant('comparison' as const),
  form: fc.constantFrom('side-by-side' as const, 'before-after' as const),
  title: words,
  measure: optional(words),
  unit,
  sides: fc.tuple(fc.record({ label: words, value }), fc.record({ label: words, value })),
  source: optional(words),
});

export const partCard: fc.Arbitrary<PartCard> = fc
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

export const tableCard: fc.Arbitrary<TableCard> = fc
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

export const mapCard: fc.Arbitrary<MapCard> = fc.record({
  kind: fc.constant('map' as const),
  title: optional(words),
  country: fc.constantFrom(undefined, 'France', 'Chile', 'Fiji', 'Atlantis'),
  places: fc.array(
    fc.record({
      name: words,
      note: optional(words),
      latitude: fc.double({ min: -85, max: 85, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

export const timelineCard: fc.Arbitrary<TimelineCard> = fc.record({
  kind: fc.constant('timeline' as const),
  title: optional(words),
  events: fc.array(
    fc.record({
      year: fc.integer({ min: -800, max: 2100 }),
      date: optional(fc.constantFrom('12 April 1861', 'spring of 1904')),
      text: words,
    }),
    { minLength: 2, maxLength: 8 },
  ),
});

/** Words short enough for a box of a diagram. */
const shortWords = words.map((text) => text.slice(0, 40));

export const diagramCard: fc.Arbitrary<DiagramCard> = fc
  .array(shortWords, { minLength: 2, maxLength: 8 })
  .chain((texts) => {
    const id = fc.nat({ max: texts.length - 1 }).map(String);
    return fc.record({
      kind: fc.constant('diagram' as const),
      title: optional(words),
      form: fc.constantFrom('flow' as const, 'tree' as const, 'cycle' as const),
      nodes: fc.constant(texts.map((text, index) => ({ id: `${index}`, text }))),
      edges: fc.array(
        fc.record({
          from: id,
          to: id,
          text: optional(shortWords),
          isPlain: optional(fc.constant(true as const)),
        }),
        {
          minLength: 1,
          maxLength: 10,
        },
      ),
    });
  });

export const codeCard: fc.Arbitrary<CodeCard> = fc.record({
  kind: fc.constant('code' as const),
  title: optional(words),
  language: fc.constantFrom(undefined, 'typescript', 'constructor', 'python'),
  lines: fc.array(fc.oneof(words, fc.constant(''), fc.constant('  return `a` + "b"; // why')), {
    minLength: 1,
    maxLength: 16,
  }),
  highlight: optional(fc.array(fc.nat({ max: 16 }), { maxLength: 3 })),
});
