import fc from 'fast-check';
import { expect, test } from 'vitest';
import { castIn } from './cast-in.ts';

const MATHEY = { name: 'Mathey', looks: 'a young man with black hair' };
const CHURCH = { name: 'the church', looks: 'grey stone, a square tower' };

test('a prompt has those whom it names, and no others', () => {
  const cast = [MATHEY, CHURCH];
  expect(castIn('Mathey sings.', cast)).toEqual([MATHEY]);
  expect(castIn('They meet in The Church.', cast)).toEqual([CHURCH]);
  expect(castIn('Matheys sing in the churchyard.', cast)).toEqual([]);
  expect(castIn('A bell.', undefined)).toEqual([]);
});

test('any name is found as it is written', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((name) => name.trim() || 'x');
  fc.assert(
    fc.property(text, (name) => {
      expect(castIn(`( ${name} )`, [{ name, looks: 'tall' }])).toHaveLength(1);
    }),
  );
});
