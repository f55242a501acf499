const SMALL_WORDS = new Set(
  'a an and as at but by de for from in into la le nor of off on onto or out over per so the to up upon via with yet'.split(
    ' ',
  ),
);
const ROMAN = /^(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/**
 * Writes a heading in capitals like a title: `HOW ST. PIRAN CAME TO CORNWALL` becomes `How St. Piran Came to
 * Cornwall`. Roman numerals and `acronyms` keep their capitals.
 */
export function titleCase(heading: string, acronyms: ReadonlySet<string> = new Set()): string {
  let isFirst = true;
  return heading.replace(/[\p{L}\p{M}\p{N}]+(?:['’.](?=\p{L})[\p{L}\p{M}]+)*/gu, (word, offset: number) => {
    const startsPart =
      isFirst || /[:.—–!?]["“'(]*\s*$|["“(]$/.test(heading.slice(Math.max(0, offset - 4), offset));
    isFirst = false;
    if (acronyms.has(word) || isNumeral(word, heading, offset)) return word;
    const lower = word.toLowerCase();
    const joinsNames =
      lower.length === 1 && heading.charAt(offset - 1) === '-' && heading.charAt(offset + 1) === '-';
    if (joinsNames) return lower;
    if (!startsPart && SMALL_WORDS.has(lower)) return lower;
    return /^\p{L}(?:\.\p{L})+$/u.test(word) ? word : capitalise(lower);
  });
}

function capitalise(lower: string): string {
  const name = /^(mc|o['’]|d['’])(\p{L})(.+)$/u.exec(lower);
  if (name === null) return lower.charAt(0).toUpperCase() + lower.slice(1);
  const [, prefix = '', letter = '', rest = ''] = name;
  return prefix.charAt(0).toUpperCase() + prefix.slice(1) + letter.toUpperCase() + rest;
}

/** `I` alone is a numeral or a pronoun, and has a capital either way. `MIX` and `CIVIL` are words. */
function isNumeral(word: string, heading: string, offset: number): boolean {
  if (word === 'I') return true;
  const standsAlone =
    offset === 0 ||
    /(?:chapter|part|book|volume|act|scene|canto|no\.|[ivx]\.) ?$/i.test(heading.slice(0, offset).slice(-12));
  return (
    word !== '' &&
    ROMAN.test(word) &&
    (standsAlone || /^(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|XIV|XV|XVI)$/.test(word))
  );
}
