/** Uses printed quotation marks and dashes, and removes brackets that only refer elsewhere. */
export function typeset(text: string): string {
  return text
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/`/g, '‘')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(
      / \((?:see )?(?:(?:, | and |, and )?(?:part|chapter|section|appendix) “[^“”]{1,60}”){1,4}\)| \( ?\)/g,
      '',
    )
    .replace(/(?<! ) +([,.;:])/g, '$1');
}

/** A letter with a combining mark. */
export function accented(text: string, mark: string): string {
  return text.replace(/^./u, (letter) => `${letter}${mark}`).normalize('NFC');
}

/** `keeper2001` becomes “Keeper”. */
export function authorOf(keys: string): string {
  const name = /^[a-zA-Z]{3,30}/.exec(keys.trim())?.[0];
  return name === undefined ? 'the authors' : name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether the label of an item is a symbol such as a dash, not a word. */
export function isMark(label: string): boolean {
  return !/[\p{L}\p{N}]{2}/u.test(label);
}

/** The position where the text continues after a comment. */
export function endOfComment(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  const indent = /[ \t]*/y;
  indent.lastIndex = newline + 1;
  indent.test(text);
  return indent.lastIndex;
}
