/** The door of this folder: the illustrator's port. `embedded-illustrator.ts` implements it. */
export { findStyle, settleStyle } from './find-style.ts';
export type {
  FoundPicture,
  FoundPictures,
  Illustrator,
  PictureCollection,
  PictureFonts,
  PictureRequest,
  PictureSearch,
  PictureStyle,
  PictureWork,
  ReferencePicture,
  RequestImage,
} from './illustrator.ts';
