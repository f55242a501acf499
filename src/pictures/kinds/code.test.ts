import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { highlight, loadLanguage } from '../code/highlight.ts';
import { codeCard } from '../testing/any-card.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { drawn, LOOKS, SIZES, untidy } from '../testing/tidy.ts';

beforeAll(async () => {
  for (const language of ['typescript', 'python', undefined, 'klingon']) await loadLanguage(language);
});

test('lines of code stay inside their box and do not overlap; long lines are broken', () => {
  fc.assert(
    fc.property(codeCard, LOOKS, SIZES, (card, look, size) => {
      expect(untidy(drawn(card, look, size))).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test('tokens are coloured by their role, and no text is lost', () => {
  const lines = ['def double(x):  # twice', '    return 2 * "ab"'];
  const tokens = highlight(lines, 'py');
  expect(tokens.map((line) => line.map(({ text }) => text).join(''))).toEqual(lines);
  const roles = new Set(tokens.flat().map(({ role }) => role));
  expect(roles).toEqual(new Set(['plain', 'comment', 'keyword', 'string', 'number', 'name']));
  expect(highlight(['x'], 'klingon')).toEqual([[{ text: 'x', role: 'plain' }]]);
});

test('a long line continues on indented rows with all of its letters', () => {
  const line = `  const sentence = "${'word '.repeat(30).trim()}";`;
  const picture = drawn(
    { kind: 'code', lines: [line] },
    { theme: 'editorial', palette: 'ink' },
    { widthPx: 1080, heightPx: 1920 },
  );
  const code = drawnText(picture).filter(({ layer }) => layer.motion === 'fade');
  expect(new Set(code.map(({ box }) => Math.round(box.y / 20))).size).toBeGreaterThan(2);
  const letters = code
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  expect(letters).toContain(line.replace(/\s/g, ''));
});

test('an emoji, which no font of code has, is left out, and a sign of code stays', () => {
  const card = { kind: 'code', lines: ['// 🔴 Avoid: ⚠️ wait #1 * 2'] } as const;
  const picture = drawn(card, { theme: 'editorial', palette: 'ink' }, { widthPx: 1920, heightPx: 1080 });
  const texts = drawnText(picture).filter(({ layer }) => layer.motion === 'fade');
  expect(texts.map(({ text }) => text).join('')).toContain('// Avoid: wait #1 * 2');
});
