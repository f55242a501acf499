import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Picture } from '../../core/model.ts';

/** How different two pictures look. */
export interface PictureDistance {
  /** Mean CIE 1976 ΔE of the blocks: about 2 is just noticeable, 0 is identical. */
  readonly mean: number;
  /** ΔE of the block that differs most. */
  readonly worst: number;
}

/** The side of a compared block, in pixels: larger than differences in how edges are smoothed. */
const BLOCK_PX = 8;

/**
 * Compares two encoded images of equal size by the mean colour of their blocks in CIE L*a*b* (CIE 15:2004; from sRGB
 * by IEC 61966-2-1, white point D65), so that rounding differences between machines do not count.
 *
 * @throws RangeError if the sizes differ.
 */
export async function pictureDistance(one: Uint8Array, other: Uint8Array): Promise<PictureDistance> {
  const [first, second] = await Promise.all([blockColours(one), blockColours(other)]);
  if (first.widthPx !== second.widthPx || first.heightPx !== second.heightPx) {
    throw new RangeError(
      `Cannot compare ${first.widthPx}×${first.heightPx} with ${second.widthPx}×${second.heightPx} pixels.`,
    );
  }
  const differences = first.blocks.map((colour, index) => deltaE(colour, second.blocks[index] ?? [0, 0, 0]));
  return {
    mean: differences.reduce((sum, difference) => sum + difference, 0) / differences.length,
    worst: Math.max(...differences),
  };
}

/** The layers of a picture after all have entered, as one PNG. */
export async function flattened(picture: Picture): Promise<Uint8Array> {
  const canvas = createCanvas(picture.widthPx, picture.heightPx);
  const context = canvas.getContext('2d');
  if (picture.kind === 'flat') {
    context.drawImage(await loadImage(Buffer.from(picture.image)), 0, 0, picture.widthPx, picture.heightPx);
  } else {
    for (const layer of picture.layers) {
      context.drawImage(await loadImage(Buffer.from(layer.png)), layer.xPx, layer.yPx);
    }
  }
  return canvas.toBuffer('image/png');
}

type Lab = readonly [lightness: number, a: number, b: number];

async function blockColours(encoded: Uint8Array) {
  const image = await loadImage(Buffer.from(encoded));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const blocks: Lab[] = [];
  for (let y = 0; y < image.height; y += BLOCK_PX)
    for (let x = 0; x < image.width; x += BLOCK_PX)
      blocks.push(meanColour(data, { x, y, width: image.width, height: image.height }));
  return { blocks, widthPx: image.width, heightPx: image.height };
}

function meanColour(
  data: Uint8ClampedArray,
  block: { x: number; y: number; width: number; height: number },
): Lab {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = block.y; y < Math.min(block.height, block.y + BLOCK_PX); y++) {
    for (let x = block.x; x < Math.min(block.width, block.x + BLOCK_PX); x++) {
      const offset = (y * block.width + x) * 4;
      for (let channel = 0; channel < 3; channel++)
        sums[channel] = (sums[channel] ?? 0) + (LINEAR[data[offset + channel] ?? 0] ?? 0);
      count++;
    }
  }
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => sum / count);
  return toLab(red, green, blue);
}

/** The light of each value of a channel: a table, because powers took most of the time of a comparison. */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

function toLab(red: number, green: number, blue: number): Lab {
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116;
}

function deltaE(one: Lab, other: Lab): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
