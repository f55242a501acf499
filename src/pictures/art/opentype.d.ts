/** The part that is used. The published types bring in those of the DOM, which nothing in Node may use. */
declare module 'opentype.js' {
  export interface Font {
    getAdvanceWidth(text: string, fontSize: number): number;
    charToGlyphIndex(character: string): number;
  }
  const opentype: { parse(file: ArrayBufferLike): Font };
  // biome-ignore lint/style/noDefaultExport: as the package has it.
  export default opentype;
}
