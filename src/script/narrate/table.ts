import type { Table } from '../../core/model.ts';
import { asSentence, enumerate, type SpokenItems } from './list.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import { narrateRanking } from './ranking.ts';
import { narrateSeries, seriesOf } from './series.ts';

/** Marks that stand for a word in a cell. */
const YES = /^(?:[✅✔✓☑●]\uFE0F?|:(?:heavy_check_mark|white_check_mark|ballot_box_with_check):)$/u;
const NO = /^(?:[❌✖✗✘☒]\uFE0F?|:(?:x|heavy_multiplication_x|no_entry_sign):)$/u;
/** Headings that say nothing about the table, because each row says more. */
const GENERIC =
  /^(?:property|name|key|option|parameter|argument|term|field|command|method|function|flag|variable|attribute|value|description|meaning|notes?|default|type|example|usage|item|details?)s?$/iu;
/** Headings of columns whose texts need no heading. */
const SAYS_NOTHING = /^(?:descriptions?|meaning|notes?|details?|summary|plot|synopsis|comments?|remarks?)$/iu;
const YEAR = /^(?:1[5-9]|20|21)\d\d$/u;
/** The most places named for each column of a long table. */
const MAX_RANKED = 5;
/** Listeners cannot remember more headings than this. */
const MAX_NAMED_COLUMNS = 6;

/**
 * Narrates a table like a person would. For values over time, it says how they changed. Other tables are
 * announced and then read row by row: `label: value` with two columns and `label: heading value, …` with
 * more. For a table with more than `maxRows` rows, it names the first and last row of each column, or gives
 * the number of rows and reads the first ones. Values without headings are left out, because nobody could say
 * what they are.
 */
export function narrateTable(
  table: Table,
  {
    maxRows,
    isAnnounced = false,
    language = 'en',
  }: { readonly maxRows: number; readonly isAnnounced?: boolean; readonly language?: string },
): SpokenItems[] {
  if (lacksHeadings(table) || areLists(table)) return [];
  const phrases = phrasesOf(language);
  const header = cleanRow(table.header, phrases);
  const rows = table.rows
    .slice(0, maxRows)
    .map((row) => cleanRow(row, phrases))
    .filter((row) => row.some(isSpoken));
  if (rows.length === 0) return [];
  if (!phrases.tellsTables) return narrateRows(table, { header, rows, maxRows, phrases });
  const series = seriesOf({ ...table, header });
  const moved = narrateSeries(series).map((text) => ({ text, items: [], firstNumber: 1 }));
  const isTold = moved.length > 0 && series.length === header.length - 1;
  // In full scripts, read every value. Otherwise the change is enough, because the picture shows the values.
  if (isTold && maxRows < Number.POSITIVE_INFINITY) return moved;
  const counts = { rowCount: table.rows.length, toldCount: rows.length };
  const isCut = table.rows.length > maxRows;
  const ranking = isCut
    ? narrateRanking({ ...table, header }, Math.min(MAX_RANKED, Math.ceil(maxRows / 3)))
    : [];
  const introduction = introduce(header, { ...counts, isCut, isRanked: ranking.length > 0 });
  const opening =
    isAnnounced && !isCut ? [] : introduction.map((text) => ({ text, items: [], firstNumber: 1 }));
  if (ranking.length > 0)
    return [...opening, ...ranking.map((text) => ({ text, items: [], firstNumber: 1 }))];
  return [
    ...moved,
    ...opening,
    ...rows.map((row, index) => ({ ...narrateRow(header, row, true), firstNumber: index + 1 })),
  ];
}

/** Reads row by row. Numbers of other languages have formats that are not interpreted. */
function narrateRows(
  table: Table,
  {
    header,
    rows,
    maxRows,
    phrases,
  }: {
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly maxRows: number;
    readonly phrases: Phrases;
  },
): SpokenItems[] {
  const isCut = table.rows.length > maxRows;
  const opening = isCut
    ? [{ text: phrases.firstRows(table.rows.length, rows.length), items: [], firstNumber: 1 }]
    : [];
  return [...opening, ...rows.map((row, index) => ({ ...narrateRow(header, row), firstNumber: index + 1 }))];
}

function introduce(
  header: readonly string[],
  {
    rowCount,
    toldCount,
    isCut,
    isRanked,
  }: {
    readonly rowCount: number;
    readonly toldCount: number;
    readonly isCut: boolean;
    readonly isRanked: boolean;
  },
): string[] {
  const columns = header.filter(isSpoken).map((cell) => cell.replace(/[.:]$/u, ''));
  const about = columns.length > 1 ? ` ${contents(columns)}` : '';
  if (isCut) {
    const text = `Here is a table of ${rowCount} entries${about}.`;
    return [isRanked ? text : `${text} These are the first ${toldCount}.`];
  }
  return about === '' || columns.every((cell) => GENERIC.test(cell)) ? [] : [`Here is a table${about}.`];
}

/** `Windows | macOS | Linux`: whether each column is a list of its own, so that rows have no meaning. */
function areLists({ header, rows }: Table): boolean {
  if (rows.length < 3 || header.length < 3) return false;
  const shareOf = (cells: readonly string[]) =>
    cells.filter((cell) => cell.trim() === '').length / rows.length;
  const gaps = header.map((_, at) => shareOf(rows.map((row) => row[at] ?? '')));
  const filled = rows.map((row) => header.filter((_, at) => (row[at] ?? '').trim() !== '').length);
  const isStaggered = filled.every((count, at) => at === 0 || count <= (filled[at - 1] ?? 0));
  // A column of labels has no empty cells.
  return (gaps[0] ?? 0) > 0 && isStaggered && gaps.filter((gap) => gap > 0.3).length * 2 >= header.length;
}

/** `Village | 1.38 – 1.48 | 1.40`: the first row contains values, not headings. */
export function lacksHeadings({ header }: Table): boolean {
  const values = header
    .slice(1)
    .filter((cell) => /^\W{0,3}\d[\d.,]*\D{0,6}(?:[\d.,]+\W{0,3})?$/u.test(cell.trim()));
  return (
    header.length > 2 && values.filter((cell) => !YEAR.test(cell.trim())).length * 2 >= header.length - 1
  );
}

/**
 * “of Revenue and Change by Region” if the headings are names of things, otherwise the headings themselves.
 */
function contents(columns: readonly string[]): string {
  const areNames = columns.every((cell) => /^\p{Lu}[\p{L} ]{2,24}$/u.test(cell));
  const [label, ...values] = columns;
  if (values.length > 1 && values.every((cell) => YEAR.test(cell)))
    return `of the years ${values[0]} to ${values.at(-1)} by ${label}`;
  if (columns.length > MAX_NAMED_COLUMNS) {
    const first = columns.slice(0, MAX_NAMED_COLUMNS - 2).map((cell) => `“${cell}”`);
    return `with ${columns.length} columns, among them ${enumerate(first)}`;
  }
  if (areNames && values.length > 1) return `of ${enumerate(values)} by ${label}`;
  return `with the columns ${enumerate(columns.map((cell) => `“${cell}”`))}`;
}

function narrateRow(
  header: readonly string[],
  row: readonly string[],
  isEnglish = false,
): { text: string; items: string[] } {
  const [label = '', ...values] = row;
  const cells = values
    .map((value, index) => ({ value, heading: header[index + 1] ?? '' }))
    .filter(({ value }) => isSpoken(value));
  const named = row.length > 2;
  const areYears = isEnglish && cells.length > 0 && cells.every(({ heading }) => YEAR.test(heading.trim()));
  // `The Time Travelers, 1964: …` instead of `The Time Travelers: Year 1964; …`
  const year = isEnglish && cells.length > 1 ? cells.find(isYear) : undefined;
  const spoken = cells.filter((cell) => cell !== year);
  const subject = [labelInFull(header[0] ?? '', label), ...(year ? [year.value] : [])].join(', ');
  if (spoken.length === 0) return { text: asSentence(subject), items: [subject] };
  const told = spoken
    .map(({ value, heading }, at) => {
      const text = at < spoken.length - 1 ? value.replace(/[.;]$/u, '') : value;
      if (areYears) return `${text} in ${heading}`;
      const speaksForItself = isEnglish && SAYS_NOTHING.test(heading.trim()) && / /u.test(value);
      return named && heading && !speaksForItself ? `${heading} ${text}` : text;
    })
    .join(named ? '; ' : ', ');
  const text = subject ? `${subject}: ${told}` : told;
  return { text: asSentence(text), items: [text] };
}

function isYear({ heading, value }: { readonly heading: string; readonly value: string }): boolean {
  return /^(?:year|released?|date)$/iu.test(heading.trim()) && YEAR.test(value);
}

/** `Release 4.2.3`: adds a one-word heading to a bare number, which says nothing on its own. */
function labelInFull(heading: string, label: string): string {
  const isBare = /^v?\d[\d.,]*$/u.test(label) && !/^(?:1[5-9]|20|21)\d\d$/u.test(label);
  return isBare && /^\p{Lu}\p{Ll}+$/u.test(heading) ? `${heading} ${label}` : label;
}

function cleanRow(row: readonly string[], { yes, no }: Phrases): string[] {
  return row.map((cell) => {
    const text = cell.replace(/\s+/gu, ' ').trim();
    return YES.test(text) ? yes : NO.test(text) ? no : text;
  });
}

function isSpoken(cell: string): boolean {
  return /[\p{L}\p{N}]/u.test(cell);
}
