import { expect, test } from 'vitest';
import { withoutDateline, withoutFirstDateline } from './dateline.ts';

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
  'East Holm, Norl. — ',
])('the place and agency of a report are left out: %s', (dateline) => {
  expect(withoutDateline(`${dateline}The lamp was lit.`, false)).toBe('The lamp was lit.');
});

test('a name in capitals is a place only where a document begins', () => {
  expect(withoutDateline('HOLM — The lamp was lit.', true)).toBe('The lamp was lit.');
  expect(withoutDateline('NOTE — The lamp was lit.', false)).toBe('NOTE — The lamp was lit.');
});

test.each(['Holm – ', 'East Holm, Norland – ', 'Holm, NL, United Isles: '])(
  'where a report begins, so is a place in plain letters: %s',
  (dateline) => {
    const text = 'Several hundred keepers were on the shore as the lamp was lit.';
    expect(withoutFirstDateline(`${dateline}${text}`)).toBe(text);
    expect(withoutDateline(`${dateline}${text}`, true)).toBe(`${dateline}${text}`);
  },
);

test.each([
  'The HOLM-based club won.',
  'HOLM-based clubs won.',
  'Holm — a town by the sea — has a lamp.',
  'Light (from a lamp) is warm.',
  'Lee (1930) - The lamp.',
  'Holm, NY has a lamp.',
  'Lamp – A light for ships that burns oil in every night of the year.',
  'Holm – Her Town – was the first to have a lamp that burned oil.',
  'Holm, a town – The Lamp stands there.',
])('other sentences stay: %s', (text) => {
  expect(withoutFirstDateline(text)).toBe(text);
});
