import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileStem } from './file-name.ts';

test.each([
  ['How Bala Lake began', 'How-Bala-Lake-began'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Straße nach Zürich: ein Weg?', 'Straße-nach-Zürich-ein-Weg'],
  ['बाला झील', 'बाला-झील'],
  ['NUL', 'film'],
  ['?!', 'film'],
])('a file of %j is called %j', (title, stem) => {
  expect(fileStem(title)).toBe(stem);
});

test('whatever the title, the name holds no sign that means anything to a system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (title) => {
      expect(fileStem(title)).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,79}$/u);
    }),
  );
});
