import type { Rect, Size } from '../../core/frame.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** With how many pixels of the frame a sample of each shares a side. */
const PLANES = [
  ['luma', 1],
  ['blue', 2],
  ['red', 2],
] as const;

/** A picture as the encoder takes it: planes of Y, Cb and Cr one after the other, 4:2:0, both sides even. */
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
   * Takes over a part of another frame of the same size.
   *
   * @param area within the frame, with even edges
   * @param from where in the other frame the area's corner is; even
   */
  copyAreaFrom(other: YuvFrame, area: Rect, from: Pick<Rect, 'xPx' | 'yPx'> = area): void {
    const memory = this.kernel.bytes(0, this.kernel.run.memory.buffer.byteLength);
    for (const [plane, divisor] of PLANES) {
      const stride = this.size.widthPx / divisor;
      const widthPx = area.widthPx / divisor;
      let source = other[plane] + (from.yPx / divisor) * stride + from.xPx / divisor;
      let target = this[plane] + (area.yPx / divisor) * stride + area.xPx / divisor;
      for (let row = 0; row < area.heightPx / divisor; row++) {
        memory.copyWithin(target, source, source + widthPx);
        source += stride;
        target += stride;
      }
    }
  }

  /** Moves towards another frame by `weight`, 0 to 1. */
  mixWith(other: YuvFrame, weight: number): void {
    this.kernel.run.mix(this.luma, other.luma, this.sizeBytes, Math.round(weight * 256));
  }
}
