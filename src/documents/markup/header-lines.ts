/** `Key: value`, including its continuation lines. */
const HEADER_LINE = /^(?<key>[A-Z][\w-]{1,40}): ?(?<value>.*(?:\n[ \t]+\S.*)*)\n/;
const MIN_HEADERS = 3;
const MAX_HEADERS = 60;

/**
 * Removes the header lines before a mail or a proposal, and returns the title they contain. One or two lines
 * that only look like headers stay.
 */
export function withoutHeaderLines(source: string): { readonly text: string; readonly title?: string } {
  let rest = source.replace(/^[\s\ufeff]+/, '');
  let title: string | undefined;
  let count = 0;
  for (
    let match = HEADER_LINE.exec(rest);
    match !== null && count < MAX_HEADERS;
    match = HEADER_LINE.exec(rest)
  ) {
    const { key = '', value = '' } = match.groups ?? {};
    if (/^title$/i.test(key)) title = value.replace(/\s+/g, ' ').trim();
    rest = rest.slice(match[0].length);
    count++;
  }
  if (count < MIN_HEADERS || !/^[ \t]*\n/.test(rest)) return { text: source };
  return { text: rest, ...(title && { title }) };
}
