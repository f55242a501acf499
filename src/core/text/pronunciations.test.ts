import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pronunciationsIn, respell } from './pronunciations.ts';
import { spokenForm, spokenText } from './spoken-form.ts';

const LIST = { Zennor: 'ZEN-er', 'St. Ives': 'saint eevz', US: 'yoo ess', 'C++': 'see plus plus' };

test('listed words are said as they sound, in any case and with their endings', () => {
  expect(spokenText("ZENNOR's church, near St. Ives.", LIST)).toBe("ZEN-er's church, near saint eevz.");
  expect(spokenText('In C++, (Zennor).', LIST)).toBe('In see plus plus, ZEN-er.');
});

test('other words stay: parts of longer ones, and what is listed in capitals', () => {
  expect(spokenText('Zennorians told us.', LIST)).toBe('Zennorians told us.');
  expect(spokenText('They told the US.', LIST)).toBe('They told the yoo ess.');
});

test('the written words keep their places', () => {
  expect(spokenForm('To St. Ives now', LIST)).toMatchObject([
    { written: 'To' },
    { written: 'St. Ives', spoken: 'saint eevz' },
    { written: 'now' },
  ]);
});

test('a scene needs only what its words need', () => {
  expect(pronunciationsIn('Zennor and zennor.', LIST)).toEqual({ Zennor: 'ZEN-er' });
  expect(pronunciationsIn('Nothing of it.', LIST)).toEqual({});
  expect(respell('Zennor, (St.  Ives)', LIST)).toBe('ZEN-er, (saint eevz)');
});

test('a list of signs and a long text do no harm', () => {
  const list = { '(a+)+$': 'x', '\\': 'y', '[': 'z' };
  expect(respell('a'.repeat(100_000), list)).toHaveLength(100_000);
});

test('a listed word may hold any sign', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'-^$\\.*+?()[]{}|/&~#aé ') }), (word) => {
      expect(respell('a', { [word]: 'b' })).toBe(word.trim() === 'a' ? 'b' : 'a');
    }),
  );
  expect(respell('The Wi-Fi of Mont-Saint-Michel', { 'Wi-Fi': 'why fye', 'Mont-Saint-Michel': 'mon' })).toBe(
    'The why fye of mon',
  );
});
