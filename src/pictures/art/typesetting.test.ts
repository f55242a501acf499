import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measure } from './fonts.ts';
import { fontFor, plainWords, setText } from './typesetting.ts';

const TYPE = { font: 'baloo', maxSize: 100, minSize: 30, lineHeight: 1, maxLines: 4 } as const;

function linesOf(text: string, area = { width: 700, height: 500 }): string[] {
  const set = setText(plainWords(text), area, TYPE);
  return (set?.lines ?? []).map((line) => line.map((word) => word.text).join(' '));
}

test('any text fits its area', () => {
  const area = fc.record({
    width: fc.integer({ min: 120, max: 1600 }),
    height: fc.integer({ min: 60, max: 900 }),
  });
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.lorem({ maxCount: 60 }),
    fc.string({ minLength: 120, maxLength: 160 }),
  );
  fc.assert(
    fc.property(text, area, (anything, room) => {
      const set = setText(plainWords(anything), room, TYPE);
      if (set === undefined) return;
      expect(set.height).toBeLessThanOrEqual(room.height + 0.01);
      expect(set.lines.length).toBeLessThanOrEqual(TYPE.maxLines);
      for (const line of set.lines) {
        const width = measure(line.map((word) => word.text).join(' '), set.font, set.size);
        expect(width).toBeLessThanOrEqual(room.width + 0.01);
      }
    }),
    { numRuns: 60 },
  );
});

test('lines are of even length, with no lonely last word', () => {
  expect(linesOf('The quick brown fox jumps over the lazy dog', { width: 900, height: 500 })).toEqual([
    'The quick brown',
    'fox jumps over',
    'the lazy dog',
  ]);
});

test('a word too long for a line is broken, and text too long for its area ends with an ellipsis', () => {
  const lines = linesOf('a'.repeat(500), { width: 300, height: 90 });
  expect(lines[0]).toMatch(/^a+-$/);
  expect(lines.at(-1)).toMatch(/^a+…$/);
});

test('what no font can show is left out, and nothing else', () => {
  expect(linesOf('Rockets 🚀 fly\u0000 high').join(' ')).toBe('Rockets fly high');
  expect(setText(plainWords('你好 🚀'), { width: 700, height: 500 }, TYPE)).toBeUndefined();
});

test('a word with a letter that no font has is left out whole, with its brackets', () => {
  expect(linesOf('The road to ຫຼວງພະບາງ (ຫຼວງພະບາງ) is long').join(' ')).toBe('The road to is long');
  expect(linesOf('An x-ກ-ray (of ກ) here').join(' ')).toBe('An of here');
});

test('a font that has the letters stands in for one that lacks them', () => {
  expect(fontFor('Café', 'fredoka')).toBe('fredoka');
  expect(fontFor('Толстой', 'fredoka')).toBe('montserrat');
  expect(linesOf('Война и мир')).toEqual(['Война и мир']);
});

test('words that stand out stay so across lines', () => {
  const words = [
    { text: 'Bees', highlighted: true },
    { text: 'pollinate a third of the food we', highlighted: false },
    { text: 'eat', highlighted: true },
  ];
  const set = setText(words, { width: 500, height: 500 }, TYPE);
  const highlighted = set?.lines.flat().filter((word) => word.highlighted);
  expect(highlighted?.map((word) => word.text)).toEqual(['Bees', 'eat']);
});
