import { expect, test } from 'vitest';
import { PERIODS, periodOf } from './periods.ts';

const NEW_YEAR_MS = Date.UTC(2027, 0, 1, 0, 30);

test('periods end today, in UTC, and a month is a month of the calendar', () => {
  expect(periodOf('week', NEW_YEAR_MS)).toEqual({ from: '2026-12-26', to: '2027-01-01' });
  expect(periodOf('month', NEW_YEAR_MS)).toEqual({ from: '2026-12-03', to: '2027-01-01' });
  expect(periodOf('thisMonth', NEW_YEAR_MS)).toEqual({ from: '2027-01-01', to: '2027-01-01' });
  expect(periodOf('lastMonth', NEW_YEAR_MS)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});

test('no period is longer than the server reads at once', () => {
  for (const name of PERIODS) {
    const { from, to } = periodOf(name, NEW_YEAR_MS);
    expect(Date.parse(to) - Date.parse(from)).toBeLessThan(366 * 24 * 60 * 60 * 1000);
  }
});
