import type { CaptionStyle } from '../captions/caption-style.ts';

/** What is seen before the first scene, after the last, and where a picture is clear. */
export const BACKGROUND_COLOURS: Readonly<Record<CaptionStyle, string>> = {
  flat: '#14213d',
  papercut: '#3b2416',
  gradient: '#120a2a',
  chalkboard: '#1b2426',
};
