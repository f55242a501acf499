import { ordinal } from './number-words.ts';
import { AMOUNT, quantity } from './quantity.ts';
import type { Reading, Run } from './runs.ts';

/** Words that a number follows: `No. 5`, `pp. 72-73`, `#3`. */
const NUMBERED: Readonly<Record<string, string>> = {
  no: 'number',
  nos: 'numbers',
  p: 'page',
  pp: 'pages',
  pg: 'page',
  ch: 'chapter',
  chap: 'chapter',
  sec: 'section',
  fig: 'figure',
  figs: 'figures',
  vol: 'volume',
  art: 'article',
  par: 'paragraph',
  eq: 'equation',
  app: 'appendix',
  '§': 'section',
  c: 'circa',
};
const BEFORE_CARDINAL = new Set(
  `chapter part volume vol book act scene section article war phase title appendix
  level stage figure fig table bowl type class division grade unit step episode season canto psalm mark`.split(
    /\s+/u,
  ),
);
const REGNAL_NAMES = new Set(
  `louis henry charles elizabeth george paul pius benedict edward william james richard
  philip napoleon catherine nicholas alexander peter leo innocent gregory clement ferdinand frederick wilhelm otto
  ramesses ramses thutmose ptolemy constantine leopold albert gustav ivan mary francis rama carl olaf harald haakon
  christian amenhotep darius xerxes artaxerxes umberto emmanuel urban sixtus boniface malcolm david robert john
  alfonso sancho pedro afonso juan felipe carlos stephen baldwin selim mehmed murad suleiman margaret`.split(
    /\s+/u,
  ),
);
const RULERS = new Set(
  'king queen pope emperor empress tsar czar kaiser sultan shah prince pharaoh'.split(' '),
);
const VERBS_AFTER_I =
  /^(?:am|was|have|had|will|would|shall|should|think|thought|said|saw|went|do|did|know|knew|can|could|must|may|felt|found)$/u;

/** Numbers with a name before them, in figures or in Roman numerals: `No. 5`, `Chapter IV`, `Louis XIV`. */
export function readLabelledNumber(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run) return undefined;
  return readNumbered(run, runs[index + 1]) ?? readHash(run) ?? readRoman(runs, index);
}

function readNumbered(run: Run, next: Run | undefined): Reading | undefined {
  const name = Object.hasOwn(NUMBERED, run.core.toLowerCase()) ? NUMBERED[run.core.toLowerCase()] : undefined;
  if (!name || !next || run.endsSentence || !(run.trail === '.' || run.core === '§')) return undefined;
  const spoken = new RegExp(`^(?:${AMOUNT})$`, 'u').test(next.core) && quantity(next.core)?.spoken;
  return spoken ? { spoken: `${name} ${spoken}`, runCount: 2 } : undefined;
}

function readHash(run: Run): Reading | undefined {
  const match = /^(#|§)(\d[\d.,]{0,15})$/u.exec(run.core);
  const spoken = match?.[2] && quantity(match[2])?.spoken;
  return spoken ? { spoken: `${match[1] === '#' ? 'number' : 'section'} ${spoken}`, runCount: 1 } : undefined;
}

function readRoman(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  const match = /^([IVXLC]{1,7})(['’]s)?$/u.exec(run?.core ?? '');
  const value = match?.[1] ? romanValue(match[1]) : undefined;
  if (!run || !match?.[1] || value === undefined) return undefined;
  const before = runs[index - 1];
  const name = before && before.trail === '' ? before.core : '';
  const after = runs[index + 1]?.core ?? '';
  const number = String(value);
  const ending = match[2] ? "'s" : '';
  if (after === 'century' || after === 'centuries') return { spoken: ordinal(number) + ending, runCount: 1 };
  if (isAfterLabel(before)) return { spoken: (quantity(number)?.spoken ?? '') + ending, runCount: 1 };
  if (
    /[LC]/u.test(match[1]) ||
    (match[1] === 'I' && run.trail === '' && (after === '' || VERBS_AFTER_I.test(after)))
  ) {
    return undefined;
  }
  const ruler = RULERS.has(runs[index - 2]?.core.toLowerCase() ?? '');
  if (/^\p{Lu}\p{Ll}/u.test(name) && (ruler || REGNAL_NAMES.has(name.toLowerCase()))) {
    return { spoken: `the ${ordinal(number)}${ending}`, runCount: 1 };
  }
  const isName = match[1].length > 1 && /^\p{Lu}\p{Ll}+$/u.test(name);
  return isName ? { spoken: (quantity(number)?.spoken ?? '') + ending, runCount: 1 } : undefined;
}

function isAfterLabel(before: Run | undefined): boolean {
  return (
    before !== undefined && /^\.?$/u.test(before.trail) && BEFORE_CARDINAL.has(before.core.toLowerCase())
  );
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Only the canonical form counts, so that words such as `ILL` or `IIII` are none. */
function romanValue(text: string): number | undefined {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text)) return undefined;
  return [...text].reduce((sum, letter, at) => {
    const value = ROMAN_DIGITS[letter] ?? 0;
    return sum + (value < (ROMAN_DIGITS[text.charAt(at + 1)] ?? 0) ? -value : value);
  }, 0);
}
