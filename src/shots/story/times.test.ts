import { expect, test } from 'vitest';
import { hourOf } from './times.ts';

test.each([
  ['all night long they walked, and it was morning before they came home.', 'morning'],
  ['they slept until morning.', 'morning'],
  ['in the evening he came, and that night he slept.', 'night'],
  ['he worked from early in the morning till late at night.', undefined],
  ['nobody came.', undefined],
])('%j tells of %j last', (text, hour) => {
  expect(hourOf(text)).toBe(hour);
});
