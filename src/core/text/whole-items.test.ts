import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeItems } from './whole-items.ts';

test('items are there as soon as they are whole', () => {
  const json = '{"title":"a","scenes":[{"n":1,"s":[{"t":"}]"}]},{"n":2';
  expect(wholeItems(json, 'scenes')).toEqual([{ n: 1, s: [{ t: '}]' }] }]);
  expect(wholeItems(`${json}}],"cast":[{"n":3}]}`, 'scenes')).toEqual([{ n: 1, s: [{ t: '}]' }] }, { n: 2 }]);
});

test.each([
  '',
  '{',
  '{"scenes"',
  '{"scenes": [',
  '{"other":{"scenes":[{"n":1}]}',
  '{"t":"\\"scenes\\":[{}]"',
  'text',
])('there are none in %s', (json) => {
  expect(wholeItems(json, 'scenes')).toEqual([]);
});

test('of any JSON that is cut anywhere, the first items are read as they are', () => {
  const items = fc.array(fc.dictionary(fc.string(), fc.jsonValue()));
  const spaces = fc.constantFrom(undefined, 1);
  fc.assert(
    fc.property(
      fc.string(),
      items,
      spaces,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (title, scenes, indent, share) => {
        const whole = JSON.stringify({ title, scenes, cast: [{}] }, undefined, indent);
        const found = wholeItems(whole.slice(0, Math.floor(share * whole.length)), 'scenes');
        const expected = JSON.parse(JSON.stringify(scenes));
        expect(found).toEqual(expected.slice(0, found.length));
        expect(wholeItems(whole, 'scenes')).toEqual(expected);
      },
    ),
  );
});
