/** How many frames are decoded before they are shown: half a second. */
const AHEAD = 12;
/** How many are decoded at once. */
const AT_ONCE = 3;

/** What can be freed, as an `ImageBitmap` can. */
interface Closable {
  close(): void;
}

export interface ClipFramesOptions<Image extends Closable> {
  /** The first frame, which is there from the beginning. */
  readonly still: Image;
  /** How many frames there are. */
  readonly count: number;
  readonly decode: (index: number) => Promise<Image>;
  /** Called when the frame is there that was wanted last, and was not there then. */
  readonly onFrame?: (() => void) | undefined;
}

/**
 * The frames of a clip, each decoded shortly before it is shown and freed afterwards: all of them together would take
 * gigabytes. While a frame is not there, the latest one is shown.
 */
export class ClipFrames<Image extends Closable> {
  readonly #options: ClipFramesOptions<Image>;
  readonly #held = new Map<number, Image>();
  readonly #decoding = new Set<number>();
  /** Those that cannot be decoded. What is shown before them stays. */
  readonly #broken = new Set<number>();
  #wanted = 0;
  #shown: Image;
  #isReleased = false;

  constructor(options: ClipFramesOptions<Image>) {
    this.#options = options;
    this.#shown = options.still;
  }

  /** Whether the frame that was wanted last is still decoded. */
  get isBehind(): boolean {
    return this.#wanted !== 0 && !this.#held.has(this.#wanted) && !this.#broken.has(this.#wanted);
  }

  /** A frame, or what is shown until it is there. */
  at(index: number): Image {
    this.#wanted = index;
    const image = index === 0 ? this.#options.still : this.#held.get(index);
    if (image) this.#shown = image;
    this.#free();
    this.#decodeNext();
    return this.#shown;
  }

  release(): void {
    this.#isReleased = true;
    for (const image of this.#held.values()) image.close();
    this.#held.clear();
  }

  /** How many frames after the wanted one a frame is shown, in a clip that begins anew at its end. */
  #distance(index: number): number {
    const { count } = this.#options;
    return (index - this.#wanted + count) % count;
  }

  #free(): void {
    for (const [index, image] of this.#held) {
      if (this.#distance(index) <= AHEAD || image === this.#shown) continue;
      this.#held.delete(index);
      image.close();
    }
  }

  #decodeNext(): void {
    const { count } = this.#options;
    for (let next = 0; next <= Math.min(AHEAD, count - 1); next++) {
      if (this.#isReleased || this.#decoding.size >= AT_ONCE) return;
      const index = (this.#wanted + next) % count;
      const isThere = index === 0 || this.#held.has(index) || this.#broken.has(index);
      if (!isThere && !this.#decoding.has(index)) void this.#decode(index);
    }
  }

  async #decode(index: number): Promise<void> {
    this.#decoding.add(index);
    try {
      const image = await this.#options.decode(index);
      if (this.#isReleased) image.close();
      else this.#held.set(index, image);
    } catch {
      this.#broken.add(index);
    } finally {
      this.#decoding.delete(index);
    }
    if (this.#isReleased) return;
    if (index === this.#wanted) this.#options.onFrame?.();
    this.#decodeNext();
  }
}
