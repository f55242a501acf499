import type { Box } from '../stage/box.ts';
import type { Stage } from '../stage/stage.ts';
import type { TextBlock } from '../type/text-block.ts';
import {
  columnWidths,
  naturalWidths,
  placeRows,
  SIZES,
  setCells,
  type TableContent,
  type TablePanel,
} from './table-plan.ts';

const MAX_LINES = 2;

/**
 * Lays out a table whose rows have their names above their cells, so that the other columns have the whole width.
 * Returns `undefined` if that does not fit with type of at least this size.
 */
export function planRecords(
  content: TableContent,
  stage: Stage,
  box: Box,
  least: number,
): TablePanel[] | undefined {
  const rest: TableContent = {
    ...content,
    header: content.header.slice(1),
    rows: content.rows.map((row) => row.slice(1)),
  };
  const widths = naturalWidths(rest, stage);
  for (const size of SIZES.filter((own) => own >= least)) {
    const columns = columnWidths(widths, box.width, size, stage);
    const names = namesOf(content, stage, { size, width: box.width });
    if (columns === undefined || names === undefined) continue;
    const set = setCells(rest, stage, { columns, size, lines: MAX_LINES, hasNames: false });
    if (set === undefined) continue;
    const panel = placeRows({ ...set, names }, { box, from: 0, to: content.rows.length, size, stage });
    if (panel !== undefined) return [panel];
  }
  return undefined;
}

/** The names, each on one line. */
function namesOf(
  { rows }: TableContent,
  stage: Stage,
  { size, width }: { readonly size: number; readonly width: number },
): TextBlock[] | undefined {
  const blocks = rows.map(([name = '']) =>
    stage.text(name, 'strong', { most: size, least: size, rows: 1, width, align: 'left' }),
  );
  return blocks.every((block) => block.size === size && block.rows === 1) ? blocks : undefined;
}
