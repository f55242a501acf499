import type { Box } from '../stage/box.ts';
import { spokenCue } from '../stage/cues.ts';
import { type Layer, rectangle, TIMES } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { readableText } from '../type/readable-text.ts';
import { chartFrame, highlightMotion } from './chart-frame.ts';
import {
  aboveCells,
  planExcerpt,
  planNarrowTable,
  planTable,
  type TableContent,
  type TablePanel,
  type TableRow,
} from './table-plan.ts';
import { planRecords } from './table-records.ts';

/**
 * Draws a table at the largest type size at which all of it fits. If it fits at none, shows the rows around
 * the one that the narration is about, and says which part of the table this is.
 */
export function table(
  given: TableContent,
  stage: Stage,
  {
    whole = false,
  }: {
    /** Shrinks the type below the type scale instead of leaving rows out. */ readonly whole?: boolean;
  } = {},
): readonly Layer[] {
  const columns = Math.max(1, given.header.length, ...given.rows.map((row) => row.length));
  const content: TableContent = {
    ...given,
    header: padded(given.header, columns),
    rows: given.rows.map((row) => padded(row, columns)),
  };
  const frame = chartFrame(stage, content);
  for (const factor of whole ? [1, ...SMALLER] : [1]) {
    const box = scaledBox(frame.box, 1 / factor);
    const panels = planned(content, stage, box);
    if (panels === undefined) continue;
    const layers = panels.flatMap((panel) => drawPanel(panel, content, stage));
    return [...frame.layers, ...layers.map((layer) => scaledLayer(layer, factor))];
  }
  return excerpt(content, stage);
}

/** In portrait, names go above their rows before the type becomes small. */
function planned(content: TableContent, stage: Stage, box: Box): TablePanel[] | undefined {
  const { tall, small } = stage.frame;
  const isWide = tall && content.header.length > 2;
  return (
    (isWide ? planTable(content, stage, box, small.note) : undefined) ??
    (isWide ? planRecords(content, stage, box, small.note) : undefined) ??
    planTable(content, stage, box) ??
    planNarrowTable(content, stage, box)
  );
}

/** Factors below the type scale, for tables in which no value may be left out. */
const SMALLER = [0.8, 0.65, 0.5];

function scaledBox({ x, y, width, height }: Box, factor: number): Box {
  return { x: x * factor, y: y * factor, width: width * factor, height: height * factor };
}

function scaledLayer(layer: Layer, factor: number): Layer {
  if (factor === 1) return layer;
  return {
    ...layer,
    box: scaledBox(layer.box, factor),
    paint(pen) {
      pen.save();
      pen.scale(factor, factor);
      layer.paint(pen);
      pen.restore();
    },
  };
}

function padded(row: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => readableText(row[index] ?? ''));
}

function excerpt(content: TableContent, stage: Stage): readonly Layer[] {
  const around = toldRow(content, stage);
  const [rows, columns] = [content.rows.length, content.header.length];
  const sourceWith = (range: string) => [content.source, range].filter(Boolean).join(' · ');
  // Reserve room for the longest possible range: the actual range depends on the room.
  const { box } = chartFrame(stage, {
    ...content,
    source: sourceWith(`${rows}–${rows} / ${rows}, ${columns} / ${columns}`),
  });
  const shown = planExcerpt(content, stage, { box, around });
  if (shown === undefined) return chartFrame(stage, content).layers;
  const range = [
    shown.to - shown.from < rows ? `${shown.from + 1}–${shown.to} / ${rows}` : '',
    shown.columns < columns ? `${shown.columns} / ${columns}` : '',
  ].filter(Boolean);
  const frame = chartFrame(stage, { ...content, source: sourceWith(range.join(', ')) });
  return [...frame.layers, ...drawPanel(shown.panel, content, stage)];
}

/** The row that the narration is about: the highlighted one, or the first whose name is spoken. */
function toldRow({ rows, highlight }: TableContent, { spoken }: Stage): number {
  const wanted = highlight === undefined ? undefined : readableText(highlight);
  const named = rows.findIndex(([first]) => first === wanted);
  if (named >= 0) return named;
  return Math.max(
    0,
    rows.findIndex(([first = '']) => first !== '' && spokenCue(spoken, first) !== undefined),
  );
}

function drawPanel(panel: TablePanel, content: TableContent, stage: Stage): Layer[] {
  const { body } = stage;
  const { box, header, rows, starts, headerHeight } = panel;
  const names = header.flatMap((block, column) =>
    say(stage, block, {
      x: starts[column] ?? box.x,
      y: box.y,
      ink: body.muted,
      by: 'block',
      motion: 'fade',
      delayMs: TIMES.leadMs,
    }),
  );
  const rule = rectangle({ x: box.x, y: box.y + headerHeight - 3, width: box.width, height: 3 }, body.dim, {
    motion: 'wipe-right',
    delayMs: 0,
    enterMs: TIMES.carryMs,
  });
  return [
    ...names,
    ...(header.length === 0 ? [] : [rule]),
    ...rows.flatMap((row, at) => drawRow(row, at, { panel, content, stage })),
  ];
}

function drawRow(
  row: TableRow,
  at: number,
  { panel, content, stage }: { panel: TablePanel; content: TableContent; stage: Stage },
): Layer[] {
  const { body } = stage;
  const { box, rows, starts } = panel;
  const first = content.rows[row.index]?.[0] ?? '';
  const isLit = content.highlight !== undefined && readableText(content.highlight) === first;
  const lit = highlightMotion(stage, first);
  const delayMs = ROWS_MS + at * ROW_MS;
  const above = aboveCells(row.name);
  const tallest = Math.max(...row.cells.map(({ height }) => height));
  const top = row.y + (row.height - above - tallest) / 2;
  const placed = row.cells.map((block, column) => ({
    block,
    x: starts[column] ?? box.x,
    // Cells of one line stand in the middle beside those of several.
    y: top + above + (tallest - block.height) / 2,
  }));
  const blocks = [...(row.name === undefined ? [] : [{ block: row.name, x: box.x, y: top }]), ...placed];
  const cells = blocks.flatMap(({ block, x, y }) => {
    const place = { x, y: y + block.size * 0.1, by: 'block' as const };
    return [
      ...say(stage, block, { ...place, ink: body.ink, motion: 'fade', delayMs }),
      ...(isLit ? say(stage, block, { ...place, ink: body.accent, ...lit }) : []),
    ];
  });
  const line = { x: box.x, y: row.y + row.height - 1, width: box.width, height: 2 };
  const edge = { x: box.x - 22, y: row.y + 6, width: 8, height: row.height - 12 };
  return [
    ...cells,
    ...(at < rows.length - 1 ? [rectangle(line, body.faint, { motion: 'wipe-right', delayMs })] : []),
    ...(isLit ? [rectangle(edge, body.accent, { ...lit, motion: 'wipe-down' as const })] : []),
  ];
}

const ROWS_MS = 200;
const ROW_MS = 110;
