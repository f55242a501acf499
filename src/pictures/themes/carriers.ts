import { mix } from '../../core/look/colour.ts';
import type { Palette } from '../../core/look/palettes.ts';
import type { CarrierPlace, CarrierShape } from '../stage/carrier-place.ts';
import { fillRectangle, type Pen } from '../stage/layer.ts';

/** Those that end at the edges of the frame, and have no edge of their own. */
export const PLAIN_CARRIERS: readonly CarrierPlace[] = [
  'flood',
  'half',
  'right',
  'slab',
  'low',
  'edge',
  'band',
];

/** A plain shape in its colour. */
export function fillCarrier(pen: Pen, { box, radius, fill }: CarrierShape): void {
  pen.fillStyle = fill;
  fillRectangle(pen, box, radius);
}

/** A card with a thin border. */
export function cardCarrier(pen: Pen, shape: CarrierShape, palette: Palette): void {
  fillCarrier(pen, shape);
  if (!isFramed(shape)) return;
  pen.strokeStyle = mix(shape.fill, palette.ink, 0.14);
  pen.lineWidth = 2;
  outline(pen, shape);
}

/** A drafted frame with crosses at its corners. */
export function draftedCarrier(pen: Pen, shape: CarrierShape, palette: Palette): void {
  fillCarrier(pen, shape);
  if (!isFramed(shape)) return;
  pen.strokeStyle = mix(palette.ground, palette.ink, 0.75);
  pen.lineWidth = 2.5;
  outline(pen, shape);
  const { x, y, width, height } = shape.box;
  pen.fillStyle = palette.accent;
  for (const [cornerX, across] of [
    [x, -1],
    [x + width, 1],
  ] as const) {
    for (const [cornerY, down] of [
      [y, -1],
      [y + height, 1],
    ] as const) {
      pen.fillRect(cornerX + across * 10 - (across < 0 ? 20 : 0), cornerY - 1.5, 20, 3);
      pen.fillRect(cornerX - 1.5, cornerY + down * 10 - (down < 0 ? 20 : 0), 3, 20);
    }
  }
}

/** A sheet cut out by hand, with a soft shadow below it. */
export function cutPaperCarrier(pen: Pen, shape: CarrierShape): void {
  for (const [down, shade] of castsShadow(shape) ? PAPER_SHADOWS : []) {
    pen.save();
    pen.translate(0, down);
    pen.fillStyle = `rgba(40, 20, 40, ${shade})`;
    cutOut(pen, shape);
    pen.restore();
  }
  pen.fillStyle = shape.fill;
  cutOut(pen, shape);
}

const PAPER_SHADOWS = [
  [14, 0.05],
  [8, 0.06],
  [4, 0.08],
] as const;

/** A page of a playbill, with two rules along its edge. */
export function playbillCarrier(pen: Pen, shape: CarrierShape, palette: Palette): void {
  fillCarrier(pen, shape);
  if (!isFramed(shape)) return;
  pen.strokeStyle = mix(shape.fill, palette.accent, 0.55);
  for (const [margin, line] of [
    [16, 3],
    [26, 1.2],
  ] as const) {
    const { x, y, width, height } = shape.box;
    pen.lineWidth = line;
    outline(pen, {
      ...shape,
      box: { x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin },
      radius: Math.max(0, shape.radius - margin),
    });
  }
}

/** A soft, thick card on a shadow in its own colour. */
export function toyCarrier(pen: Pen, shape: CarrierShape, palette: Palette): void {
  if (isFramed(shape) && castsShadow(shape)) {
    pen.fillStyle = mix(palette.ground, palette.ink, 0.14);
    fillRectangle(pen, { ...shape.box, y: shape.box.y + 12 }, shape.radius);
  }
  fillCarrier(pen, shape);
}

/** A moon casts no shadow, because type crosses its edge. */
function castsShadow({ place }: CarrierShape): boolean {
  return place !== 'moon';
}

/** Whether the shape has an edge of its own, instead of ending at the edge of the frame. */
function isFramed({ place }: CarrierShape): boolean {
  return !/^(?:flood|half|right|slab|low|corner|edge|band)$/.test(place);
}

function outline(pen: Pen, { box: { x, y, width, height }, radius }: CarrierShape): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  pen.stroke();
}

/** Adds small irregularities, because nobody cuts perfectly straight. */
function cutOut(pen: Pen, { box, radius, place }: CarrierShape): void {
  if (radius > 14 || /^(?:half|right|flood|edge)$/.test(place)) {
    fillRectangle(pen, box, radius);
    return;
  }
  const { x, y, width, height } = box;
  const slip = 7;
  const corners = [
    [0, 0, slip, slip],
    [0.4, 0, 0, 0],
    [1, 0, -0.4 * slip, 0.8 * slip],
    [1, 0.6, 0, 0],
    [1, 1, -slip, -0.3 * slip],
    [0.64, 1, 0, 0],
    [0, 1, 0.3 * slip, -slip],
    [0, 0.44, 0, 0],
  ] as const;
  pen.beginPath();
  for (const [across, down, slipX, slipY] of corners) {
    pen.lineTo(x + across * width + slipX, y + down * height + slipY);
  }
  pen.closePath();
  pen.fill();
}
