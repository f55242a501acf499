import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { behaviourSchema, type Latency } from './behaviour.ts';
import { createFaultPlan } from './fault-plan.ts';

function latencies(latency: Latency, seed = '1', count = 400): number[] {
  const plan = createFaultPlan(behaviourSchema.parse({ seed, latency: { picture: latency } }));
  return Array.from({ length: count }, (_, index) =>
    plan.latencyMsFor({ step: 'call', kind: 'picture', text: '', key: String(index), occurrence: 1 }),
  );
}

describe('latency', () => {
  test('a uniform one stays between its bounds and fills them', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), fc.nat(1000), (seed, minMs, spreadMs) => {
        const maxMs = minMs + spreadMs;
        for (const ms of latencies({ distribution: 'uniform', minMs, maxMs }, seed, 20)) {
          expect(ms).toBeGreaterThanOrEqual(minMs);
          expect(ms).toBeLessThanOrEqual(maxMs);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a lognormal one lies around its median, with a long tail', () => {
    const sorted = latencies({ distribution: 'lognormal', medianMs: 1000, sigma: 0.5 }).toSorted(
      (a, b) => a - b,
    );
    expect(sorted[200]).toBeGreaterThan(850);
    expect(sorted[200]).toBeLessThan(1150);
    expect((sorted[399] ?? 0) - 1000).toBeGreaterThan(1000 - (sorted[0] ?? 0));
    expect(sorted[0]).toBeGreaterThan(0);
  });

  test('is the same again with the same seed, and 0 where none is set', () => {
    const latency = { distribution: 'lognormal', medianMs: 1000, sigma: 1 } as const;
    expect(latencies(latency)).toEqual(latencies(latency));
    expect(latencies(latency, '2')).not.toEqual(latencies(latency));
    const plan = createFaultPlan(behaviourSchema.parse({}));
    expect(plan.latencyMsFor({ step: 'call', kind: 'speech', text: '', key: 'a', occurrence: 1 })).toBe(0);
  });
});
