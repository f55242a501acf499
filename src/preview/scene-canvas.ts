import type { Size } from '../core/frame.ts';
import {
  drawScene,
  drawTransition,
  type FilmMoment,
  type Overlay,
  type SceneDrawing,
} from '../render/browser.ts';

type Layer = Overlay<CanvasImageSource>;

/** A canvas on which moments of a film are drawn, in the coordinates of its frame whatever the canvas' size. */
export class SceneCanvas {
  /** How many pixels there are to draw on. */
  readonly size: Size;
  readonly #ground: Layer;
  readonly #above: Layer;
  readonly #coming: Layer;

  /**
   * @param widthPx how wide the canvas shall be; never wider than the frame
   * @throws Error when the browser gives no canvas to draw on
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

  /** Draws a scene, or the change to it while `before` is still seen. */
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

/** Letters stand where they do in the film, and are not moved to whole pixels, nor is what they measure. */
export function setTextExactly(context: CanvasRenderingContext2D): CanvasRenderingContext2D {
  context.textRendering = 'geometricPrecision';
  return context;
}
