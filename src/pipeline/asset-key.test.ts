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
  const part = fc.jsonValue() as fc.Arbitrary<never>;
  fc.assert(
    fc.property(part, part, (a, b) => {
      const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
      expect(assetKey('speech', a) === assetKey('speech', b)).toBe(same);
    }),
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { entries: entries.map(([name, inner]) => [name, sorted(inner)]) };
}
