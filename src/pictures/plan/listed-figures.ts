import { magnitude, shown } from './figures.ts';
import type { Bar } from './picture-plan.ts';

const ENTRY =
  /^([^:]{1,40}): (?:(\p{L}[\p{L} ]{0,24}) )?([$€£¥]?\d[\d,]{0,12}(?:\.\d{1,4})?(?: ?(?:%|percent|thousand|million|billion|trillion))?)(?=$|[;.,]( |$))/u;
const MAX_BARS = 6;

export interface ListedFigures {
  readonly bars: readonly Bar[];
  /** The heading of their column, where the list is of a table's rows. */
  readonly column?: string;
}

/** The bars that show better what a list of `label: figure` says, if all its items do and in one unit. */
export function listedFigures(items: readonly string[], prompt: string): ListedFigures | undefined {
  if (items.length < 2 || items.length > MAX_BARS) return undefined;
  const entries = items.map((item) => ENTRY.exec(item.replaceAll('−', '-')));
  const kinds = new Set(entries.map((entry) => entry && `${entry[2] ?? ''}|${unitOf(entry[3] ?? '')}`));
  if (kinds.size !== 1 || kinds.has(null)) return undefined;
  const bars = entries.map((entry): Bar => {
    const [, label = '', , figure = ''] = entry ?? [];
    return { label, value: magnitude(figure), text: shown(figure), cue: prompt.includes(label) ? label : '' };
  });
  const column = entries[0]?.[2];
  const isTelling = bars.every((bar) => bar.cue !== '') && bars.some((bar) => bar.value > 0);
  return isTelling ? { bars, ...(column === undefined ? {} : { column }) } : undefined;
}

function unitOf(figure: string): string {
  return /^[$€£¥]/u.exec(figure)?.[0] ?? (/%|percent/u.test(figure) ? '%' : '');
}
