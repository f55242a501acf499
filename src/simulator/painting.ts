import { createCanvas } from '@napi-rs/canvas';
import type { Size } from '../core/frame.ts';
import { draw } from './draw.ts';

const SHAPES = 14;

/** The latest paintings, because encoding one takes a tenth of a second and clients ask for the same again. */
const kept = new Map<string, Promise<Buffer>>();
const MAX_KEPT = 32;

/** A PNG of this size with coloured discs that depend on the prompt alone. */
export function paint(prompt: string, size: Size): Promise<Buffer> {
  const key = `${size.widthPx}x${size.heightPx} ${prompt}`;
  const painting = kept.get(key) ?? paintAnew(prompt, size);
  kept.delete(key);
  kept.set(key, painting);
  const [oldest = ''] = kept.keys();
  if (kept.size > MAX_KEPT) kept.delete(oldest);
  return painting;
}

async function paintAnew(prompt: string, { widthPx, heightPx }: Size): Promise<Buffer> {
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  const hue = draw(prompt, 'hue') * 360;
  const sky = context.createLinearGradient(0, 0, 0, heightPx);
  sky.addColorStop(0, `hsl(${hue} 60% 30%)`);
  sky.addColorStop(1, `hsl(${hue + 60} 70% 75%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, widthPx, heightPx);
  for (let shape = 0; shape < SHAPES; shape++) {
    const radius = (0.03 + 0.14 * draw(prompt, shape, 'radius')) * Math.min(widthPx, heightPx);
    context.fillStyle = `hsl(${hue + 120 * draw(prompt, shape, 'hue')} 75% 60% / 0.55)`;
    context.beginPath();
    context.arc(
      draw(prompt, shape, 'x') * widthPx,
      draw(prompt, shape, 'y') * heightPx,
      radius,
      0,
      2 * Math.PI,
    );
    context.fill();
  }
  return canvas.encode('png');
}
