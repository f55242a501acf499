const LIST_EDGE =
  /\\(?:(begin|end)\{(?:itemize|enumerate|description|compactitem|compactenum|inparaenum|inparaitem)\*?\}|item(?![a-zA-Z]))/g;

/** The items of a list environment. Nested lists stay part of their item. */
export function latexItems(body: string): { label: string; text: string }[] {
  const starts: number[] = [];
  const ends: number[] = [];
  let depth = 0;
  for (const match of body.matchAll(LIST_EDGE)) {
    if (match[1] === 'begin') depth++;
    else if (match[1] === 'end') depth--;
    else if (depth === 0) {
      if (starts.length > 0) ends.push(match.index);
      starts.push(match.index + match[0].length);
    }
  }
  ends.push(body.length);
  return starts.map((start, index) => {
    const text = body.slice(start, ends[index]);
    const label = /^\s*\[((?:[^[\]]|\[[^[\]]{0,100}\]){0,300})\]/.exec(text);
    return label === null
      ? { label: '', text }
      : { label: label[1] ?? '', text: text.slice(label[0].length) };
  });
}

/** The cells of a table's rows, without its rules. */
export function latexRows(body: string): string[][] {
  const rows: string[][] = [[]];
  let depth = 0;
  let from = 0;
  const endCell = (at: number) => rows.at(-1)?.push(body.slice(from, at));
  for (let at = 0; at < body.length; at++) {
    const character = body[at];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '&' && depth <= 0) {
      endCell(at);
      from = at + 1;
    } else if (character === '\\') {
      at++;
      if (body[at] !== '\\' || depth > 0) continue;
      endCell(at - 1);
      rows.push([]);
      from = at + 1 + (/^\s*\[[^[\]]{0,20}\]/.exec(body.slice(at + 1, at + 40))?.[0].length ?? 0);
    }
  }
  endCell(body.length);
  return rows
    .map((row) =>
      row.map((cell) =>
        cell.replace(
          /\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|addlinespace)\b/g,
          '',
        ),
      ),
    )
    .filter((row) => row.some((cell) => cell.trim() !== ''));
}
