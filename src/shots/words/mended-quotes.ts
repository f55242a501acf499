const MARKS = [
  ['“', '”'],
  ['«', '»'],
] as const;

/**
 * Closes a quotation that goes on in the next sentence, and opens one that began in an earlier sentence. A straight
 * mark without its other half is closed or opened too, depending on which side of a word it stands.
 */
export function mendedQuotes(text: string): string {
  const typed = text.split('"').length - 1;
  // A typed mark may have a curly one as its other half.
  if (typed % 2 === 1 && /[“”]/u.test(text)) return text;
  for (const [open, close] of MARKS) {
    const [opened, closed] = [text.split(open).length - 1, text.split(close).length - 1];
    if (opened === closed + 1 && text.lastIndexOf(open) > text.lastIndexOf(close)) return `${text}${close}`;
    if (closed === opened + 1 && firstOf(text, close) < firstOf(text, open)) return `${open}${text}`;
  }
  const single = mendedSingle(text);
  if (single !== undefined) return single;
  // The second may follow a number: `"only 40"`.
  if (typed % 2 === 0) return text;
  const straight = [...text.matchAll(/(?<!\d)"/gu)];
  if (straight.length % 2 === 0) return text;
  const last = straight.at(-1)?.index ?? 0;
  const opensWord =
    /[\p{L}\p{N}]/u.test(text.charAt(last + 1)) && !/[\p{L}\p{N}.,!?]/u.test(text.charAt(last - 1));
  return opensWord ? `${text}"` : `"${text}`;
}

/** A mark between letters, or after the `s` of owners, is none that closes. */
function mendedSingle(text: string): string | undefined {
  const [first, last] = [text.indexOf('‘'), text.lastIndexOf('‘')];
  if (last >= 0 && !/’(?!\p{L})/u.test(text.slice(last))) return `${text}’`;
  const closed = text.search(/[.,!?…]’(?!\p{L})/u);
  return closed >= 0 && (first < 0 || closed < first) ? `‘${text}` : undefined;
}

function firstOf(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at;
}
