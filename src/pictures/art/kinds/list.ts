import type { ListItem, ListPlan } from '../../plan/picture-plan.ts';
import { around, type Box } from '../artboard.ts';
import { luminance } from '../colour.ts';
import { drawIcon, findIcon } from '../icons.ts';
import { type ArtLayer, DEPTH } from '../layer.ts';
import { fontAttributes, letter, letteringBox } from '../lettering.ts';
import { shape } from '../svg.ts';
import { plainWords, type SetText, setText } from '../typesetting.ts';
import { chartFrame } from './chart-frame.ts';
import type { Context } from './context.ts';

/** The items of a list, one below the other; each enters when it is spoken. */
export function list(context: Context<ListPlan>): ArtLayer[] {
  const { plan } = context;
  const { layers, inside } = chartFrame(context, 52);
  const rows = setRows(context, plan.items, inside);
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const gap = rows.length > 1 ? Math.min(72, (inside.height - height) / (rows.length - 1)) : 0;
  let y = inside.y + (inside.height - height - gap * (rows.length - 1)) / 2;
  const items = rows.map((row, index) => {
    const layer = itemLayer(context, row, { box: { ...inside, y, height: row.height }, index });
    y += row.height + gap;
    return layer;
  });
  return [...layers, ...items];
}

interface Row {
  readonly item: ListItem;
  readonly text: SetText;
  readonly height: number;
  /** The side of the marker's square. */
  readonly marker: number;
}

const MAX_FONT_SIZE = 84;
const MIN_FONT_SIZE = 28;

/** All items at one size, the largest at which they fit; those that do not fit even at the smallest are left out. */
function setRows(context: Context<ListPlan>, items: readonly ListItem[], area: Box): Row[] {
  let rows: Row[] = [];
  for (let size = MAX_FONT_SIZE; size >= MIN_FONT_SIZE; size -= 3) {
    rows = items.flatMap((item) => setRow(context, item, { area, size }));
    if (rows.every((row) => row.text.complete) && total(rows) <= area.height) return rows;
  }
  while (rows.length > 1 && total(rows) > area.height) rows.pop();
  return rows;
}

function total(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0) + (rows.length - 1) * 14;
}

function setRow({ style }: Context, item: ListItem, { area, size }: { area: Box; size: number }): Row[] {
  const marker = size * 1.36;
  const text = setText(
    plainWords(item.text),
    { width: area.width - marker - size * 0.5, height: size * 1.22 * 3 },
    {
      font: style.body,
      maxSize: size,
      minSize: size,
      lineHeight: 1.16,
      maxLines: 3,
    },
  );
  return text === undefined ? [] : [{ item, text, marker, height: Math.max(marker, text.height) }];
}

function itemLayer(context: Context<ListPlan>, row: Row, place: { box: Box; index: number }): ArtLayer {
  const { style, plan } = context;
  const { box, index } = place;
  const mark: Box = {
    x: box.x,
    y: box.y + (box.height - row.marker) / 2,
    width: row.marker,
    height: row.marker,
  };
  const start = {
    x: box.x + row.marker + row.text.size * 0.5,
    y: box.y + (box.height - row.text.height) / 2,
  };
  const icon = plan.ordered || row.item.icon === undefined ? undefined : findIcon(row.item.icon, style.icons);
  const markerSvg =
    icon === undefined
      ? badge(context, mark, plan.ordered ? String(index + 1) : undefined, index)
      : drawIcon(icon, mark);
  const svg =
    markerSvg + letter(row.text, start, { ink: style.plateColours.ink, accent: style.plateColours.accent });
  const bounds = around([mark, letteringBox(row.text, start)]);
  return {
    svg: style.id === 'chalkboard' ? style.finish({ svg, box: bounds, kind: 'text' }) : svg,
    box: bounds,
    depth: DEPTH.rest,
    motion: 'rise',
    fonts: [row.text.font, style.display],
    ...(row.item.cue === undefined ? {} : { cue: row.item.cue }),
  };
}

/** A number in a disc, or a bullet. */
function badge({ style }: Context, box: Box, figure: string | undefined, index: number): string {
  const { series, accent } = style.plateColours;
  const colour = series[index % series.length] ?? accent;
  const centre = { cx: box.x + box.width / 2, cy: box.y + box.height / 2 };
  if (figure === undefined) return shape('circle', { ...centre, r: box.width * 0.2, fill: colour });
  const size = box.width * (figure.length > 1 ? 0.5 : 0.6);
  return (
    shape('circle', { ...centre, r: box.width / 2, fill: colour }) +
    shape(
      'text',
      {
        ...fontAttributes(style.display, size),
        x: centre.cx,
        y: centre.cy + size * 0.35,
        'text-anchor': 'middle',
        fill: luminance(colour) > 0.6 ? '#1b2140' : '#ffffff',
      },
      figure,
    )
  );
}
