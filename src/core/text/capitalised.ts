/** The text as a sentence or a title begins. A name that is written small stays: `iPhone`, `process.env`, `light()`. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}(?![\p{Ll}\d]*(?:\p{Lu}|[._]\p{L}{2}|\(\)))/u, (letter) =>
    letter.toUpperCase(),
  );
}
