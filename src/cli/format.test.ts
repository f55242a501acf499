import { expect, test } from 'vitest';
import { formatDuration, formatSize, printable } from './format.ts';

test.each([
  [0, '0 s'],
  [-5, '0 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [75_000, '1 min 15 s'],
  [3_660_000, '1 h 1 min'],
])('%d ms reads "%s"', (durationMs, expected) => expect(formatDuration(durationMs)).toBe(expected));

test.each([
  [1, '1 kB'],
  [12_300_000, '12.3 MB'],
  [1_500_000_000, '1.5 GB'],
])('%d bytes read "%s"', (sizeBytes, expected) => expect(formatSize(sizeBytes)).toBe(expected));

test('a title cannot move the cursor or colour the terminal', () => {
  expect(printable('\u001b[31mRed\u0007\ntitle\u202e')).toBe('[31mRed title');
});
