import type { PictureStyle } from '../../illustrator.ts';
import type { ArtStyle, StyleId } from './art-style.ts';
import { chalkboard } from './chalkboard.ts';
import { flat } from './flat.ts';
import { gradient } from './gradient.ts';
import { papercut } from './papercut.ts';

export const ART_STYLES: Readonly<Record<StyleId, ArtStyle>> = { flat, papercut, gradient, chalkboard };

/** The styles as a user chooses among them. */
export const PICTURE_STYLES: readonly (PictureStyle & { readonly id: StyleId })[] = [
  { id: 'flat', name: 'Flat', description: 'Bright plain shapes, as in a picture book' },
  { id: 'papercut', name: 'Paper cut', description: 'Layers of coloured paper with soft shadows' },
  { id: 'gradient', name: 'Gradient', description: 'Deep glowing colours and bold modern type' },
  { id: 'chalkboard', name: 'Chalkboard', description: 'Chalk drawings on a school board' },
];
