import { readFileSync } from 'node:fs';

/** What `kernel.as.ts` exports; see there. Addresses, widths, heights and strides are in bytes or samples. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  heapStart(): number;
  scratchBytes(widthMax: number): number;
  useScratch(address: number, widthMax: number): void;
  prepareColumns(sourceWidth: number, width: number, start: number, step: number): void;
  resample(
    source: number,
    sourceStride: number,
    sourceHeight: number,
    target: number,
    targetStride: number,
    width: number,
    height: number,
    start: number,
    step: number,
  ): void;
  blend(
    target: number,
    targetStride: number,
    colour: number,
    alpha: number,
    stride: number,
    width: number,
    height: number,
    opacity: number,
  ): void;
  mix(target: number, other: number, bytes: number, weight: number): void;
  convert(
    rgba: number,
    width: number,
    height: number,
    luma: number,
    alpha: number,
    blue: number,
    red: number,
    chromaAlpha: number,
  ): void;
}

/** Room after every buffer for the whole vectors that are read and written at its end. */
const SLACK_BYTES = 64;
const PAGE_BYTES = 65_536;

/**
 * The inner loops of drawing, and the memory they work on. Memory is given out and never taken back: an
 * instance lives as long as one segment is drawn.
 */
export class Kernel {
  readonly run: KernelExports;
  #next: number;

  private constructor(run: KernelExports) {
    this.run = run;
    this.#next = run.heapStart();
  }

  /** @param widthMaxPx of anything that will be resampled to */
  static async load(widthMaxPx: number): Promise<Kernel> {
    const wasm = readFileSync(new URL('./kernel.wasm', import.meta.url));
    const { instance } = await WebAssembly.instantiate(wasm);
    const kernel = new Kernel(instance.exports as unknown as KernelExports);
    kernel.run.useScratch(kernel.allocate(kernel.run.scratchBytes(widthMaxPx)), widthMaxPx);
    return kernel;
  }

  /** The address of `sizeBytes` zeroed bytes. */
  allocate(sizeBytes: number): number {
    const address = this.#next;
    this.#next = (address + sizeBytes + SLACK_BYTES + 15) & ~15;
    const missing = this.#next - this.run.memory.buffer.byteLength;
    if (missing > 0) this.run.memory.grow(Math.ceil(missing / PAGE_BYTES));
    return address;
  }

  /** The bytes at an address, valid until the next {@link allocate}. */
  bytes(address: number, sizeBytes: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.run.memory.buffer as ArrayBuffer, address, sizeBytes);
  }
}
