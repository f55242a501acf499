/** What marks a film as somebody's own. */
export interface Brand {
  /** As `#rrggbb`. */
  colour?: string | undefined;
  endCard?: EndCard | undefined;
}

/** The words that end the film: where there is a title for the document's end, they take its place. */
export interface EndCard {
  /** The film's title without it. */
  title?: string | undefined;
  lines?: string[] | undefined;
  source?: string | undefined;
}

/** What fits under the title in all formats. */
export const END_CARD_LIMITS = { titleLength: 80, lineCount: 4, lineLength: 80 } as const;
