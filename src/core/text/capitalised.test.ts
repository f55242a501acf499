import { expect, test } from 'vitest';
import { capitalised } from './capitalised.ts';

test.each([
  ['the lamp burns', 'The lamp burns'],
  ['don’t light it', 'Don’t light it'],
  ['a', 'A'],
  ['éclairs', 'Éclairs'],
  ['Lamps', 'Lamps'],
  ['12 lamps', '12 lamps'],
  ['process.env.LAMP is read', 'process.env.LAMP is read'],
  ['lamp_oil is read', 'lamp_oil is read'],
  ['light() burns', 'light() burns'],
  ['iLamp burns', 'iLamp burns'],
  ['vs. the lamp', 'Vs. the lamp'],
])('%s begins a sentence as %s', (text, begun) => {
  expect(capitalised(text)).toBe(begun);
});
