import { expect, test } from 'vitest';
import { writtenFormulas } from './written-formula.ts';

test.each([
  ['Its speed is v equals g t, after the time t.', 'Its speed is v = g t, after the time t.'],
  ['The way is s equals one half g t squared.', 'The way is s = ½ g t².'],
  ['Here f of x equals x squared plus 1.', 'Here f(x) = x² + 1.'],
  ['Water is H sub 2 O.', 'Water is H₂ O.'],
  ['The sum the quantity A plus A to the power of H is real.', 'The sum (A + A^H) is real.'],
  ['It measures similarities p sub i j of points x sub i.', 'It measures similarities p_ij of points x_i.'],
  ['The width sigma sub i is set so.', 'The width σ_i is set so.'],
  ['Nothing equals a good lamp.', 'Nothing equals a good lamp.'],
  ['I am a keeper.', 'I am a keeper.'],
])('%s', (spoken, written) => expect(writtenFormulas(spoken)).toBe(written));

test('a formula that is too rich for a line is not written', () => {
  for (const text of [
    'It is E equals y hat.',
    'It is p sub i j divides j.',
    'It is a plus b, all over 2 N.',
    'It is the fraction x over y.',
  ])
    expect(writtenFormulas(text)).toBeUndefined();
});
