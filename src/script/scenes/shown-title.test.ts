import { expect, test } from 'vitest';
import { shownTitle } from './shown-title.ts';

test.each([
  ['A lamp is lit in Holm : The Harbour Way : HBC', 'A lamp is lit in Holm'],
  ['A lamp is lit in Holm | Norland Review', 'A lamp is lit in Holm'],
  ['A lamp is lit in Holm - HBC News', 'A lamp is lit in Holm'],
  ['Policy | Home', 'Policy'],
  ['2.1 The lamp', 'The lamp'],
  ['"The lamp of Holm"', 'The lamp of Holm'],
])('leaves out the names of a site and the number of a chapter: %s', (title, shown) => {
  expect(shownTitle(title)).toBe(shown);
});

test.each(['The Lamp : A History of Light', 'A lamp is lit in Holm – and nobody sees it', 'Light | Dark'])(
  'keeps the parts of a title: %s',
  (title) => {
    expect(shownTitle(title)).toBe(title);
  },
);
