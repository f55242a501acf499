import type { Rect, Size } from '../../core/frame.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { intersection } from './area.ts';
import { Sprite, spriteWidth } from './sprite.ts';
import type { YuvFrame } from './yuv-frame.ts';

/** Position of the upper left corner of a sprite, its scale and its opacity (0 to 1). */
export interface SpritePlace {
  readonly xPx: number;
  readonly yPx: number;
  readonly scale: number;
  readonly opacity: number;
  /** The part of the frame in which it is seen, with even edges; all of it when absent. */
  readonly window?: Rect;
}

/** Draws sprites into frames of one size, resampled at fractions of a pixel. */
export class SpriteBlender {
  readonly #scratch: Sprite;

  constructor(kernel: Kernel, frameSize: Size) {
    this.#scratch = new Sprite(kernel, {
      widthPx: frameSize.widthPx + 16,
      heightPx: frameSize.heightPx,
    });
  }

  /** @param area the only part of the frame to draw in, with even edges; all of it when absent */
  draw(frame: YuvFrame, sprite: Sprite, place: SpritePlace, area?: Rect): void {
    const seen = seenArea(sprite, place, frame.size);
    const shown = seen && area ? intersection(seen, area) : seen;
    if (shown === undefined) return;
    const opacity = Math.round(place.opacity * 256);
    const { xPx: left, yPx: top, widthPx, heightPx } = shown;
    const window = { left, top, widthPx, heightPx };
    const resting = place.scale === 1 && place.xPx % 2 === 0 && place.yPx % 2 === 0;
    if (resting) {
      blendPlanes(frame, sprite, { ...window, opacity, fromX: left - place.xPx, fromY: top - place.yPx });
    } else {
      resampleSprite(this.#scratch, sprite, { place, window });
      blendPlanes(frame, this.#scratch, { ...window, opacity, fromX: 0, fromY: 0 });
    }
  }
}

/** The part of the frame that a sprite covers, with even edges, or `undefined` if it is not visible. */
export function seenArea(sprite: Size, place: SpritePlace, frame: Size): Rect | undefined {
  if (Math.round(place.opacity * 256) <= 0) return undefined;
  const xPx = clampEven(place.xPx, frame.widthPx, Math.floor);
  const yPx = clampEven(place.yPx, frame.heightPx, Math.floor);
  const right = clampEven(place.xPx + sprite.widthPx * place.scale, frame.widthPx, Math.ceil);
  const bottom = clampEven(place.yPx + sprite.heightPx * place.scale, frame.heightPx, Math.ceil);
  const box = { xPx, yPx, widthPx: right - xPx, heightPx: bottom - yPx };
  return intersection(box, place.window ?? box);
}

interface Window extends Size {
  readonly left: number;
  readonly top: number;
}

interface BlendWindow extends Window {
  readonly opacity: number;
  /** Start of the window in the sprite. Even. */
  readonly fromX: number;
  readonly fromY: number;
}

function blendPlanes(frame: YuvFrame, sprite: Sprite, window: BlendWindow): void {
  const { left, top, widthPx, heightPx, opacity, fromX, fromY } = window;
  const { blend } = frame.kernel.run;
  const stride = frame.size.widthPx;
  const from = fromY * sprite.widthPx + fromX;
  const to = frame.luma + top * stride + left;
  blend(to, stride, sprite.luma + from, sprite.alpha + from, sprite.widthPx, widthPx, heightPx, opacity);
  const chromaFrom = (fromY * sprite.widthPx) / 4 + fromX / 2;
  const chromaTo = (top * stride) / 4 + left / 2;
  for (const plane of ['blue', 'red'] as const) {
    blend(
      frame[plane] + chromaTo,
      stride / 2,
      sprite[plane] + chromaFrom,
      sprite.chromaAlpha + chromaFrom,
      sprite.widthPx / 2,
      widthPx / 2,
      heightPx / 2,
      opacity,
    );
  }
}

/** Fills `target` with the part of the sprite visible in a window of the frame. */
function resampleSprite(
  target: Sprite,
  sprite: Sprite,
  { place, window }: { place: SpritePlace; window: Window },
): void {
  const { prepareColumns, resample } = sprite.kernel.run;
  target.resize({ widthPx: spriteWidth(window.widthPx), heightPx: window.heightPx });
  const step = 1 / place.scale;
  const startX = (window.left - place.xPx) * step;
  const startY = (window.top - place.yPx) * step;
  prepareColumns(sprite.widthPx, window.widthPx, startX, step);
  for (const plane of ['luma', 'alpha'] as const) {
    resample(
      sprite[plane],
      sprite.widthPx,
      sprite.heightPx,
      target[plane],
      target.widthPx,
      window.widthPx,
      window.heightPx,
      startY,
      step,
    );
  }
  prepareColumns(sprite.widthPx / 2, window.widthPx / 2, chromaStart(startX, step), step);
  for (const plane of ['blue', 'red', 'chromaAlpha'] as const) {
    resample(
      sprite[plane],
      sprite.widthPx / 2,
      sprite.heightPx / 2,
      target[plane],
      target.widthPx / 2,
      window.widthPx / 2,
      window.heightPx / 2,
      startY / 2,
      step,
    );
  }
}

/** Where a row of chroma starts when luma starts at `start`: a chroma sample lies on every second luma sample. */
export function chromaStart(start: number, step: number): number {
  return (start + 0.5 * step - 0.5) / 2 - 0.5 * step + 0.5;
}

function clampEven(value: number, limit: number, round: (value: number) => number): number {
  return Math.min(limit, Math.max(0, round(value / 2) * 2));
}
