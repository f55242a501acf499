import { expect, test } from 'vitest';
import { type Card, fieldsOf, readCard, valuesOf } from './card-fields.ts';

const CARDS: readonly Card[] = [
  { kind: 'title', title: 'Sperm whale', kicker: 'Encyclopedia', subtitle: 'The largest toothed whale' },
  { kind: 'closing', title: 'Repair first.', lines: ['One', 'Two'], source: 'Annual report' },
  { kind: 'chapter', title: 'Whaling', thing: 'boat' },
  { kind: 'statement', text: 'Nobody knew where she came from.' },
  { kind: 'number', value: '−12', unit: '°C', label: 'at night' },
  {
    kind: 'series',
    form: 'line',
    title: 'Deaths by clinic',
    labels: ['1841', '1842'],
    series: [
      { name: 'First', values: [7.8, null] },
      { name: 'Second', values: [3.5, 7.6] },
    ],
  },
  {
    kind: 'series',
    form: 'bars',
    title: 'Mass',
    labels: ['Whale', 'Mouse'],
    series: [{ values: [7.8, -1] }],
  },
  { kind: 'part', part: 57, whole: 312, label: 'died' },
  {
    kind: 'comparison',
    form: 'before-after',
    title: 'Left',
    sides: [
      { label: 'before', value: 1_110_000 },
      { label: 'after', value: 360_000 },
    ],
  },
  { kind: 'list', heading: 'Threats', ordered: false, items: ['Noise', 'Plastic'] },
  {
    kind: 'timeline',
    events: [
      { year: 1712, text: 'First hunt' },
      { year: 1820, date: 'May 1820', text: 'A sinking' },
    ],
  },
  {
    kind: 'table',
    header: ['Name', 'Age'],
    rows: [
      ['Ann', '3'],
      ['Bo', ''],
    ],
  },
  { kind: 'map', places: [{ name: 'Zennor', latitude: 50.191, longitude: -5.567, note: 'Cornwall' }] },
  { kind: 'map', title: 'Portugal', places: [], country: 'Portugal' },
  { kind: 'code', lines: ['if (a) {', '  b();', '}'], language: 'js' },
  {
    kind: 'diagram',
    form: 'flow',
    nodes: [
      { id: 'a', text: 'Read' },
      { id: 'b', text: 'Write' },
    ],
    edges: [{ from: 'a', to: 'b' }],
  },
  { kind: 'scene', setting: 'village', hour: 'night', people: [{ figure: 'lady' }] },
];

test.each(CARDS)('a $kind card that nobody changed is read as it was', (card) => {
  expect(readCard(card, valuesOf(card))).toEqual({ card });
});

test('what is changed in a field is changed in the card, and the rest stays', () => {
  const card: Card = { kind: 'scene', setting: 'village', hour: 'night', words: 'Years passed' };
  expect(readCard(card, { setting: ' sea ', words: '' })).toEqual({
    card: { kind: 'scene', setting: 'sea', hour: 'night' },
  });
});

test('numbers may be written with a real minus sign and spaces between thousands', () => {
  const [card] = CARDS.filter(({ kind }) => kind === 'comparison');
  if (!card) throw new Error('no comparison');
  const read = readCard(card, { ...valuesOf(card), sides: 'before | 1 110 000\nafter | −3.5' });
  expect(read).toMatchObject({ card: { sides: [{ value: 1_110_000 }, { value: -3.5 }] } });
});

test('what cannot be read names the field, the fault and the row', () => {
  const bars: Card = { kind: 'series', form: 'bars', title: 'T', labels: ['a'], series: [{ values: [1] }] };
  expect(readCard(bars, { title: 'T', values: 'a | many' })).toEqual({
    field: 'values',
    fault: 'number',
    row: 'a',
  });
  expect(readCard(bars, { title: '', values: 'a | 1' })).toEqual({ field: 'title', fault: 'empty' });
  expect(readCard(bars, { title: 'T', values: 'alone' })).toMatchObject({ field: 'values', fault: 'row' });
});

test('a kind that this page does not know has no fields, and stays', () => {
  const card = { kind: 'hologram', depth: 3 } as unknown as Card;
  expect(fieldsOf(card)).toEqual([]);
  expect(readCard(card, {})).toEqual({ card });
});
