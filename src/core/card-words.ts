import type { Card, CardKind } from './card.ts';

/**
 * The fields of each kind of card that hold words of the film, at whatever depth. Sources and credits keep the words of
 * whoever wrote them, and what names a drawing stays.
 */
const WORDS = {
  title: ['title', 'kicker', 'subtitle'],
  chapter: ['title'],
  closing: ['title', 'lines'],
  statement: ['text', 'emphasis'],
  question: ['text'],
  quote: ['text', 'attribution'],
  definition: ['term', 'text', 'note'],
  number: ['value', 'unit', 'label', 'context'],
  series: ['title', 'measure', 'unit', 'labels', 'name', 'highlight'],
  part: ['title', 'label', 'rest'],
  comparison: ['title', 'measure', 'unit', 'label'],
  list: ['heading', 'items'],
  timeline: ['title', 'date', 'text'],
  table: ['title', 'header', 'rows', 'highlight'],
  map: ['title', 'name', 'note'],
  figure: ['label', 'caption', 'alternativeText'],
  code: ['title'],
  formula: ['title'],
  diagram: ['title', 'text'],
  speaker: ['speaker', 'text'],
  scene: ['words'],
} as const satisfies Record<CardKind, readonly string[]>;

/** The words that a card shows, each text once for each place where it stands. */
export function cardWords(card: Card): string[] {
  const words: string[] = [];
  mapCardWords(card, (text) => {
    words.push(text);
    return text;
  });
  return words;
}

/** The card with other words. An emphasis that is not in its new text is dropped. */
export function mapCardWords(card: Card, map: (text: string) => string): Card {
  const fields: ReadonlySet<string> = new Set(WORDS[card.kind]);
  const mapped = mapFields(card, { fields, isWords: false, map }) as Card;
  if (mapped.kind !== 'statement' || mapped.emphasis === undefined) return mapped;
  const { emphasis, ...plain } = mapped;
  return plain.text.includes(emphasis) ? mapped : plain;
}

interface Mapping {
  readonly fields: ReadonlySet<string>;
  /** Whether the value is in one of the fields. */
  readonly isWords: boolean;
  readonly map: (text: string) => string;
}

function mapFields(value: unknown, mapping: Mapping): unknown {
  if (typeof value === 'string') return mapping.isWords ? mapping.map(value) : value;
  if (Array.isArray(value)) return value.map((each) => mapFields(each, mapping));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, field]) => {
    return [name, mapFields(field, { ...mapping, isWords: mapping.fields.has(name) })];
  });
  return Object.fromEntries(entries);
}
