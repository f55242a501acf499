import type { Size } from '../../core/frame.ts';
import type { CaptionMode } from '../../core/model.ts';
import type { CaptionLook } from './caption-layout.ts';
import { type CaptionChoice, captionTheme } from './choose-caption-theme.ts';
import { twoCaptionThemes } from './two-captions.ts';

/** How the captions of a film look: those of what is said, and those of its translation, if there are any. */
export interface CaptionLooks {
  readonly first: CaptionLook;
  readonly second?: CaptionLook;
}

/** Captions that are not drawn keep the lines that they have in one language. */
export function captionLooks(
  settings: CaptionChoice & {
    readonly size: Size;
    readonly captions: CaptionMode;
    readonly secondCaptions?: object | undefined;
  },
): CaptionLooks {
  const { size, captions, secondCaptions } = settings;
  const theme = captionTheme(settings);
  if (secondCaptions === undefined) return { first: { size, theme } };
  if (captions !== 'burned') return { first: { size, theme }, second: { size, theme } };
  const { first, second } = twoCaptionThemes(theme);
  return { first: { size, theme: first }, second: { size, theme: second } };
}
