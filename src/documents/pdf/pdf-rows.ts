import type { Fragment } from './pdf-text.ts';

/** Everything at one height of a page or column, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly fragments: readonly Fragment[];
}

/** The rows of fragments, from top to bottom. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const groups: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    const group = groups.at(-1);
    const isLevel = group !== undefined && (group[0]?.y ?? 0) - fragment.y < fragment.size * 0.35;
    if (isLevel) group.push(fragment);
    else groups.push([fragment]);
  }
  return groups.map((group) => {
    const ordered = group.sort((a, b) => a.x - b.x);
    return {
      y: ordered[0]?.y ?? 0,
      size: Math.max(...ordered.map((fragment) => fragment.size)),
      text: ordered.map((fragment) => fragment.text).join(' '),
      fragments: ordered,
    };
  });
}

const MIN_NUMBERED_LINES = 5;

/** Drops the line numbers that a transcript, a bill or a poem prints beside its lines. */
export function dropLineNumbers(fragments: readonly Fragment[]): readonly Fragment[] {
  const numbers = fragments.filter(({ text }) => /^\d{1,4}$/.test(text));
  if (numbers.length < MIN_NUMBERED_LINES) return fragments;
  const text = fragments.filter((fragment) => !numbers.includes(fragment));
  const left = Math.min(...text.map((fragment) => fragment.x));
  const right = Math.max(...text.map((fragment) => fragment.endX));
  const height = heightOf(text);
  const dropped = new Set(
    [numbers.filter((number) => number.endX <= left + 1), numbers.filter((number) => number.x >= right - 1)]
      .map(rising)
      .filter((margin) => margin.length >= MIN_NUMBERED_LINES && heightOf(margin) > height * 0.5)
      .flat(),
  );
  return dropped.size === 0 ? fragments : fragments.filter((fragment) => !dropped.has(fragment));
}

/** The numbers that increase down the page in equal steps, usually 1 or 5. */
function rising(numbers: readonly Fragment[]): Fragment[] {
  const sorted = [...numbers].sort((a, b) => b.y - a.y);
  const step = Number(sorted[1]?.text) - Number(sorted[0]?.text);
  if (step !== 1 && step !== 2 && step !== 5 && step !== 10) return [];
  return sorted.filter((number, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || Number(number.text) - Number(previous.text) === step;
  });
}

function heightOf(fragments: readonly Fragment[]): number {
  const heights = fragments.map((fragment) => fragment.y);
  return heights.length === 0 ? 0 : Math.max(...heights) - Math.min(...heights);
}
