import type { Size } from '../../../core/frame.ts';

/** One picture of a film with what is said meanwhile. */
export interface Slide {
  /** The title of its scene. */
  readonly title: string;
  /** What is said while it is shown. */
  readonly narration: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
  /** A JPEG of the size of the {@link Slides}. */
  readonly image: () => Promise<Uint8Array>;
}

/** All pictures of a film, in order. At least one. */
export interface Slides {
  readonly title: string;
  /** BCP 47, such as `en`. */
  readonly language: string;
  readonly size: Size;
  readonly slides: readonly Slide[];
}
