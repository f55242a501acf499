import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../data/table-rows.ts';
import { attribute, childAt, childElements, descendants, textContent } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/**
 * The values that the program saved with a chart, as a table with a row for each category and a column for
 * each series.
 */
export function chartBlocks(xml: XmlElement): Block[] {
  const chart = descendants(xml, 'chart')[0];
  const series = descendants(descendants(chart, 'plotArea')[0], 'ser').slice(0, MAX_COLUMNS).map(readSeries);
  const [first] = series;
  if (first === undefined || series.every(({ values }) => values.length === 0)) return [];
  const rows = Array.from({ length: Math.max(...series.map(({ values }) => values.length)) }, (_, index) => [
    first.categories[index] ?? String(index + 1),
    ...series.map(({ values }) => values[index] ?? ''),
  ]);
  const caption = cleanText(descendants(childAt(chart, 'title'), 't').map(textContent).join(' '));
  return [
    {
      kind: 'table',
      header: [
        '',
        ...series.map(
          ({ name }, index) => name || (caption && series.length === 1 ? caption : `Series ${index + 1}`),
        ),
      ],
      rows,
      ...(caption === '' ? {} : { caption }),
    },
  ];
}

function readSeries(series: XmlElement): { name: string; categories: string[]; values: string[] } {
  return {
    name: cleanText(descendants(childAt(series, 'tx'), 'v').map(textContent).join(' ')),
    categories: points(childAt(series, 'cat') ?? childAt(series, 'xVal')),
    values: points(childAt(series, 'val') ?? childAt(series, 'yVal')).map(rounded),
  };
}

/** The saved points. If labels have several levels, the innermost. */
function points(reference: XmlElement | undefined): string[] {
  const level = descendants(reference, 'lvl')[0] ?? reference;
  const found: string[] = [];
  for (const point of descendants(level, 'pt')) {
    const index = Number(attribute(point, 'idx'));
    if (!Number.isInteger(index) || index < 0 || index >= MAX_ROWS) continue;
    while (found.length <= index) found.push('');
    found[index] = cleanText(textContent(childElements(point, 'v')[0]));
  }
  return found;
}

/** Rounds binary fractions: programs save 0.3 as `0.30000000000000004`. */
function rounded(value: string): string {
  const number = Number(value);
  return value !== '' && Number.isFinite(number) ? String(Number(number.toPrecision(10))) : value;
}
