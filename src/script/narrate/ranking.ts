import type { Table } from '../../core/model.ts';

/** The first and last row are named for at most this many columns. */
const MAX_RANKED_COLUMNS = 4;
/** A column is numeric if at least this share of its cells are numbers. */
const MIN_NUMBER_SHARE = 0.9;
const MIN_RANKED_ROWS = 5;
const NUMBER = /^(?<before>\p{Sc}?)(?<sign>[+−–-]?)(?<digits>\d[\d,]*(?:\.\d+)?)\s?(?<after>%?)$/u;
/** Numbers that identify things or give a time or place, so that a highest one means nothing. */
const NO_QUANTITY =
  /^(?:(?:.* )?(?:id|rank|ranking|no\.?|number|code|zip|postcode|year|date|month|day|time|index|latitude|longitude|lat|lon|lng|phone|version)|#)$/iu;

interface Entry {
  readonly label: string;
  readonly shown: string;
  readonly value: number;
}

/**
 * Summarises a table that is too long to read aloud: for each numeric column, which row comes first and which
 * last. Returns nothing if the rows have no unique names. Claims no more than the values support: tied rows
 * are not named.
 */
export function narrateRanking(table: Table, toldCount: number): string[] {
  if (table.rows.length < MIN_RANKED_ROWS) return [];
  const labels = table.rows.map((row) => (row[0] ?? '').trim());
  const areNames = labels.every((label) => /\p{L}{2}/u.test(label) && label.length <= 60);
  if (!areNames || new Set(labels).size < labels.length) return [];
  return table.header
    .slice(1)
    .flatMap(
      (heading, index) => rankingOf(heading.trim(), entriesOf(table, labels, index + 1), toldCount) ?? [],
    )
    .slice(0, MAX_RANKED_COLUMNS);
}

function entriesOf({ rows }: Table, labels: readonly string[], column: number): Entry[] {
  const units = new Set<string>();
  const entries = rows.flatMap((row, at): Entry[] => {
    const shown = (row[column] ?? '').trim();
    const { before = '', sign = '', digits, after = '' } = NUMBER.exec(shown)?.groups ?? {};
    if (digits === undefined) return [];
    units.add(`${before}|${after}`);
    const value = Number(digits.replaceAll(',', '')) * (sign === '' || sign === '+' ? 1 : -1);
    return [{ label: labels[at] ?? '', shown, value }];
  });
  return units.size === 1 && entries.length >= rows.length * MIN_NUMBER_SHARE ? entries : [];
}

/** `By share, Norland comes first with 65.8, then Sudland with 51.7; Westmark comes last with 0.1.` */
function rankingOf(heading: string, entries: readonly Entry[], toldCount: number): string | undefined {
  if (entries.length === 0 || !/\p{L}{2}/u.test(heading) || NO_QUANTITY.test(heading)) return undefined;
  const sorted = entries.toSorted((a, b) => b.value - a.value);
  let count = 0;
  while (
    count < toldCount &&
    (sorted[count]?.value ?? 0) > (sorted[count + 1]?.value ?? Number.NEGATIVE_INFINITY)
  )
    count++;
  const [first, ...next] = sorted.slice(0, count);
  if (first === undefined) return undefined;
  const then = next.map(({ label, shown }) => `${label} with ${shown}`);
  const followers = then.length > 1 ? `${then.slice(0, -1).join(', ')}, and ${then.at(-1)}` : then.join('');
  const [last, before] = [sorted.at(-1), sorted.at(-2)];
  const isAlone = last !== undefined && before !== undefined && last.value < before.value;
  return `By ${named(heading)}, ${first.label} comes first with ${first.shown}${followers && `, then ${followers}`}${
    isAlone ? `; ${last.label} comes last with ${last.shown}` : ''
  }.`;
}

/**
 * Lowers the first letter for use within a sentence: `Percent` becomes `percent`; `GDP` and `TV audience`
 * stay.
 */
function named(heading: string): string {
  return heading.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
