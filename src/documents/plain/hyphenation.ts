/** First parts that always keep their hyphen in English. */
const HYPHENATED_FIRST = new Set([
  'self',
  'well',
  'half',
  'ill',
  'non',
  'ex',
  'all',
  'cross',
  'to',
  'good',
  'old',
  'so',
]);

/** A longer part before a hyphen is not a word. */
const MAX_PART_CHARACTERS = 80;

/**
 * Joins the lines of a paragraph with spaces. A word split at a line end is joined without its hyphen, unless
 * `vocabulary` (in lower case) contains the hyphenated form, or both parts as words but not the whole.
 */
export function joinLines(lines: readonly string[], vocabulary: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (const line of lines) {
    const previous = parts.at(-1);
    if (previous === undefined) parts.push(line);
    else if (/(?:--|—)$/.test(previous) || /^(?:--|—)/.test(line)) parts.push(line);
    else parts.push(...joinTwo(parts.pop() ?? '', line, vocabulary));
  }
  return parts.join('');
}

function joinTwo(previous: string, line: string, vocabulary: ReadonlySet<string>): [string, string] {
  const first = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)-$/u.exec(previous.slice(-MAX_PART_CHARACTERS))?.[1];
  const second = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/u.exec(line)?.[0];
  if (first === undefined || second === undefined) return [previous, /-$/.test(previous) ? line : ` ${line}`];
  const isName = /^\p{Lu}/u.test(second);
  return isName || keepsHyphen(first, second, vocabulary) ? [previous, line] : [previous.slice(0, -1), line];
}

function keepsHyphen(first: string, second: string, vocabulary: ReadonlySet<string>): boolean {
  const [head, tail] = [first.toLowerCase(), second.toLowerCase()];
  if (vocabulary.has(`${head}${tail}`)) return false;
  if (vocabulary.has(`${head}-${tail}`) || HYPHENATED_FIRST.has(head)) return true;
  const lastPart = head.split('-').at(-1) ?? '';
  if (!vocabulary.has(lastPart) || !vocabulary.has(tail)) return false;
  return head !== lastPart || (head.length > 2 && tail.length > 2);
}
