import type { Size } from '../core/frame.ts';
import {
  drawScene,
  drawTransition,
  type FilmMoment,
  type Overlay,
  type SceneDrawing,
} from '../render/browser.ts';

type Layer = Overlay<CanvasImageSource>;

/** A canvas for moments of a film, in the coordinates of its frame, whatever the size of the canvas. */
export class SceneCanvas {
  /** The size of the canvas in pixels. */
  readonly size: Size;
  readonly #ground: Layer;
  readonly #above: Layer;
  readonly #coming: Layer;

  /**
   * @param options.widthPx the desired width of the canvas; never wider than the frame
   * @throws Error if the browser provides no drawing context
   */
  constructor(canvas: HTMLCanvasElement, options: { readonly frame: Size; readonly widthPx: number }) {
    const { frame } = options;
    const scale = Math.min(1, Math.max(1, options.widthPx) / frame.widthPx);
    this.size = {
      widthPx: Math.max(1, Math.round(frame.widthPx * scale)),
      heightPx: Math.max(1, Math.round(frame.heightPx * scale)),
    };
    const layerOn = (element: HTMLCanvasElement) => layerOf(element, this.size, frame);
    this.#ground = layerOn(canvas);
    this.#above = layerOn(document.createElement('canvas'));
    this.#coming = layerOn(document.createElement('canvas'));
  }

  /** Draws a scene, or the transition to it while `before` is still visible. */
  draw(
    { frame, isTransition }: FilmMoment,
    scene: SceneDrawing<CanvasImageSource>,
    before: SceneDrawing<CanvasImageSource> | undefined,
  ): void {
    const { context } = this.#ground;
    const above = this.#above;
    if (isTransition && before) {
      drawTransition({ context, above, coming: this.#coming }, { from: before, to: scene }, frame);
    } else drawScene({ context, above }, scene, frame);
  }
}

function layerOf(canvas: HTMLCanvasElement, size: Size, frame: Size): Layer {
  canvas.width = size.widthPx;
  canvas.height = size.heightPx;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('The browser has no canvas to draw on.');
  setTextExactly(context);
  context.setTransform(size.widthPx / frame.widthPx, 0, 0, size.heightPx / frame.heightPx, 0, 0);
  return { context, image: canvas };
}

/** Positions letters exactly as in the film, and measures them exactly, instead of rounding to whole pixels. */
export function setTextExactly(context: CanvasRenderingContext2D): CanvasRenderingContext2D {
  context.textRendering = 'geometricPrecision';
  return context;
}
