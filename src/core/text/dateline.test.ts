import { expect, test } from 'vitest';
import { withoutDateline } from './dateline.ts';

test.each([
  'HOLM, Norland — ',
  'EAST HOLM, Norland, May 3 (Reuters) — ',
  'Holm (AP) - ',
  'HOLM (Reuters) – ',
  'HOLM, Nov. 12 -- ',
  'HOLM via JTA — ',
  '(HBCN) - ',
  'May 3, 2015 — ',
  'East Holm, NY – ',
  'Holm, D.C. — ',
])('the place and agency of a report are left out: %s', (dateline) => {
  expect(withoutDateline(`${dateline}The lamp was lit.`, false)).toBe('The lamp was lit.');
});

test('a name in capitals is a place only where a document begins', () => {
  expect(withoutDateline('HOLM — The lamp was lit.', true)).toBe('The lamp was lit.');
  expect(withoutDateline('NOTE — The lamp was lit.', false)).toBe('NOTE — The lamp was lit.');
});

test.each([
  'The HOLM-based club won.',
  'HOLM-based clubs won.',
  'Holm — a town by the sea — has a lamp.',
  'Light (from a lamp) is warm.',
  'Lee (1930) - The lamp.',
  'Holm, NY has a lamp.',
  'Holm, a town – The Lamp stands there.',
])('other sentences stay: %s', (text) => {
  expect(withoutDateline(text, true)).toBe(text);
});
