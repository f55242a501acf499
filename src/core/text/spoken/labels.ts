import { spellOut } from './acronyms.ts';
import { cardinal, ordinal, yearWords } from './number-words.ts';
import { AMOUNT, quantity } from './quantity.ts';
import type { Reading, Run } from './runs.ts';

/** Abbreviations before a number: `No. 5`, `pp. 72-73`, `#3`. */
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
  '§§': 'sections',
  '¶': 'paragraph',
  s: 'section',
  ss: 'sections',
  cl: 'clause',
  para: 'paragraph',
  paras: 'paragraphs',
  arts: 'articles',
  secs: 'sections',
  apt: 'apartment',
  rm: 'room',
  ext: 'extension',
  rte: 'route',
  c: 'circa',
};
/** These need no period: `Hwy 101`, `No 10`. */
const WITHOUT_PERIOD: Readonly<Record<string, string>> = { Hwy: 'highway', No: 'number', Nos: 'numbers' };
/** `4(2)(b)`, `5(1)`, `2.1(a)`: a place in a law or a contract. */
const CLAUSE = /^\d{1,4}(?:\.\d{1,3}){0,4}(?:\((?:\d{1,3}|\p{L}|[ivx]{1,5})\)){1,5}$/u;
/** A heading's own number, which is not read out: `1.1 In these terms`, `2.3.1. Scope`. */
const HEADING_NUMBER = /^\d{1,3}(?:\.\d{1,3}){1,4}\.?$/u;
const ITEM_LETTER = /^\((?:\p{Ll}|[ivx]{1,4})\)$/u;
const COUNTED_AFTER = /^(?:million|billion|trillion|thousand|percent|per)$/iu;
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

/** Numbers after a label, in digits or in Roman numerals: `No. 5`, `Chapter IV`, `Louis XIV`. */
export function readLabelledNumber(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run) return undefined;
  return (
    readItemMark(runs, index) ??
    readNumbered(run, runs[index + 1]) ??
    readClause(run) ??
    readHash(run) ??
    readRoman(runs, index)
  );
}

/** The marks of numbered clauses and lettered items are only for readers. */
function readItemMark(runs: readonly Run[], index: number): Reading | undefined {
  const [run, next] = [runs[index] as Run, runs[index + 1]];
  if (!next || COUNTED_AFTER.test(next.core)) return undefined;
  if (run.startsLine && HEADING_NUMBER.test(run.written) && /^["'“‘]*\p{Lu}/u.test(next.written)) {
    return { spoken: '', runCount: 1 };
  }
  const before = runs[index - 1];
  const isItem =
    run.startsLine || /[;:,]$/u.test(before?.trail ?? '') || /^(?:and|or)$/u.test(before?.core ?? '');
  return isItem && ITEM_LETTER.test(run.written) ? { spoken: '', runCount: 1 } : undefined;
}

/** `4(2)(b)` is `four, two, B`. */
function readClause({ written, core }: Run): Reading | undefined {
  // The last bracket may have been treated as punctuation.
  const whole = written.slice(Math.max(0, written.indexOf(core))).replace(/[^)]+$/u, '');
  return CLAUSE.test(whole) ? { spoken: clauseWords(whole), runCount: 1 } : undefined;
}

function clauseWords(place: string): string {
  return place
    .split(/[()]+/u)
    .filter(Boolean)
    .map((part) => (/^\d/u.test(part) ? part.split('.').map(cardinal).join(' point ') : spellOut(part)))
    .join(', ');
}

function readNumbered(run: Run, next: Run | undefined): Reading | undefined {
  if (!next || run.endsSentence) return undefined;
  const key = run.core.toLowerCase();
  const isMarked = run.trail === '.' || /^[§¶]+$/u.test(run.core);
  const name =
    isMarked && Object.hasOwn(NUMBERED, key)
      ? NUMBERED[key]
      : !run.startsLine && run.trail === '' && Object.hasOwn(WITHOUT_PERIOD, run.core)
        ? WITHOUT_PERIOD[run.core]
        : undefined;
  if (!name) return undefined;
  const clause = readClause(next)?.spoken;
  if (clause) return { spoken: `${name} ${clause}`, runCount: 2 };
  if (name === 'circa' && /^[12]\d{3}$/u.test(next.core)) {
    return { spoken: `circa ${yearWords(next.core)}`, runCount: 2 };
  }
  const decimalPlaces = /^\d{1,3}(?:\.\d{1,3}){1,4}$/u.test(next.core)
    ? next.core.split('.').map(cardinal).join(' point ')
    : undefined;
  const spoken =
    decimalPlaces ?? (new RegExp(`^(?:${AMOUNT})$`, 'u').test(next.core) && quantity(next.core)?.spoken);
  if (spoken) return { spoken: `${name} ${spoken}`, runCount: 2 };
  const lettered = /^(\d{1,4})(\p{L})$/u.exec(next.core);
  return lettered?.[1] && lettered[2]
    ? { spoken: `${name} ${cardinal(lettered[1])} ${lettered[2].toUpperCase()}`, runCount: 2 }
    : undefined;
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

/** Only the canonical form counts, so that words such as `ILL` or `IIII` do not match. */
function romanValue(text: string): number | undefined {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text)) return undefined;
  return [...text].reduce((sum, letter, at) => {
    const value = ROMAN_DIGITS[letter] ?? 0;
    return sum + (value < (ROMAN_DIGITS[text.charAt(at + 1)] ?? 0) ? -value : value);
  }, 0);
}
