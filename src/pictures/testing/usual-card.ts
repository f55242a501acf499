import fc from 'fast-check';
import type { Card } from '../../core/card.ts';

const ALPHABETS = [
  'abcdefghiklmnoprstuvwyz',
  'αβγδεζηθλμπρστ',
  'абвгдежзиклмноп',
  'אבגדהוזחטיכלמנ',
  'ابتثجحدرسصعفقكلم',
];

/** So many words of up to eight letters in one of five scripts, as real labels and sentences have them. */
function words(least: number, most: number): fc.Arbitrary<string> {
  return fc.constantFrom(...ALPHABETS).chain((letters) =>
    fc
      .array(fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 8 }), {
        minLength: least,
        maxLength: most,
      })
      .map((all) => all.join(' ')),
  );
}

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const title = words(1, 4);
const label = words(1, 2);
const source = optional(words(1, 4));
const unit = fc.constantFrom(undefined, '%', 'kg', '€');
const amount = fc.integer({ min: -999, max: 9_999 });

function amounts(count: number, least = -999): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: least, max: 9_999 }), { minLength: count, maxLength: count });
}

const series = (
  form: 'bars' | 'columns' | 'line',
  most: number,
  labels: (count: number) => fc.Arbitrary<string[]>,
) =>
  fc.integer({ min: 2, max: most }).chain((count) =>
    fc.record({
      kind: fc.constant('series' as const),
      form: fc.constant(form),
      title,
      measure: optional(label),
      unit,
      labels: labels(count),
      series: amounts(count).map((values) => [{ values }]),
      source,
    }),
  );

const labelsOf = (count: number) => fc.uniqueArray(label, { minLength: count, maxLength: count });
const yearsOf = (count: number) =>
  fc
    .integer({ min: 1700, max: 2010 })
    .map((first) => Array.from({ length: count }, (_, at) => `${first + at}`));

const nodes = (count: number) =>
  fc
    .array(words(1, 3), { minLength: count, maxLength: count })
    .map((texts) => texts.map((text, index) => ({ id: `${index}`, text })));

const diagram = (
  form: 'flow' | 'tree' | 'cycle',
  most: number,
  edgesOf: (count: number) => fc.Arbitrary<{ from: string; to: string; text?: string | undefined }[]>,
) =>
  fc.integer({ min: form === 'cycle' ? 3 : 2, max: most }).chain((count) =>
    fc.record({
      kind: fc.constant('diagram' as const),
      form: fc.constant(form),
      title,
      nodes: nodes(count),
      edges: edgesOf(count),
    }),
  );

const onwards = (count: number) =>
  Array.from({ length: count - 1 }, (_, at) => ({ from: `${at}`, to: `${at + 1}` }));

/** Content as real documents have it, for each kind with small type: from two to so many bars, boxes or dates. */
export const usualCards = (most: number) =>
  ({
    bars: series('bars', most, labelsOf),
    columns: series('columns', Math.min(most, 6), yearsOf),
    line: series('line', Math.min(most, 6), yearsOf),
    share: fc.integer({ min: 2, max: 5 }).chain((count) =>
      fc.record({
        kind: fc.constant('series' as const),
        form: fc.constant('share' as const),
        title,
        labels: labelsOf(count),
        unit: fc.constant('%'),
        series: amounts(count, 1).map((values) => [{ values }]),
        source,
      }),
    ),
    part: fc.record({
      kind: fc.constant('part' as const),
      part: fc.integer({ min: 0, max: 90 }),
      whole: fc.integer({ min: 90, max: 900 }),
      label: words(1, 4),
      title,
      source,
    }),
    comparison: fc.record({
      kind: fc.constant('comparison' as const),
      form: fc.constantFrom('side-by-side' as const, 'before-after' as const),
      title,
      unit,
      sides: fc.tuple(
        fc.record({ label: words(1, 3), value: amount }),
        fc.record({ label: words(1, 3), value: amount }),
      ),
      source,
    }),
    table: fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: most }))
      .chain(([columns, rows]) =>
        fc.record({
          kind: fc.constant('table' as const),
          title,
          header: fc.array(words(1, 1), { minLength: columns, maxLength: columns }),
          rows: fc.array(
            fc.tuple(label, amounts(columns - 1)).map(([name, values]) => [name, ...values.map(String)]),
            { minLength: rows, maxLength: rows },
          ),
          source,
        }),
      ),
    map: fc.record({
      kind: fc.constant('map' as const),
      title: optional(title),
      places: fc.array(
        fc.record({
          name: words(1, 2),
          note: optional(label),
          latitude: fc.integer({ min: 36, max: 60 }),
          longitude: fc.integer({ min: -9, max: 30 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    timeline: fc
      .array(fc.tuple(fc.integer({ min: -800, max: 2100 }), words(1, 6)), { minLength: 2, maxLength: most })
      .chain((events) =>
        fc.record({
          kind: fc.constant('timeline' as const),
          title,
          events: fc.constant(events.map(([year, text]) => ({ year, text }))),
        }),
      ),
    chain: diagram('flow', most, (count) => fc.constant(onwards(count))),
    flow: diagram('flow', 5, (count) =>
      fc
        .record({
          from: fc.nat({ max: count - 1 }),
          to: fc.nat({ max: count - 1 }),
          text: optional(words(1, 1)),
        })
        .map(({ from, to, text }) => [
          ...onwards(count).filter((edge) => edge.from !== `${from}` || edge.to !== `${to}`),
          { from: `${from}`, to: `${to}`, text },
        ]),
    ),
    tree: diagram('tree', most, (count) =>
      fc
        .tuple(...Array.from({ length: count - 1 }, (_, at) => fc.nat({ max: Math.min(at, 2) })))
        .map((parents) => parents.map((parent, at) => ({ from: `${parent}`, to: `${at + 1}` }))),
    ),
    cycle: diagram('cycle', most, (count) =>
      fc.constant([...onwards(count), { from: `${count - 1}`, to: '0' }]),
    ),
    number: fc.record({
      kind: fc.constant('number' as const),
      value: amount.map(String),
      unit,
      label: words(1, 5),
      context: optional(words(2, 6)),
    }),
    list: fc.record({
      kind: fc.constant('list' as const),
      heading: optional(title),
      ordered: fc.boolean(),
      items: fc.array(words(1, 4), { minLength: 2, maxLength: Math.min(most, 6) }),
    }),
    quote: fc.record({
      kind: fc.constant('quote' as const),
      text: words(4, 24),
      attribution: optional(words(1, 4)),
    }),
    definition: fc.record({
      kind: fc.constant('definition' as const),
      term: words(1, 2),
      text: words(4, 20),
      note: optional(words(1, 5)),
    }),
    title: fc.record({
      kind: fc.constant('title' as const),
      title: words(1, 8),
      kicker: optional(label),
      subtitle: optional(words(1, 8)),
    }),
    closing: fc.record({
      kind: fc.constant('closing' as const),
      title: words(1, 5),
      lines: optional(fc.array(words(2, 6), { minLength: 1, maxLength: 3 })),
      source,
    }),
  }) satisfies Record<string, fc.Arbitrary<Card>>;
