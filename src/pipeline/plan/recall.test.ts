import { expect, test } from 'vitest';
import { Recall } from './recall.ts';

test('computes again only when an input is another', () => {
  const recall = new Recall();
  let computed = 0;
  const sum = (name: string, ...inputs: number[]) =>
    recall.of(name, inputs, () => {
      computed++;
      return inputs.reduce((total, input) => total + input, 0);
    });
  expect([sum('a', 1, 2), sum('a', 1, 2), sum('b', 1, 2)]).toEqual([3, 3, 3]);
  expect(computed).toBe(2);
  expect([sum('a', 1, 3), sum('a', 1), sum('a', 1, 2)]).toEqual([4, 1, 3]);
  expect(computed).toBe(5);
});

test('objects are the same only when they are one', () => {
  const recall = new Recall();
  const first = recall.of('scene', [{ id: 1 }], () => ({}));
  expect(recall.of('scene', [{ id: 1 }], () => ({}))).not.toBe(first);
});
