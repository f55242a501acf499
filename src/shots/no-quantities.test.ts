import { expect, test } from 'vitest';
import { planCard } from './plan-card.ts';
import { NO_QUANTITIES } from './testing/no-quantities.ts';

test('years, names, ratings, scores, addresses and guesses are never drawn as quantities', async () => {
  const drawn: string[] = [];
  for (const text of NO_QUANTITIES) {
    const { kind } = await planCard({ text, title: 'The title' });
    if (/^(?:number|part|comparison|series)$/u.test(kind)) drawn.push(`${kind}: ${text}`);
  }
  expect(drawn).toEqual([]);
  expect(NO_QUANTITIES.length).toBeGreaterThanOrEqual(120);
});
