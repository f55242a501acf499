import { expect, test } from 'vitest';
import { writtenFormulas } from './written-formula.ts';

test.each([
  ['Its speed is v equals g t, after the time t.', 'Its speed is v = g t, after the time t.'],
  ['The way is s equals one half g t squared.', 'The way is s = ½ g t².'],
  ['Here f of x equals x squared plus 1.', 'Here f(x) = x² + 1.'],
  ['Water is H sub 2 O.', 'Water is H₂ O.'],
  ['Nothing equals a good lamp.', 'Nothing equals a good lamp.'],
  ['I am a keeper.', 'I am a keeper.'],
])('%s', (spoken, written) => expect(writtenFormulas(spoken)).toBe(written));

test('a formula that is too rich for a line is not written', () => {
  for (const text of ['It is E equals y hat.', 'Take x sub n plus 1.', 'It is the fraction x over y.'])
    expect(writtenFormulas(text)).toBeUndefined();
});
