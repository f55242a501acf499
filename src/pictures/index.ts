/** The door of this folder: the port of those that draw. `embedded-illustrator.ts` implements it. */
export { findStyle, settleStyle } from './find-style.ts';
export type { Illustrator, PictureRequest, PictureStyle, PictureWork, RequestImage } from './illustrator.ts';
