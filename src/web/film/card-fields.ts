import type { ShotView } from '../../index.ts';

export type Card = NonNullable<ShotView['card']>;
type CardKind = Card['kind'];

/**
 * Input format of a card field: one line, a longer text, one item per line, or one row per line with cells separated
 * by vertical bars.
 */
export type FieldForm = 'line' | 'text' | 'lines' | 'rows';

type FieldName =
  | (
      | 'title'
      | 'kicker'
      | 'subtitle'
      | 'number'
      | 'lines'
      | 'source'
      | 'text'
      | 'emphasis'
      | 'thing'
      | 'puppet'
      | 'attribution'
    )
  | ('term' | 'note' | 'value' | 'unit' | 'label' | 'context' | 'measure' | 'values' | 'highlight' | 'part')
  | ('whole' | 'rest' | 'sides' | 'heading' | 'items' | 'events' | 'rows' | 'places' | 'country' | 'caption')
  | ('nodes' | 'speaker' | 'setting' | 'words');

type FieldHint = 'series' | 'sides' | 'events' | 'table' | 'places' | 'nodes';

/** One part of a card as the user edits it. */
export interface CardField {
  /** Also names its label: `card.fields.…`. */
  readonly name: FieldName;
  readonly form: FieldForm;
  readonly isRequired?: boolean;
  /** Key of its hint, `card.hints.…`, for fields whose format needs one. */
  readonly hint?: FieldHint;
}

const line = (name: FieldName): CardField => ({ name, form: 'line' });
const needed = (name: FieldName, form: FieldForm = 'line', hint?: FieldHint): CardField => ({
  name,
  form,
  isRequired: true,
  ...(hint !== undefined && { hint }),
});

const FIELDS: Readonly<Record<CardKind, readonly CardField[]>> = {
  title: [needed('title'), line('kicker'), line('subtitle'), line('thing')],
  chapter: [line('number'), needed('title'), line('thing')],
  closing: [needed('title'), { name: 'lines', form: 'lines' }, line('source'), line('thing')],
  statement: [needed('text', 'text'), line('emphasis'), line('thing'), line('puppet')],
  question: [needed('text', 'text')],
  quote: [needed('text', 'text'), line('attribution')],
  definition: [needed('term'), needed('text', 'text'), line('note')],
  number: [needed('value'), line('unit'), needed('label'), line('context')],
  series: [
    needed('title'),
    line('measure'),
    line('unit'),
    needed('values', 'rows', 'series'),
    line('highlight'),
    line('source'),
  ],
  part: [line('title'), needed('part'), needed('whole'), needed('label'), line('rest'), line('source')],
  comparison: [
    needed('title'),
    line('measure'),
    line('unit'),
    needed('sides', 'rows', 'sides'),
    line('source'),
  ],
  list: [line('heading'), needed('items', 'lines')],
  timeline: [line('title'), needed('events', 'rows', 'events')],
  table: [line('title'), needed('rows', 'rows', 'table'), line('highlight'), line('source')],
  map: [line('title'), needed('places', 'rows', 'places'), line('country')],
  figure: [line('label'), { name: 'caption', form: 'text' }, line('source')],
  code: [line('title'), needed('lines', 'text')],
  formula: [line('title'), needed('source', 'text')],
  diagram: [line('title'), needed('nodes', 'lines', 'nodes')],
  speaker: [needed('speaker'), needed('text', 'text')],
  scene: [needed('setting'), line('words')],
};

/** The map of a whole country has no places. */
const COUNTRY_FIELDS: readonly CardField[] = [line('title'), needed('country')];

export function fieldsOf(card: Card): readonly CardField[] {
  if (card.kind === 'map' && card.places.length === 0) return COUNTRY_FIELDS;
  // A newer server may send unknown fields. They are kept.
  return FIELDS[card.kind] ?? [];
}

/** The kinds a user can choose. Others need more than a few words to start with. */
export const CHOSEN_KINDS = [
  'statement',
  'question',
  'quote',
  'list',
  'number',
  'definition',
  'chapter',
] as const;

/** A new card of a kind, filled with a text. */
export function blankCard(kind: CardKind, text: string): Card {
  const shown = text.split('\n')[0]?.slice(0, 200) ?? '';
  switch (kind) {
    case 'list':
      return { kind, ordered: false, items: [shown] };
    case 'number':
      return { kind, value: /[-−]?\d[\d.,]*/.exec(shown)?.[0] ?? '', label: '' };
    case 'definition':
      return { kind, term: '', text: shown };
    case 'chapter':
      return { kind, title: shown };
    case 'question':
    case 'quote':
      return { kind, text: shown };
    default:
      return { kind: 'statement', text: shown };
  }
}

/** The text of each field. */
export function valuesOf(card: Card): Record<string, string> {
  const own = card as unknown as Record<string, unknown>;
  return Object.fromEntries(
    fieldsOf(card).map((field) => [field.name, written(card, field, own[field.name])]),
  );
}

function written(card: Card, { name, form }: CardField, value: unknown): string {
  if (name === 'values' && card.kind === 'series') return rowsText(seriesRows(card));
  if (name === 'sides' && card.kind === 'comparison') {
    return rowsText(card.sides.map((side) => [side.label, `${side.value}`]));
  }
  if (name === 'events' && card.kind === 'timeline') {
    return rowsText(card.events.map(({ year, date, text }) => [date ?? `${year}`, text]));
  }
  if (name === 'rows' && card.kind === 'table') return rowsText([card.header, ...card.rows]);
  if (name === 'places' && card.kind === 'map') {
    return rowsText(
      card.places.map(({ name: place, latitude, longitude, note }) => [
        place,
        `${latitude}`,
        `${longitude}`,
        ...(note === undefined ? [] : [note]),
      ]),
    );
  }
  if (name === 'nodes' && card.kind === 'diagram') return card.nodes.map(({ text }) => text).join('\n');
  if (form === 'lines' || Array.isArray(value)) return ((value ?? []) as string[]).join('\n');
  return value === undefined ? '' : `${value}`;
}

function seriesRows({ labels, series }: Extract<Card, { kind: 'series' }>): string[][] {
  const named = series.some(({ name }) => name !== undefined);
  const head = named ? [['', ...series.map(({ name = '' }) => name)]] : [];
  return [
    ...head,
    ...labels.map((label, at) => [label, ...series.map(({ values }) => `${values[at] ?? ''}`)]),
  ];
}

function rowsText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join(' | ')).join('\n');
}

/** Why a field is invalid. Key of its message, `card.faults.…`. */
export type FieldFault = 'empty' | 'number' | 'row' | 'nodes';

export type ReadCard =
  | { readonly card: Card }
  | { readonly field: string; readonly fault: FieldFault; readonly row?: string };

class Unreadable extends Error {
  readonly field: string;
  readonly fault: FieldFault;
  readonly row: string;

  constructor(field: string, fault: FieldFault, row = '') {
    super(fault);
    this.field = field;
    this.fault = fault;
    this.row = row;
  }
}

/** The card with the contents of its fields. Other properties are kept. */
export function readCard(card: Card, values: Readonly<Record<string, string>>): ReadCard {
  try {
    const changed: Record<string, unknown> = { ...card };
    for (const field of fieldsOf(card)) {
      const text = (values[field.name] ?? '').trim();
      if (text === '' && field.isRequired) throw new Unreadable(field.name, 'empty');
      Object.assign(changed, readField(card, field, text));
      if (text === '') delete changed[field.name];
    }
    return { card: changed as unknown as Card };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { field, fault, row } = error;
    return { field, fault, ...(row !== '' && { row }) };
  }
}

function readField(card: Card, { name, form }: CardField, text: string): object {
  const number = (value: string, row = '') => readNumber(name, value, row);
  const pairs = () =>
    linesOf(text).map((row): [string, string, ...string[]] => {
      const [first = '', second, ...rest] = cellsOf(row);
      if (second === undefined) throw new Unreadable(name, 'row', row);
      return [first, second, ...rest];
    });
  if (name === 'values' && card.kind === 'series') return readSeries(text);
  if (name === 'sides' && card.kind === 'comparison') {
    const sides = pairs().map(([label, value]) => ({ label, value: number(value, label) }));
    if (sides.length !== 2) throw new Unreadable(name, 'row');
    return { sides };
  }
  if (name === 'events' && card.kind === 'timeline') {
    return {
      events: pairs().map(([date, ...rest]) => {
        const year = number(/-?\d{1,4}(?!.*\d{4})/.exec(date)?.[0] ?? date, date);
        return { year, ...(date !== `${year}` && { date }), text: rest.join(' | ') };
      }),
    };
  }
  if (name === 'rows' && card.kind === 'table') {
    const [header = [], ...rows] = linesOf(text).map(cellsOf);
    return { header, rows };
  }
  if (name === 'places' && card.kind === 'map') {
    return {
      places: pairs().map(([place, latitude, longitude = '', note]) => ({
        name: place,
        latitude: number(latitude, place),
        longitude: number(longitude, place),
        ...(note !== undefined && { note }),
      })),
    };
  }
  if (name === 'nodes' && card.kind === 'diagram') {
    const texts = linesOf(text);
    if (texts.length !== card.nodes.length) throw new Unreadable(name, 'nodes');
    return { nodes: card.nodes.map((node, at) => ({ ...node, text: texts[at] ?? node.text })) };
  }
  if (card.kind === 'part' && (name === 'part' || name === 'whole')) return { [name]: number(text) };
  if (card.kind === 'code' && name === 'lines') return { lines: text.split('\n') };
  return { [name]: form === 'lines' ? linesOf(text) : text };
}

function readSeries(text: string): object {
  const rows = linesOf(text).map(cellsOf);
  const [head = []] = rows;
  const hasNames = head[0] === '' && head.length > 1;
  const body = hasNames ? rows.slice(1) : rows;
  const count = Math.max(0, ...body.map((cells) => cells.length - 1));
  if (count === 0) throw new Unreadable('values', 'row', body[0]?.join(' | ') ?? '');
  return {
    labels: body.map(([label = '']) => label),
    series: Array.from({ length: count }, (_, at) => ({
      ...(hasNames && head[at + 1] && { name: head[at + 1] }),
      values: body.map(([label = '', ...cells]) =>
        (cells[at] ?? '') === '' ? null : readNumber('values', cells[at] ?? '', label),
      ),
    })),
  };
}

function readNumber(field: string, value: string, row: string): number {
  const number = Number(value.replace(/[\u2212\u2013]/g, '-').replace(/[\s\u00a0\u202f]/g, ''));
  if (value.trim() === '' || !Number.isFinite(number)) throw new Unreadable(field, 'number', row || value);
  return number;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
}

function cellsOf(row: string): string[] {
  return row.split('|').map((cell) => cell.trim());
}
