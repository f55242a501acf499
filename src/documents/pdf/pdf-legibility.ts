/** Shorter texts are not judged. */
const MIN_WORDS = 8;
const BROKEN = /[!#$%&*+<=>@\\^_`{|}~€¢£¥]\p{Ll}|\p{L}["!?\d]\p{L}|\p{Ll}[#$%{|}~€^\\]/u;

/**
 * Whether Latin text is garbled, as with a font whose glyphs have the wrong characters: words without vowels,
 * and symbols inside words.
 */
export function isGarbled(text: string): boolean {
  const words = text.match(/\S+/gu) ?? [];
  if (words.length < MIN_WORDS) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const characters = text.replace(/\s/g, '').length;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters * 0.5) return false;
  const broken = words.filter((word) => BROKEN.test(word)).length;
  const long = words.filter((word) => /^\p{Ll}{3,}$/u.test(word));
  const mute = long.filter((word) => !/[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüýąęěıőűů]/u.test(word)).length;
  // Numbers and formulas have few letters, but are not garbled.
  if (letters < characters * 0.4) return false;
  return broken > words.length * 0.25 || (long.length >= MIN_WORDS && mute > long.length * 0.5);
}

/** Formats pages for a sentence: [1, 3, 4, 5, 9] becomes `1`, `3–5` and `9`. */
export function namePages(pages: Iterable<number>): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const page of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const names = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const shown = names.length > 8 ? [...names.slice(0, 7), `${names.length - 7} more places`] : names;
  const last = shown.pop() ?? '';
  const list = shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
  return sorted.length === 1 ? `page ${list}` : `pages ${list}`;
}
