import { cardinal } from './number-words.ts';
import type { Reading, Run } from './runs.ts';

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

/** A sign that stands alone: `Q & A`, `2 + 2 = 4`. A run without sound is silent. */
export function readSign(runs: readonly Run[], index: number): Reading | undefined {
  const core = runs[index]?.core ?? '';
  if (Object.hasOwn(ALONE, core)) return { spoken: ALONE[core] ?? '', runCount: 1 };
  const languages: Readonly<Record<string, string>> = {
    'C++': 'C plus plus',
    'C#': 'C sharp',
    'F#': 'F sharp',
  };
  return Object.hasOwn(languages, core) ? { spoken: languages[core] ?? '', runCount: 1 } : undefined;
}

/** A word as it is, its inner signs said or silent. */
export function plainWord(core: string): string {
  const spoken = INSIDE.reduce((word, [sign, said]) => word.replace(sign, said), core);
  const tidy = spoken
    .replace(/\d+/gu, (digits) => ` ${cardinal(digits)} `)
    .replace(/\s+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : '';
}
