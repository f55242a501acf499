const DELIMITERS = [',', ';', '\t', '|'] as const;
const SNIFFED_CHARACTERS = 65_536;
/** Later rows are not read. A table keeps far fewer. */
const MAX_READ_ROWS = 200_000;

/** Parses rows with cells separated by commas, semicolons, tabs or bars, and quoted according to RFC 4180. */
export function parseDelimited(source: string): string[][] {
  const text = source.replace(/^\ufeff/, '');
  const declared = /^sep=(.)\r?\n/.exec(text);
  if (declared?.[1] !== undefined) return parseWith(text.slice(declared[0].length), declared[1]);
  return parseWith(text, likeliestDelimiter(text));
}

/** How evenly a text divides into columns: 1 for the same number in every row, 0 for a single column. */
export function evenness(text: string): number {
  const start = text.slice(0, SNIFFED_CHARACTERS);
  return Math.min(1, columnScore(parseWith(start, likeliestDelimiter(start))));
}

function likeliestDelimiter(text: string): string {
  const start = text.slice(0, SNIFFED_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => columnScore(parseWith(start, delimiter)));
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
}

/** The share of rows with the most common number of columns. If two are equal, more columns win. */
function columnScore(rows: readonly string[][]): number {
  const widths = rows.slice(0, 50).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return width < 2 ? 0 : count / widths.length + width / 10_000;
}

function parseWith(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < MAX_READ_ROWS) {
    const cell = readCell(text, at, delimiter);
    row.push(cell.text);
    at = cell.end + 1;
    if (text[cell.end] === delimiter) continue;
    if (text[cell.end] === '\r' && text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  // The line break at the end of the file does not start another row.
  if (rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop();
  return rows;
}

/** One cell, and the position of the delimiter that ends it. */
function readCell(text: string, start: number, delimiter: string): { text: string; end: number } {
  if (text[start] !== '"') {
    const end = endOfCell(text, start, delimiter);
    return { text: text.slice(start, end), end };
  }
  const parts: string[] = [];
  let at = start + 1;
  while (true) {
    const quote = text.indexOf('"', at);
    parts.push(text.slice(at, quote < 0 ? text.length : quote));
    if (quote < 0) return { text: parts.join(''), end: text.length };
    at = quote + 1;
    if (text[at] !== '"') break;
    parts.push('"');
    at++;
  }
  const end = endOfCell(text, at, delimiter);
  return { text: parts.join('') + text.slice(at, end), end };
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
