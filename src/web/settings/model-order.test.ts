import { expect, test } from 'vitest';
import { withModel, withModelEarlier, withoutModel } from './model-order.ts';

test('an order gets a model once, moves it before the one in front of it, and loses it', () => {
  const order = withModel(withModel(withModel([], 'a:1'), 'b:2'), 'c:3');
  expect(order).toEqual(['a:1', 'b:2', 'c:3']);
  expect(withModel(order, 'b:2')).toEqual(order);
  expect(withModel(order, '')).toEqual(order);
  expect(withModelEarlier(order, 2)).toEqual(['a:1', 'c:3', 'b:2']);
  expect(withModelEarlier(order, 0)).toEqual(order);
  expect(withModelEarlier(order, 3)).toEqual(order);
  expect(withoutModel(order, 1)).toEqual(['a:1', 'c:3']);
});
