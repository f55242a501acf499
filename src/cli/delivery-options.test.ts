import { expect, test } from 'vitest';
import { deliveryOf } from './delivery-options.ts';

test('what stays as it is by itself is left out', () => {
  expect(deliveryOf({ speed: '1', pause: '0.6' })).toEqual({});
});

test('pace, pause and pronunciations are read', () => {
  expect(deliveryOf({ speed: '0.8', pause: '1.25', say: ['Zennor=ZEN-er', 'St. Ives = eevz'] })).toEqual({
    speed: 0.8,
    scenePauseMs: 1250,
    pronunciations: { Zennor: 'ZEN-er', 'St. Ives': 'eevz' },
  });
});

test.each([
  [{ speed: '2' }, '--speed takes a number from 0.8 to 1.3.'],
  [{ speed: 'fast' }, '--speed takes a number from 0.8 to 1.3.'],
  [{ pause: '10' }, '--pause takes a number from 0.2 to 3 seconds.'],
  [{ say: ['Zennor'] }, '--say needs a word and its pronunciation.'],
  [{ say: ['=er'] }, '--say needs a word and its pronunciation.'],
])('%j is refused', (options, message) => {
  expect(() => deliveryOf(options)).toThrow(expect.objectContaining({ code: 'invalid_option', message }));
});
