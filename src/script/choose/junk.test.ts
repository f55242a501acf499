import { expect, test } from 'vitest';
import { isJunk } from './junk.ts';

const junk = (text: string) =>
  isJunk({ kind: 'paragraph', text, durationMs: 1_000 } as Parameters<typeof isJunk>[0]);

test.each([
  'N S Andres and R T Ponce.',
  'Mara Orrin, Ada Brand, and Tom Hale.',
  'J. van Dale & P. Orrin',
  'Electrical Engineering Department, Bataan State University, 2100, Balanga City, Philippines.',
  'MARA ORRIN, HOLM DAILY.',
  'School of Marine Science, University of Holm, Holm, Norland',
])('leaves out who wrote a paper and where they work: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'Correction added Nov. 18, 2019: The caption originally made an unconfirmed statement.',
  'Correction: An earlier version named the wrong river.',
  'Editor’s note: this was written before the flood.',
  'This article was reprinted on Holm Daily.',
  'This story first appeared in the Norland Review.',
  'Read the original article.',
  'This version corrects the spelling of the region.',
  'Ada Brand in Holm and Tom Hale in Norport contributed to this report.',
  '(Introduced in v1.13.0).',
])('leaves out notes on how a text was published: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'Mara Orrin and Ada Brand built the first lamp in 1911.',
  'Correction of the river took eleven years.',
  'The Department of Works, the University of Holm, and the harbour office are to pay for it.',
  'The University of Holm, its library, and its garden were closed.',
  'This article was the first that named the disease.',
  'Ada and Tom.',
])('tells sentences with the same words: %s', (text) => {
  expect(junk(text)).toBe(false);
});
