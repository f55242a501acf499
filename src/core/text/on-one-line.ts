/** The text without line breaks, control characters and other characters that cannot be seen. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}
