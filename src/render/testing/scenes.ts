import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Size } from '../../core/frame.ts';
import type { Picture, PictureLayer, WordTiming } from '../../core/model.ts';
import type { RenderScene } from '../renderer.ts';

/** Words spoken one after the other, 300 ms each, with the usual silence around them. */
export function spokenEvenly(
  narration: string,
): Pick<RenderScene, 'narration' | 'words' | 'speechSampleCount'> {
  const words = [...narration.matchAll(/\S+/g)].map((match, index): WordTiming => {
    const startMs = 150 + index * 300;
    return { start: match.index, end: match.index + match[0].length, startMs, endMs: startMs + 260 };
  });
  return { narration, words, speechSampleCount: (150 + words.length * 300 + 450) * 48 };
}

export function paintedPng({ widthPx, heightPx }: Size, paint: (context: SKRSContext2D) => void): Uint8Array {
  const canvas = createCanvas(widthPx, heightPx);
  paint(canvas.getContext('2d'));
  return canvas.toBuffer('image/png');
}

/** Something with edges, gradients and colours. */
export function flatPicture(size: Size, hue: number): Picture {
  const image = paintedPng(size, (context) => {
    const { widthPx, heightPx } = size;
    const sky = context.createLinearGradient(0, 0, 0, heightPx);
    sky.addColorStop(0, `hsl(${hue}, 70%, 30%)`);
    sky.addColorStop(1, `hsl(${hue + 60}, 70%, 70%)`);
    context.fillStyle = sky;
    context.fillRect(0, 0, widthPx, heightPx);
    context.fillStyle = '#fff';
    for (let x = 0; x < 12; x++)
      context.fillRect((x * widthPx) / 12, (x * heightPx) / 14, widthPx / 30, heightPx / 20);
  });
  return { kind: 'flat', ...size, image, description: 'stripes' };
}

/** A layer of one colour. */
export function patch(
  box: Size & { xPx: number; yPx: number },
  layer: Partial<PictureLayer> & { colour: string },
): PictureLayer {
  const { colour, ...rest } = layer;
  const png = paintedPng(box, (context) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, box.widthPx, box.heightPx);
  });
  return { png, ...box, depth: 0, motion: 'none', ...rest };
}
