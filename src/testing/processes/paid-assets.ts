import { and, countDistinct, eq, inArray, sql } from 'drizzle-orm';
import type { Charges } from '../../simulator/charges.ts';
import type { Ledger } from '../../store/connect.ts';
import { assets, attempts } from '../../store/schema.ts';

const PAID_KINDS = ['script', 'speech', 'picture'] as const;

/** What the ledger knows of one asset that costs money. */
export interface PaidAsset {
  readonly kind: (typeof PAID_KINDS)[number];
  /** A part of what the provider was asked for, and of nothing else that it was; empty for the script. */
  readonly text: string;
  /** Attempts that brought it. */
  readonly settled: number;
  /** Attempts that were perhaps charged, and brought nothing. */
  readonly uncertain: number;
  /** How often the user, who knew that, wanted another. */
  readonly decisions: number;
  /** What one attempt costs, in US dollars. */
  readonly priceUsd: number;
}

/** All that was ever paid for, or may have been, by the ledger. */
export async function readPaidAssets(ledger: Ledger): Promise<PaidAsset[]> {
  const inState = (state: string) =>
    sql<number>`count(*) filter (where ${attempts.state} = ${state})`.mapWith(Number);
  const rows = await ledger
    .select({
      kind: assets.kind,
      // A scene's title, which is sent with each of its pictures, may be another's prompt.
      text: sql<string>`coalesce(${assets.request}->>'narration', 'It shows: ' || (${assets.request}->>'prompt'), '')`,
      settled: inState('settled'),
      uncertain: inState('uncertain'),
      decisions: countDistinct(attempts.confirmedAt),
      priceUsd: sql<number>`coalesce(max(${attempts.costUsd}), 0)`.mapWith(Number),
    })
    .from(assets)
    .innerJoin(attempts, eq(attempts.assetKey, assets.key))
    .where(and(inArray(assets.kind, [...PAID_KINDS])))
    .groupBy(assets.key);
  return rows.map((row) => ({ ...row, kind: row.kind as PaidAsset['kind'] }));
}

export interface Audit {
  /** How the provider's book and the ledger contradict each other. */
  readonly faults: readonly string[];
  /** Calls that were charged again. */
  readonly repeats: number;
  /** Calls that the ledger reports as possibly charged for nothing. */
  readonly uncertain: number;
}

/** What is known to cost more than this is not repeated without the user's word. */
const ASK_ABOVE_USD = 0.1;

/**
 * Holds the ledger against the provider's own book: each asset was settled once, was charged at least once, and
 * never more often than the ledger says that it may have been, nor than its user allowed: a dear one once, another
 * twice, and as often again with each decision.
 */
export function auditCharges(charges: Charges, paidAssets: readonly PaidAsset[]): Audit {
  const faults: string[] = [];
  const unknown = new Set(charges.requests);
  for (const { kind, text, settled, uncertain, decisions, priceUsd } of paidAssets) {
    const name = `${kind} “${text.slice(0, 60)}”`;
    const asked = charges.requests.filter((request) => request.kind === kind && request.text.includes(text));
    for (const request of asked) unknown.delete(request);
    const charged = asked.reduce((sum, request) => sum + request.charged, 0);
    if (settled !== 1) faults.push(`${name} was settled ${settled} times`);
    if (charged < 1) faults.push(`${name} was settled and never asked for`);
    const allowed = (priceUsd > ASK_ABOVE_USD ? 1 : 2) * (1 + decisions);
    if (charged > allowed) faults.push(`${name} was charged ${charged} times, and ${allowed} were allowed`);
    if (charged > settled + uncertain) {
      faults.push(`${name} was charged ${charged} times, and ${uncertain} attempts are uncertain`);
    }
  }
  for (const { kind, text } of unknown) faults.push(`${kind} “${text.slice(0, 60)}” is not in the ledger`);
  return {
    faults,
    repeats: charges.requests.reduce((sum, { charged }) => sum + charged - 1, 0),
    uncertain: paidAssets.reduce((sum, { uncertain }) => sum + uncertain, 0),
  };
}
