import { createCanvas } from '@napi-rs/canvas';
import type { DrawnPicture } from '../draw-picture.ts';
import type { Box } from '../stage/box.ts';
import type { Layer, Pen } from '../stage/layer.ts';

/** A piece of text that a layer paints, and the box of its ink, in units. */
export interface DrawnText {
  readonly text: string;
  readonly box: Box;
  /** The size of its type, in units. */
  readonly size: number;
  readonly layer: Layer;
}

/** All text of a picture, recorded while painting it. */
export function drawnText({ layers }: DrawnPicture): DrawnText[] {
  const written: Omit<DrawnText, 'layer'>[] = [];
  const pen = listening(written);
  return layers.flatMap((layer) => {
    // One canvas for all of them: to create one takes longer than to find the text of most layers.
    pen.reset();
    layer.paint(pen);
    return written.splice(0).map((text) => ({ ...text, layer }));
  });
}

const PAINTING = [
  ...['fill', 'stroke', 'fillRect', 'strokeRect', 'clearRect', 'strokeText', 'drawImage'],
  ...['beginPath', 'closePath', 'moveTo', 'lineTo', 'bezierCurveTo', 'quadraticCurveTo', 'arc', 'arcTo'],
  ...['ellipse', 'rect', 'roundRect', 'clip'],
] as const;

/** A pen that records the text it draws and its position in the frame, under any transform. */
function listening(found: Omit<DrawnText, 'layer'>[]): Pen {
  const pen = createCanvas(8, 8).getContext('2d');
  // Nobody looks at this canvas: painting it would take twice the time of finding its text.
  for (const paint of PAINTING) pen[paint] = () => {};
  pen.fillText = (text: string, x: number, y: number) => {
    const { direction } = pen;
    // The canvas measures right-to-left text from a different origin.
    pen.direction = 'ltr';
    const ink = pen.measureText(text);
    pen.direction = direction;
    const { a, d, e, f } = pen.getTransform();
    const [width, height] = [
      ink.actualBoundingBoxRight + ink.actualBoundingBoxLeft,
      ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent,
    ];
    if (width > 0 && height > 0) {
      found.push({
        text,
        size: Number.parseFloat(pen.font.match(/[\d.]+px/)?.[0] ?? '0') * d,
        box: {
          x: (x - ink.actualBoundingBoxLeft) * a + e,
          y: (y - ink.actualBoundingBoxAscent) * d + f,
          width: width * a,
          height: height * d,
        },
      });
    }
  };
  return pen;
}

/** How far `inner` extends beyond `outer`; 0 if it is inside. */
export function reachOut(inner: Box, outer: Box): number {
  return Math.max(
    0,
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - outer.x - outer.width,
    inner.y + inner.height - outer.y - outer.height,
  );
}

/** How deeply two boxes overlap; 0 if they do not. */
export function overlapOf(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, Math.min(across, down));
}
