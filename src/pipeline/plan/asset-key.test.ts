import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetKey } from './asset-key.ts';

test('the order in which an object was built does not matter, its content does', () => {
  const key = assetKey('speech', { voice: 'slt', text: 'Hello.' });
  expect(assetKey('speech', { text: 'Hello.', voice: 'slt' })).toBe(key);
  expect(assetKey('speech', { text: 'Hello!', voice: 'slt' })).not.toBe(key);
  expect(assetKey('picture', { text: 'Hello.', voice: 'slt' })).not.toBe(key);
});

test('different parts never share a key', () => {
  const part = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value))) as fc.Arbitrary<never>;
  fc.assert(
    fc.property(part, part, (a, b) => {
      const same = isDeepStrictEqual(a, b);
      expect(assetKey('speech', a) === assetKey('speech', b)).toBe(same);
    }),
  );
});
