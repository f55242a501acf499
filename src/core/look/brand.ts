import type { FontRole } from './own-font.ts';

/** What marks a film as somebody's own. */
export interface Brand {
  /** As `#rrggbb`. */
  colour?: string | undefined;
  /** A PNG or JPEG file in base64; seen on title and closing cards. */
  logo?: string | undefined;
  /** TTF, OTF or WOFF2 files in base64, for headings and for all other type, captions included. */
  fonts?: { [role in FontRole]?: string | undefined } | undefined;
  endCard?: EndCard | undefined;
}

/** The words that end the film: where there is a title for the document's end, they take its place. */
export interface EndCard {
  /** The film's title without it. */
  title?: string | undefined;
  lines?: string[] | undefined;
  source?: string | undefined;
  /** Also names those whose pictures the film shows, where a licence wants that. */
  credits?: true | undefined;
}

/** What a logo may be, before it is made as small as it is shown. */
export const LOGO_LIMITS = { maxBytes: 256 * 1024, maxSidePx: 2000 } as const;

/** What fits under the title in all formats. */
export const END_CARD_LIMITS = { titleLength: 80, lineCount: 3, lineLength: 60 } as const;
