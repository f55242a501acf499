/** Whether a cut at this offset would split a character that takes two UTF-16 code units, such as an emoji. */
export function cutsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}
