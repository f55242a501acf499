import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas';
import type { Rect, Size } from '../../core/frame.ts';
import type { Clip } from '../../core/model.ts';
import { type CameraPath, cameraReach, cameraView } from '../draw/camera.ts';
import { clipFrame } from '../draw/clip-time.ts';
import { shotProgress } from '../draw/draw-shot.ts';
import type { FrameSpan } from '../timeline.ts';
import { loadPictureImage } from './load-picture-image.ts';
import type { Painter } from './painter.ts';
import { even, type RgbaConverter, Sprite, spriteWidth } from './sprite.ts';
import { chromaStart } from './sprite-blender.ts';
import type { YuvFrame } from './yuv-frame.ts';

export interface FlatPainterOptions {
  readonly image: Image;
  readonly path: CameraPath;
  readonly span: FrameSpan;
  readonly size: Size;
  readonly background: string;
  readonly converter: RgbaConverter;
}

/** Moves the camera over a flat picture; covers the whole frame. */
export function flatPainter(frame: YuvFrame, options: FlatPainterOptions): Painter {
  const { path, span } = options;
  const base = new BasePicture(frame, options);
  const viewAt = (at: number) => cameraView(path, shotProgress(span, at));
  return {
    stateAt: (at) => Object.values(viewAt(at)).join(),
    paint: (target, at) => base.draw(target, viewAt(at)),
  };
}

/** Plays a clip while the camera rests; covers the whole frame. */
export function clipPainter(
  frame: YuvFrame,
  { clip, fps, ...options }: FlatPainterOptions & { readonly clip: Clip; readonly fps: number },
): Painter {
  const { path, span } = options;
  const base = new BasePicture(frame, options);
  let shown = 0;
  const indexAt = (at: number) => clipFrame(clip, { frame: at, span, filmFps: fps });
  return {
    stateAt: (at) => `${indexAt(at)}`,
    async prepare(at) {
      const index = indexAt(at);
      const bytes = clip.frames[index];
      if (index === shown || !bytes) return;
      base.load(await loadPictureImage(bytes));
      shown = index;
    },
    paint: (target) => base.draw(target, path.from),
  };
}

/** The visible part of a picture, no larger than it is ever shown. */
class BasePicture {
  readonly #sprite: Sprite;
  readonly #reach: Rect;
  readonly #canvas: Canvas;
  readonly #background: string;
  readonly #converter: RgbaConverter;

  constructor(frame: YuvFrame, { image, path, size, background, converter }: FlatPainterOptions) {
    this.#reach = cameraReach(path);
    this.#background = background;
    this.#converter = converter;
    const narrowest = Math.min(path.from.widthPx, path.to.widthPx);
    const scale = Math.min(1, size.widthPx / narrowest);
    this.#canvas = createCanvas(
      spriteWidth(this.#reach.widthPx * scale),
      even(Math.max(2, this.#reach.heightPx * scale)),
    );
    const { width: widthPx, height: heightPx } = this.#canvas;
    this.#sprite = new Sprite(frame.kernel, { widthPx, heightPx });
    this.load(image);
  }

  /** Shows another image of the same size from now on. */
  load(image: Image): void {
    const canvas = this.#canvas;
    const context = canvas.getContext('2d');
    context.fillStyle = this.#background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    const { xPx, yPx, widthPx, heightPx } = this.#reach;
    context.drawImage(image, xPx, yPx, widthPx, heightPx, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = { widthPx: canvas.width, heightPx: canvas.height };
    this.#sprite.load({ ...pixels, data }, this.#converter);
  }

  draw(target: YuvFrame, view: Rect): void {
    const sprite = this.#sprite;
    const { widthPx, heightPx } = target.size;
    const scaleX = sprite.widthPx / this.#reach.widthPx;
    const scaleY = sprite.heightPx / this.#reach.heightPx;
    const startX = (view.xPx - this.#reach.xPx) * scaleX;
    const startY = (view.yPx - this.#reach.yPx) * scaleY;
    const stepX = (view.widthPx * scaleX) / widthPx;
    const stepY = (view.heightPx * scaleY) / heightPx;
    const { prepareColumns, resample } = target.kernel.run;
    prepareColumns(sprite.widthPx, widthPx, startX, stepX);
    resample(
      sprite.luma,
      sprite.widthPx,
      sprite.heightPx,
      target.luma,
      widthPx,
      widthPx,
      heightPx,
      startY,
      stepY,
    );
    prepareColumns(sprite.widthPx / 2, widthPx / 2, chromaStart(startX, stepX), stepX);
    // The order matters: the end of each row may write over what is drawn after it.
    for (const plane of ['blue', 'red'] as const) {
      resample(
        sprite[plane],
        sprite.widthPx / 2,
        sprite.heightPx / 2,
        target[plane],
        widthPx / 2,
        widthPx / 2,
        heightPx / 2,
        startY / 2,
        stepY,
      );
    }
  }
}
