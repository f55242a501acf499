import { createCanvas, type Image } from '@napi-rs/canvas';
import type { LayerPose, PlacedLayer } from '../draw/layer-motion.ts';
import type { Painter } from './painter.ts';
import { even, type RgbaConverter, Sprite, spriteWidth } from './sprite.ts';
import { SpriteBlender, type SpritePlace } from './sprite-blender.ts';
import { YuvFrame } from './yuv-frame.ts';

export interface LayersPainterOptions {
  /** Back to front, as `poses` has them. */
  readonly layers: readonly { readonly image: Image; readonly placed: PlacedLayer }[];
  readonly poses: (frame: number) => readonly LayerPose[];
  /** What is seen where no layer is. */
  readonly background: YuvFrame;
  readonly converter: RgbaConverter;
}

/** Draws a stack of layers; covers the whole frame. */
export function layersPainter({ layers, poses, background, converter }: LayersPainterOptions): Painter {
  const { kernel, size } = background;
  const sprites = layers.map(
    ({ image, placed }) => new LayerSprite(background, { image, placed, converter }),
  );
  const blender = new SpriteBlender(kernel, size);
  const still = new YuvFrame(kernel, size);
  let stillPlaces: SpritePlace[] = [];
  still.copyFrom(background);

  const placesAt = (frame: number) =>
    poses(frame).flatMap((pose, index) => sprites[index]?.placeAt(pose) ?? []);
  const drawRange = (target: YuvFrame, places: readonly SpritePlace[], [from, to]: [number, number]) => {
    for (let index = from; index < to; index++) {
      const [sprite, place] = [sprites[index]?.sprite, places[index]];
      if (sprite && place) blender.draw(target, sprite, place);
    }
  };
  return {
    stateAt: (frame) => placesAt(frame).map(stateOf).join(';'),
    paint(target, frame) {
      const places = placesAt(frame);
      // What rests at the back is drawn once: those layers that are now where they are in the next frame.
      const resting = commonLength(places, placesAt(frame + 1));
      const kept = commonLength(places.slice(0, resting), stillPlaces);
      if (kept < stillPlaces.length) {
        still.copyFrom(background);
        drawRange(still, places, [0, resting]);
      } else {
        drawRange(still, places, [kept, resting]);
      }
      stillPlaces = places.slice(0, resting);
      target.copyFrom(still);
      drawRange(target, places, [resting, places.length]);
    },
  };
}

function commonLength(some: readonly SpritePlace[], others: readonly SpritePlace[]): number {
  let length = 0;
  for (const place of some) {
    const other = others[length];
    if (other === undefined || stateOf(place) !== stateOf(other)) break;
    length++;
  }
  return length;
}

function stateOf({ xPx, yPx, scale, opacity }: SpritePlace): string {
  return opacity === 0 ? 'unseen' : `${xPx},${yPx},${scale},${opacity}`;
}

/** Clear pixels around a layer, so that its edge stays soft when it is moved by parts of a pixel. */
const MARGIN_PX = 4;

class LayerSprite {
  readonly sprite: Sprite;
  /** From the layer's corner to the sprite's, so chosen that the sprite rests on whole chroma samples. */
  readonly #offsetX: number;
  readonly #offsetY: number;

  constructor(frame: YuvFrame, options: { image: Image; placed: PlacedLayer; converter: RgbaConverter }) {
    const { image, placed, converter } = options;
    this.#offsetX = Math.floor((placed.xPx - MARGIN_PX) / 2) * 2 - placed.xPx;
    this.#offsetY = Math.floor((placed.yPx - MARGIN_PX) / 2) * 2 - placed.yPx;
    const canvas = createCanvas(
      spriteWidth(placed.widthPx - this.#offsetX + MARGIN_PX),
      even(placed.heightPx - this.#offsetY + MARGIN_PX),
    );
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, -this.#offsetX, -this.#offsetY, placed.widthPx, placed.heightPx);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const pixels = { widthPx: canvas.width, heightPx: canvas.height };
    this.sprite = new Sprite(frame.kernel, pixels);
    this.sprite.load({ ...pixels, data }, converter);
  }

  placeAt({ xPx, yPx, scale, opacity }: LayerPose): SpritePlace {
    return { xPx: xPx + this.#offsetX * scale, yPx: yPx + this.#offsetY * scale, scale, opacity };
  }
}
