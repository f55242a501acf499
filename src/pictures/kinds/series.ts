import type { SeriesCard } from '../../core/card.ts';
import { barChart } from '../charts/bars.ts';
import { type ChartData, chartData } from '../charts/chart-data.ts';
import { columnChart } from '../charts/columns.ts';
import { lineChart } from '../charts/line.ts';
import { shareChart } from '../charts/share.ts';
import { table } from '../charts/table.ts';
import type { TableContent } from '../charts/table-plan.ts';
import { printValues } from '../charts/values.ts';
import type { Layer } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';
import type { Kind } from './kind.ts';

type Chart = (data: ChartData, stage: Stage) => readonly Layer[] | undefined;

/**
 * The charts to try for each form, in order. None of them leaves a value out, so each can refuse a series
 * that does not fit.
 */
const FORMS: Readonly<Record<SeriesCard['form'], readonly Chart[]>> = {
  bars: [barChart],
  columns: [columnChart, barChart],
  line: [lineChart, columnChart, barChart],
  share: [shareChart, barChart],
};

/** One measure for several things or times, with all of its values. */
export const series: Kind<'series'> = {
  describe(card) {
    const parts = card.series.map(({ name, values }) => {
      const { texts } = printValues(values, card.unit);
      const pairs = card.labels.map((label, index) => `${label} ${texts[index] ?? ''}`).join(', ');
      return name === undefined ? pairs : `${name}: ${pairs}`;
    });
    return [card.title, card.measure, ...parts].filter(Boolean).join('. ');
  },
  draw(card, stage) {
    const data = chartData(card);
    for (const form of FORMS[card.form]) {
      const layers = form(data, stage);
      if (layers !== undefined) return layers;
    }
    return table(asTable(card, data.withoutUnit ?? data), stage, { whole: true });
  },
};

/** The fallback if no chart fits: a table of all values. */
function asTable(card: SeriesCard, data: ChartData): TableContent {
  return {
    title: data.title,
    note: data.note,
    source: data.source,
    header: data.series.some(({ name }) => name !== '') ? ['', ...data.series.map(({ name }) => name)] : [],
    rows: data.labels.map((label, index) => [label, ...data.series.map(({ texts }) => texts[index] ?? '')]),
    highlight: card.highlight,
  };
}
