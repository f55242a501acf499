import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { Candidate } from '../candidates.ts';
import { CHANGE_COST, changeCost } from './change-cost.ts';

const shown = (card: Card): Candidate => ({ card, value: 50, from: 0, to: 0 });

test('a number is not followed by a date that counts the same', () => {
  const number = shown({
    kind: 'number',
    value: '43',
    unit: 'million',
    label: 'people saw the old lamp burn',
  });
  const date = (text: string) => shown({ kind: 'definition', term: '2016', text });
  expect(changeCost(number, date('43 million people saw the old lamp burn.'))).toBe(CHANGE_COST.same);
  expect(changeCost(number, date('The lamp was mended.'))).toBeLessThan(CHANGE_COST.same);
});

test('a number above its sentence is not followed by the same sentence', () => {
  const label = 'The new lamp burns for 39 hours on a single tank.';
  const number = shown({ kind: 'number', value: '39', unit: 'hours', label });
  const text = 'The new lamp burns for 39 hours on a single tank before the keeper fills it again.';
  expect(changeCost(number, shown({ kind: 'statement', text }))).toBe(CHANGE_COST.same);
});
