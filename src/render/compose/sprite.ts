import type { Size } from '../../core/frame.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** The kernel reads 16 samples of a row at once, of chroma too. */
const MIN_WIDTH_PX = 32;
/** How many bytes of RGBA are converted at once. */
const BAND_BYTES = 1 << 20;

/** A picture with transparency, as premultiplied planes in the encoder's format. */
export class Sprite implements Size {
  readonly kernel: Kernel;
  readonly luma: number;
  readonly alpha: number;
  readonly blue: number;
  readonly red: number;
  readonly chromaAlpha: number;
  #widthPx = 0;
  #heightPx = 0;

  /** @param capacity the largest size it will ever have */
  constructor(kernel: Kernel, capacity: Size) {
    const pixels = spriteWidth(capacity.widthPx) * even(capacity.heightPx);
    this.kernel = kernel;
    this.luma = kernel.allocate(pixels);
    this.alpha = kernel.allocate(pixels);
    this.blue = kernel.allocate(pixels / 4);
    this.red = kernel.allocate(pixels / 4);
    this.chromaAlpha = kernel.allocate(pixels / 4);
  }

  get widthPx(): number {
    return this.#widthPx;
  }

  get heightPx(): number {
    return this.#heightPx;
  }

  /** Sets the size and leaves the planes unchanged. */
  resize(size: Size): void {
    this.#widthPx = size.widthPx;
    this.#heightPx = size.heightPx;
  }

  /** @param image RGBA with straight alpha; both sides even, the width at least {@link spriteWidth}'s least */
  load(image: Size & { readonly data: Uint8ClampedArray }, converter: RgbaConverter): void {
    this.resize(image);
    converter.convert(image, this);
  }
}

/** The width a sprite needs to hold this many pixels. */
export function spriteWidth(widthPx: number): number {
  return Math.max(MIN_WIDTH_PX, Math.ceil(widthPx / 16) * 16);
}

export function even(value: number): number {
  return Math.ceil(value / 2) * 2;
}

/** Copies RGBA into the kernel's memory in bands, so that large pictures need little of it. */
export class RgbaConverter {
  readonly #kernel: Kernel;
  readonly #staging: number;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#staging = kernel.allocate(BAND_BYTES);
  }

  convert(image: Size & { readonly data: Uint8ClampedArray }, sprite: Sprite): void {
    const { widthPx, heightPx, data } = image;
    const bandRows = Math.max(2, Math.floor(BAND_BYTES / (widthPx * 4) / 2) * 2);
    for (let row = 0; row < heightPx; row += bandRows) {
      const rows = Math.min(bandRows, heightPx - row);
      const band = data.subarray(row * widthPx * 4, (row + rows) * widthPx * 4);
      this.#kernel.bytes(this.#staging, band.length).set(band);
      const offset = row * widthPx;
      this.#kernel.run.convert(
        this.#staging,
        widthPx,
        rows,
        sprite.luma + offset,
        sprite.alpha + offset,
        sprite.blue + offset / 4,
        sprite.red + offset / 4,
        sprite.chromaAlpha + offset / 4,
      );
    }
  }
}
