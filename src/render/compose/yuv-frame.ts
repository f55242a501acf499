import type { Size } from '../../core/frame.ts';
import type { Kernel } from '../kernel/kernel.ts';

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

  /** Moves towards another frame by `weight`, 0 to 1. */
  mixWith(other: YuvFrame, weight: number): void {
    this.kernel.run.mix(this.luma, other.luma, this.sizeBytes, Math.round(weight * 256));
  }
}
