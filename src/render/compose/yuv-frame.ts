import type { Rect, Size } from '../../core/frame.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { ColourSamples } from './colour-samples.ts';

type Plane = 'luma' | 'blue' | 'red';

/** The rows of an area on a plane: `first` is the address of the first. */
interface PlaneRows {
  readonly first: number;
  readonly stride: number;
  readonly width: number;
  readonly count: number;
}

/** A picture in the encoder's format: planes of Y, Cb and Cr, 4:2:0, with even sides. */
export class YuvFrame {
  readonly kernel: Kernel;
  readonly size: Size;
  readonly sizeBytes: number;
  readonly luma: number;
  readonly blue: number;
  readonly red: number;

  constructor(kernel: Kernel, size: Size) {
    const pixels = size.widthPx * size.heightPx;
    this.kernel = kernel;
    this.size = size;
    this.sizeBytes = pixels * 1.5;
    this.luma = kernel.allocate(this.sizeBytes);
    this.blue = this.luma + pixels;
    this.red = this.blue + pixels / 4;
  }

  /** Valid until memory is allocated; the frame's own, not a copy. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.kernel.bytes(this.luma, this.sizeBytes);
  }

  copyFrom(other: YuvFrame): void {
    this.bytes().set(other.bytes());
  }

  /**
   * Copies a part of another frame of the same size.
   *
   * @param area within the frame, with even edges
   * @param from where in the other frame the area's corner is; even
   */
  copyAreaFrom(other: YuvFrame, area: Rect, from: Pick<Rect, 'xPx' | 'yPx'> = area): void {
    const memory = this.kernel.bytes(0, this.kernel.run.memory.buffer.byteLength);
    const [fromRows, rows] = [other.#rowsOf({ ...area, ...from }), this.#rowsOf(area)];
    for (const [plane, { first, stride, width, count }] of Object.entries(rows)) {
      let [target, source] = [first, fromRows[plane as Plane].first];
      for (let row = 0; row < count; row++) {
        memory.copyWithin(target, source, source + width);
        source += stride;
        target += stride;
      }
    }
  }

  /** Moves a part towards that of another frame by `weight`, 0 to 1. */
  mixAreaWith(other: YuvFrame, area: Rect, weight: number): void {
    const memory = this.kernel.bytes(0, this.kernel.run.memory.buffer.byteLength);
    const share = Math.round(weight * 256);
    const fromRows = other.#rowsOf(area);
    for (const [plane, { first, stride, width, count }] of Object.entries(this.#rowsOf(area))) {
      let [target, source] = [first, fromRows[plane as Plane].first];
      // The kernel mixes whole vectors.
      const vectors = width & ~7;
      for (let row = 0; row < count; row++) {
        this.kernel.run.mix(target, source, vectors, share);
        for (let x = vectors; x < width; x++) {
          const [a, b] = [memory[target + x] ?? 0, memory[source + x] ?? 0];
          memory[target + x] = (a * (256 - share) + b * share + 128) >> 8;
        }
        source += stride;
        target += stride;
      }
    }
  }

  fillArea(area: Rect, samples: ColourSamples): void {
    const memory = this.kernel.bytes(0, this.kernel.run.memory.buffer.byteLength);
    for (const [plane, { first, stride, width, count }] of Object.entries(this.#rowsOf(area))) {
      for (let row = 0; row < count; row++) {
        const target = first + row * stride;
        memory.fill(samples[plane as Plane], target, target + width);
      }
    }
  }

  /** Where an area with even edges lies on each plane. */
  #rowsOf({ xPx, yPx, widthPx, heightPx }: Rect): Record<Plane, PlaneRows> {
    const rows = (plane: Plane, divisor: number) => {
      const stride = this.size.widthPx / divisor;
      const first = this[plane] + (yPx / divisor) * stride + xPx / divisor;
      return { first, stride, width: widthPx / divisor, count: heightPx / divisor };
    };
    return { luma: rows('luma', 1), blue: rows('blue', 2), red: rows('red', 2) };
  }

  /** Moves towards another frame by `weight`, 0 to 1. */
  mixWith(other: YuvFrame, weight: number): void {
    this.kernel.run.mix(this.luma, other.luma, this.sizeBytes, Math.round(weight * 256));
  }
}
