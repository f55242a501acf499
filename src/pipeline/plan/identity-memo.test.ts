import { expect, test } from 'vitest';
import { IdentityMemo } from './identity-memo.ts';

test('computes again only when an input is another', () => {
  const memo = new IdentityMemo();
  let computed = 0;
  const sum = (name: string, ...inputs: number[]) =>
    memo.get(name, inputs, () => {
      computed++;
      return inputs.reduce((total, input) => total + input, 0);
    });
  expect([sum('a', 1, 2), sum('a', 1, 2), sum('b', 1, 2)]).toEqual([3, 3, 3]);
  expect(computed).toBe(2);
  expect([sum('a', 1, 3), sum('a', 1), sum('a', 1, 2)]).toEqual([4, 1, 3]);
  expect(computed).toBe(5);
});

test('objects are the same only when they are one', () => {
  const memo = new IdentityMemo();
  const first = memo.get('scene', [{ id: 1 }], () => ({}));
  expect(memo.get('scene', [{ id: 1 }], () => ({}))).not.toBe(first);
});
