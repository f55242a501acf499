import { Path2D } from '@napi-rs/canvas';
import type { Pen } from '../stage/layer.ts';
import type { FormulaElement } from './mathjax.ts';

/** The bounding box of a formula, in thousandths of an em. */
export interface FormulaBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boxOfFormula({ attributes }: FormulaElement): FormulaBox | undefined {
  const [x, y, width, height] = (attributes.viewBox ?? '').split(/\s+/).map(Number);
  if (x === undefined || y === undefined || !(Number(width) > 0) || !(Number(height) > 0)) return undefined;
  return { x, y, width: Number(width), height: Number(height) };
}

/** Paints the shapes of a formula in the pen's colour, in thousandths of an em. */
export function paintFormula(pen: Pen, element: FormulaElement): void {
  const { kind, attributes, children } = element;
  const number = (name: string) => Number.parseFloat(attributes[name] ?? '0') || 0;
  pen.save();
  transform(pen, attributes.transform ?? '');
  if (kind === 'svg' && attributes.x !== undefined) nest(pen, attributes, number);
  if (kind === 'path' && attributes.d !== undefined) pen.fill(new Path2D(attributes.d));
  if (kind === 'rect') pen.fillRect(number('x'), number('y'), number('width'), number('height'));
  if (kind === 'text' && element.text !== undefined) {
    // Text is not flipped vertically like shapes are.
    pen.font = `${number('font-size') || 884}px serif`;
    pen.fillText(element.text, number('x'), number('y'));
  }
  for (const child of children) paintFormula(pen, child);
  pen.restore();
}

/** Long brackets and lines are clipped parts of a nested drawing. */
function nest(pen: Pen, attributes: FormulaElement['attributes'], number: (name: string) => number): void {
  const [x = 0, y = 0, width = 1, height = 1] = (attributes.viewBox ?? '').split(/\s+/).map(Number);
  const [across, down] = [number('width') / width, number('height') / height];
  pen.beginPath();
  pen.rect(number('x'), number('y'), number('width'), number('height'));
  pen.clip();
  pen.translate(number('x'), number('y'));
  pen.scale(across, down);
  pen.translate(-x, -y);
}

function transform(pen: Pen, list: string): void {
  for (const [, name, values = ''] of list.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b] = values.split(/[\s,]+/).map(Number);
    if (name === 'translate') pen.translate(a, b ?? 0);
    else if (name === 'scale') pen.scale(a, b ?? a);
    else if (name === 'rotate') pen.rotate((a * Math.PI) / 180);
  }
}
