import { createCanvas, type Image } from '@napi-rs/canvas';
import type { Rect } from '../../core/frame.ts';
import type { LayerPose, PlacedLayer } from '../draw/layer-motion.ts';
import { addArea, intersection } from './area.ts';
import { colourSamples } from './colour-samples.ts';
import type { Painter } from './painter.ts';
import { even, type RgbaConverter, Sprite, spriteWidth } from './sprite.ts';
import { SpriteBlender, type SpritePlace, seenArea } from './sprite-blender.ts';
import { YuvFrame } from './yuv-frame.ts';

export interface LayersPainterOptions {
  /** Back to front, in the order of `poses`. */
  readonly layers: readonly { readonly image: Image; readonly placed: PlacedLayer }[];
  readonly poses: (frame: number) => readonly LayerPose[];
  /** Colour where there is no layer. */
  readonly background: YuvFrame;
  readonly converter: RgbaConverter;
}

/**
 * Draws a stack of layers; covers the whole frame. Only where a layer has changed since the frame before is anything
 * drawn anew.
 */
export function layersPainter({ layers, poses, background, converter }: LayersPainterOptions): Painter {
  const { kernel, size } = background;
  const sprites = layers.map(
    ({ image, placed }) => new LayerSprite(background, { image, placed, converter }),
  );
  const blender = new SpriteBlender(kernel, size);
  const shown = new YuvFrame(kernel, size);
  shown.copyFrom(background);
  let shownPlaces: (LayerPlace | undefined)[] = [];

  const placesAt = (frame: number) =>
    poses(frame).flatMap((pose, index) => sprites[index]?.placeAt(pose) ?? []);
  const changedAreas = (places: readonly LayerPlace[]) => {
    let areas: Rect[] = [];
    for (const [index, { sprite }] of sprites.entries()) {
      const [before, now] = [shownPlaces[index], places[index]];
      if (before && now && isSamePlace(before, now)) continue;
      for (const place of [before, now]) {
        const area = place && (place.fill ? place.fill.area : seenArea(sprite, place, size));
        if (area) areas = addArea(areas, area);
      }
    }
    return areas;
  };
  const fillWithin = (area: Rect, { area: filled, colour }: NonNullable<LayerPose['fill']>) => {
    const part = intersection(area, filled);
    if (part) shown.fillArea(part, colourSamples(colour));
  };
  return {
    stateAt: (frame) => placesAt(frame).map(stateOf).join(';'),
    paint(target, frame) {
      const places = placesAt(frame);
      for (const area of changedAreas(places)) {
        shown.copyAreaFrom(background, area);
        for (const [index, { sprite }] of sprites.entries()) {
          const place = places[index];
          if (place?.fill) fillWithin(area, place.fill);
          else if (place) blender.draw(shown, sprite, place, area);
        }
      }
      shownPlaces = places;
      target.copyFrom(shown);
    },
  };
}

interface LayerPlace extends SpritePlace, Pick<LayerPose, 'fill'> {}

function isSamePlace(some: LayerPlace, other: LayerPlace): boolean {
  return some === other || stateOf(some) === stateOf(other);
}

function stateOf({ xPx, yPx, scale, opacity, window, fill }: LayerPlace): string {
  if (fill) return `fill ${Object.values(fill.area)}`;
  if (opacity === 0) return 'unseen';
  return `${xPx},${yPx},${scale},${opacity}${window ? `,${Object.values(window)}` : ''}`;
}

/** Transparent pixels around a layer keep its edge soft at fractions of a pixel. */
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

  placeAt({ xPx, yPx, scale, ...seen }: LayerPose): LayerPlace {
    return { xPx: xPx + this.#offsetX * scale, yPx: yPx + this.#offsetY * scale, scale, ...seen };
  }
}
