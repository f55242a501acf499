const MARKS = [
  ['“', '”'],
  ['«', '»'],
] as const;

/**
 * Closes a quotation that goes on in the next sentence, and opens one that began in an earlier sentence. A straight
 * mark without its other half is closed or opened too, depending on which side of a word it stands.
 */
export function mendedQuotes(text: string): string {
  for (const [open, close] of MARKS) {
    const [opened, closed] = [text.split(open).length - 1, text.split(close).length - 1];
    if (opened === closed + 1 && text.lastIndexOf(open) > text.lastIndexOf(close)) return `${text}${close}`;
    if (closed === opened + 1 && firstOf(text, close) < firstOf(text, open)) return `${open}${text}`;
  }
  const straight = [...text.matchAll(/(?<!\d)"/gu)];
  if (straight.length % 2 === 0) return text;
  const last = straight.at(-1)?.index ?? 0;
  const opensWord =
    /[\p{L}\p{N}]/u.test(text.charAt(last + 1)) && !/[\p{L}\p{N}.,!?]/u.test(text.charAt(last - 1));
  return opensWord ? `${text}"` : `"${text}`;
}

function firstOf(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at;
}
