import type { Random } from './random.ts';

/**
 * Texts that trip what takes every text for words: NUL, halves of surrogate pairs, names of every object, long ones.
 */
export const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'a\udfffb',
    '\u202e',
    '\ufeff',
    '\n',
    '\u{1f9d1}\u200d\u{1f680}',
    '%00',
    '%ff',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    "'; drop table generations; --",
    '<script>',
    '$1',
    '\\',
  ],
  ...[
    '-1',
    '1e999',
    'null',
    '[object Object]',
    'a'.repeat(129),
    'b'.repeat(5000),
    'e\u0301'.repeat(200),
    '('.repeat(300),
  ],
] as const;
export const ODD_NUMBERS = [0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, 1e-320, 1e21] as const;

const ODD_VALUES = [null, true, false, [], {}, [[]], [null], { __proto__: 1 }, [{}]] as const;
const MAX_CHANGES = 3;

/** The value with a few parts of it replaced, doubled, renamed or taken away. */
export function changeJson(value: unknown, random: Random): unknown {
  let changed = structuredClone(value);
  for (let changes = random.below(MAX_CHANGES + 1); changes > 0; changes--)
    changed = changeOnce(changed, random);
  return changed;
}

/** Any value at all. */
export function oddValue(random: Random): unknown {
  const kinds: readonly (readonly unknown[])[] = [ODD_TEXTS, ODD_NUMBERS, ODD_VALUES];
  return random.oneOf(random.oneOf(kinds));
}

function changeOnce(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.15)) return oddValue(random);
  if (Array.isArray(value)) {
    const at = random.below(value.length + 1);
    switch (random.below(4)) {
      case 0:
        return value.toSpliced(at, 1);
      case 1:
        return value.toSpliced(at, 0, ...value.slice(at, at + 1), oddValue(random));
      case 2:
        return Array.from({ length: random.below(200) }, () => value[at % Math.max(1, value.length)] ?? null);
      default:
        return value.map((item, index) => (index === at ? changeOnce(item, random) : item));
    }
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return { a: oddValue(random) };
  const [name, part] = random.oneOf(entries);
  const rest = entries.filter(([other]) => other !== name);
  switch (random.below(5)) {
    case 0:
      return Object.fromEntries(rest);
    case 1:
      return Object.fromEntries([...rest, [random.oneOf(ODD_TEXTS), part]]);
    case 2:
      return Object.fromEntries([...entries, [random.oneOf(ODD_TEXTS), oddValue(random)]]);
    default:
      return { ...value, [name]: changeOnce(part, random) };
  }
}
