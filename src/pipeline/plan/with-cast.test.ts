import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCast } from './with-cast.ts';

const CAST = [
  { name: 'Mathey', looks: 'a young man with black hair' },
  { name: 'the church', looks: 'grey stone, a square tower' },
];

test('a prompt gets the looks of those whom it names, and of no others', () => {
  expect(withCast('Mathey sings.', CAST)).toBe('Mathey sings.\nMathey: a young man with black hair');
  expect(withCast('They meet in The Church.', CAST)).toContain('a square tower');
  expect(withCast('Matheys sing in the churchyard.', CAST)).toBe('Matheys sing in the churchyard.');
  expect(withCast('A bell.', undefined)).toBe('A bell.');
});

test('any name is found as it is written, and a prompt always begins as it was', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((name) => name.trim() || 'x');
  fc.assert(
    fc.property(text, text, (prompt, name) => {
      const looks = 'tall';
      expect(withCast(prompt, [{ name, looks }]).startsWith(prompt)).toBe(true);
      expect(withCast(`( ${name} )`, [{ name, looks }])).toContain(`${name}: tall`);
    }),
  );
});
