import type { SeriesCard } from '../../core/card.ts';
import { readableText } from '../type/readable-text.ts';
import type { ChartWords } from './chart-frame.ts';
import { measureNote, printValues } from './values.ts';

/** The content of a series card in the form that charts draw. */
export interface ChartData extends ChartWords {
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Index of the label that the narration is about. */
  readonly highlight?: number;
  /** The same data without a unit behind each value, for charts that have no room for it. */
  readonly withoutUnit?: ChartData;
}

export interface ChartSeries {
  readonly name: string;
  /** One value for each label; `null` where it is missing. */
  readonly values: readonly (number | null)[];
  /** The values as printed. */
  readonly texts: readonly string[];
}

export function chartData(card: SeriesCard): ChartData {
  const { unit } = card;
  const data = withUnit(card, unit);
  if (unit === undefined) return data;
  const note = measureNote(card.measure, unit);
  return { ...data, withoutUnit: { ...withUnit(card, undefined), note } };
}

function withUnit(card: SeriesCard, unit: string | undefined): ChartData {
  const count = card.labels.length;
  const all = card.series.map(({ values }) => card.labels.map((_, index) => values[index] ?? null));
  const printed = printValues(all.flat(), unit);
  const highlight = card.highlight === undefined ? -1 : card.labels.indexOf(card.highlight);
  return {
    title: card.title,
    note: measureNote(card.measure, printed.unit),
    source: card.source,
    labels: card.labels.map(readableText),
    series: all.map((values, index) => ({
      name: readableText(card.series[index]?.name ?? ''),
      values,
      texts: printed.texts.slice(index * count, (index + 1) * count),
    })),
    ...(highlight < 0 ? {} : { highlight }),
  };
}

export function allValues({ series }: ChartData): (number | null)[] {
  return series.flatMap(({ values }) => values);
}

/** Whether a chart has at least one value to draw. */
export function hasValues(data: ChartData): boolean {
  return allValues(data).some((value) => value !== null);
}
