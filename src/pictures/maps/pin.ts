import type { CardOf } from '../kinds/kind.ts';
import type { Box } from '../stage/box.ts';
import { fillDisc, fillRectangle, type Layer, type TextMotion, TIMES } from '../stage/layer.ts';
import { say, wordsOf } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { readableText } from '../type/readable-text.ts';
import type { TextBlock } from '../type/text-block.ts';

/** The label of a place. */
interface Plate {
  readonly width: number;
  readonly height: number;
  readonly name: TextBlock;
  readonly note: TextBlock | undefined;
}

export function plateOf(place: CardOf<'map'>['places'][number], stage: Stage, index: number): Plate {
  const width = stage.frame.narrow ? 400 : 500;
  const many = index > 5;
  const name = stage.text(place.name, 'strong', {
    most: many ? 32 : 40,
    rows: 2,
    width,
    height: 96,
    align: 'left',
  });
  const note =
    place.note === undefined || readableText(place.note) === ''
      ? undefined
      : stage.text(place.note, 'text', {
          most: stage.frame.small.note,
          least: 26,
          rows: 2,
          width,
          height: 80,
          align: 'left',
        });
  const wide = Math.max(name.right - name.left, note === undefined ? 0 : note.right - note.left);
  return {
    width: wide + 2 * PLATE_PAD,
    height: name.height + (note === undefined ? 0 : note.height + NOTE_GAP) + 2 * PLATE_PAD - 8,
    name,
    note,
  };
}

const PLATE_PAD = 22;
const NOTE_GAP = 14;

/** A place on the map, with its label. */
export type Spot = Plate & { readonly x: number; readonly y: number };

/** The mark of a place and, with a box for it, its label. */
export function pin(
  stage: Stage,
  spot: Spot,
  label: { readonly box: Box; readonly isApart: boolean } | undefined,
  motion: TextMotion,
): Layer[] {
  const { body } = stage;
  const { x, y } = spot;
  const ring: Layer = {
    box: { x: x - RING - 6, y: y - RING - 6, width: 2 * RING + 12, height: 2 * RING + 12 },
    paint(pen) {
      pen.strokeStyle = body.accent;
      pen.lineWidth = 5;
      pen.beginPath();
      pen.arc(x, y, RING, 0, 2 * Math.PI);
      pen.stroke();
    },
    ...motion,
    motion: 'pop',
    idle: 'flicker',
  };
  const dot: Layer = {
    box: dotBox(x, y),
    paint(pen) {
      pen.fillStyle = body.accent;
      fillDisc(pen, x, y, DOT);
      pen.fillStyle = body.fill;
      fillDisc(pen, x, y, DOT * 0.36);
    },
    ...motion,
    motion: 'pop',
  };
  if (label === undefined) return [ring, dot];
  const line = label.isApart ? [leader(stage, spot, label.box, motion)] : [];
  return [...line, ring, dot, ...plateLayers(stage, spot, label.box, motion)];
}

function plateLayers(stage: Stage, { name, note }: Spot, box: Box, motion: TextMotion): Layer[] {
  const { body, theme } = stage;
  const plate: Layer = {
    box,
    paint(pen) {
      pen.fillStyle = body.fill;
      fillRectangle(pen, box, Math.min(theme.corner * 0.4, 18));
    },
    ...motion,
    motion: 'fade',
    enterMs: TIMES.markMs,
  };
  const at = { x: box.x + PLATE_PAD, by: 'block' as const, ...motion };
  const words = say(stage, name, {
    ...at,
    x: at.x - name.left,
    y: box.y + PLATE_PAD - 4,
    ink: body.ink,
    motion: 'fade',
    delayMs: (motion.delayMs ?? 0) + wordsOf(name),
  });
  const more =
    note === undefined
      ? []
      : say(stage, note, {
          ...at,
          x: at.x - note.left,
          y: box.y + PLATE_PAD - 4 + name.height + NOTE_GAP,
          ink: body.muted,
          motion: 'fade',
        });
  return [plate, ...words, ...more];
}

const RING = 30;
const DOT = 17;

export function dotBox(x: number, y: number): Box {
  return { x: x - DOT - 2, y: y - DOT - 2, width: 2 * DOT + 4, height: 2 * DOT + 4 };
}

/** The line from a pin to a plate that is not next to it. */
function leader({ body }: Stage, { x, y }: Spot, plate: Box, motion: TextMotion): Layer {
  const endX = Math.min(Math.max(x, plate.x), plate.x + plate.width);
  const endY = Math.min(Math.max(y, plate.y), plate.y + plate.height);
  const box = {
    x: Math.min(x, endX) - 4,
    y: Math.min(y, endY) - 4,
    width: Math.abs(endX - x) + 8,
    height: Math.abs(endY - y) + 8,
  };
  return {
    box,
    paint(pen) {
      pen.strokeStyle = body.accent;
      pen.lineWidth = 4;
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(endX, endY);
      pen.stroke();
    },
    ...motion,
    motion: 'fade',
  };
}
