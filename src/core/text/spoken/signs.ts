import { separatesWords } from '../words.ts';
import { nameGreekLetters } from './greek.ts';
import { cardinal } from './number-words.ts';
import type { Reading, Run } from './runs.ts';

/** Longer than the longest words of German law. Longer runs are named, not spoken. */
const MAX_WORD_LENGTH = 100;
const ALONE: Readonly<Record<string, string>> = {
  '&': 'and',
  '@': 'at',
  '#': 'number',
  '+': 'plus',
  '=': 'equals',
  '×': 'times',
  '÷': 'divided by',
  '<': 'is less than',
  '>': 'is greater than',
  '≤': 'is at most',
  '≥': 'is at least',
  '≈': 'is about',
  '≠': 'is not',
  '±': 'plus or minus',
  '<=': 'is at most',
  '>=': 'is at least',
  '==': 'equals',
  '!=': 'is not',
  '+/-': 'plus or minus',
  '->': 'to',
  '=>': 'to',
  '⇒': 'so',
  '←': 'from',
  '~': 'about',
  '√': 'square root of',
  '∑': 'the sum',
  '%': 'percent',
  '°': 'degrees',
  '§': 'section',
  '→': 'to',
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '∞': 'infinity',
};
const INSIDE: readonly (readonly [RegExp, string])[] = [
  [/\+/gu, ' plus '],
  [/&/gu, ' and '],
  [/@/gu, ' at '],
  [/=/gu, ' equals '],
  [/%/gu, ' percent '],
  [/→/gu, ' to '],
  [/²/gu, ' squared '],
  [/³/gu, ' cubed '],
  [/[_*|~^\\/<>{}[\]()"“”«»„#$€£¥°™®©†‡•·`]+/gu, ' '],
  [/[’‘ʼ]/gu, "'"],
];

/** A sign on its own: `Q & A`, `2 + 2 = 4`. A run without sound is silent. */
export function readSign(runs: readonly Run[], index: number): Reading | undefined {
  const core = runs[index]?.core ?? '';
  const written = runs[index]?.written ?? '';
  // `->` and `+/-` would lose their ends as punctuation.
  const sign = Object.hasOwn(ALONE, written) ? written : core;
  if (sign === 'x' && isNumber(runs[index - 1]) && isNumber(runs[index + 1]))
    return { spoken: 'by', runCount: 1 };
  if (Object.hasOwn(ALONE, sign)) return { spoken: spokenSign(sign, runs[index - 1]), runCount: 1 };
  const languages: Readonly<Record<string, string>> = {
    'C++': 'C plus plus',
    'C#': 'C sharp',
    'F#': 'F sharp',
  };
  return Object.hasOwn(languages, core) ? { spoken: languages[core] ?? '', runCount: 1 } : undefined;
}

/** `is < 10 ms` already has a verb. */
function spokenSign(sign: string, before: Run | undefined): string {
  const spoken = ALONE[sign] ?? '';
  return /^(?:is|are|was|were|be|been|being|am)$/iu.test(before?.core ?? '')
    ? spoken.replace(/^is /u, '')
    : spoken;
}

function isNumber(run: Run | undefined): boolean {
  return /^\d[\d.,]*$/u.test(run?.core ?? '');
}

/** A word as it is, with its inner signs spoken or silent. */
export function plainWord(core: string): string {
  const spoken = INSIDE.reduce((word, [sign, said]) => word.replace(sign, said), nameGreekLetters(core));
  const tidy = spoken
    .replace(/\d+/gu, (digits) => ` ${cardinal(digits)} `)
    .replace(/\s+/gu, ' ')
    .trim();
  if (tidy.length > MAX_WORD_LENGTH && !/[\s-]/u.test(tidy) && separatesWords(tidy))
    return 'a very long word';
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : '';
}
