export const PERIODS = ['week', 'month', 'thisMonth', 'lastMonth', 'quarter', 'year'] as const;
export type PeriodName = (typeof PERIODS)[number];

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Period {
  /** The first day, as `2026-11-01`. */
  readonly from: string;
  /** The last day, which is included. */
  readonly to: string;
}

/** The days of a period, in UTC, as seen at a moment. */
export function periodOf(name: PeriodName, nowMs: number): Period {
  const last = (days: number) => ({ from: dayOf(nowMs - (days - 1) * DAY_MS), to: dayOf(nowMs) });
  const now = new Date(nowMs);
  const monthStartMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth());
  switch (name) {
    case 'week':
      return last(7);
    case 'month':
      return last(30);
    case 'quarter':
      return last(90);
    case 'year':
      return last(365);
    case 'thisMonth':
      return { from: dayOf(monthStartMs), to: dayOf(nowMs) };
    case 'lastMonth':
      return {
        from: dayOf(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)),
        to: dayOf(monthStartMs - DAY_MS),
      };
  }
}

function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
