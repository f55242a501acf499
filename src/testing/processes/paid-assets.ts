import { and, countDistinct, eq, inArray, sql } from 'drizzle-orm';
import type { UncertainPolicy } from '../../core/model.ts';
import type { Charges } from '../../simulator/charges.ts';
import type { Ledger } from '../../store/connect.ts';
import { assets, attempts } from '../../store/schema.ts';

const PAID_KINDS = ['script', 'speech', 'picture'] as const;

/** What the ledger knows about one paid asset. */
export interface PaidAsset {
  readonly kind: (typeof PAID_KINDS)[number];
  /** A part of the request to the provider that occurs in no other request; empty for the script. */
  readonly text: string;
  /** Attempts that produced the asset. */
  readonly settled: number;
  /** Attempts that may have been charged, and produced nothing. */
  readonly uncertain: number;
  /** How often the user, knowing that, asked for another attempt. */
  readonly decisions: number;
  /** The cost of one attempt, in US dollars. */
  readonly priceUsd: number;
}

/** Everything that was or may have been paid for, according to the ledger. */
export async function readPaidAssets(ledger: Ledger): Promise<PaidAsset[]> {
  const inState = (state: string) =>
    sql<number>`count(*) filter (where ${attempts.state} = ${state})`.mapWith(Number);
  const rows = await ledger
    .select({
      kind: assets.kind,
      // Prefixed, because the title of one scene, sent with each of its pictures, may be the prompt of another.
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
  /** The contradictions between the provider's count and the ledger. */
  readonly faults: readonly string[];
  /** Calls that were charged again. */
  readonly repeats: number;
  /** Calls that the ledger reports as possibly charged for nothing. */
  readonly uncertain: number;
  /** Decisions of the user to call again. */
  readonly decisions: number;
  /** The most charges of one take about which the user decided nothing. */
  readonly mostUndecided: number;
}

/** Without a policy, a call that is known to cost more than this is not repeated without the user's decision. */
const ASK_ABOVE_USD = 0.1;

/**
 * Compares the ledger with the provider's own count. Each asset was settled once and charged at least once, but never
 * more often than the ledger reports as possible, nor than its user allowed: once with `ask`, twice with `retry-once`,
 * and as often again after each decision.
 */
export function auditCharges(
  charges: Charges,
  paidAssets: readonly PaidAsset[],
  policy?: UncertainPolicy,
): Audit {
  const faults: string[] = [];
  let mostUndecided = 0;
  const unknown = new Set(charges.requests);
  for (const { kind, text, settled, uncertain, decisions, priceUsd } of paidAssets) {
    const name = `${kind} “${text.slice(0, 60)}”`;
    const asked = charges.requests.filter(
      (request) => request.kind === kind && inOneLine(request.text).includes(inOneLine(text)),
    );
    for (const request of asked) unknown.delete(request);
    const charged = asked.reduce((sum, request) => sum + request.charged, 0);
    if (settled !== 1) faults.push(`${name} was settled ${settled} times`);
    if (charged < 1) faults.push(`${name} was settled and never asked for`);
    if (decisions === 0) mostUndecided = Math.max(mostUndecided, charged);
    const ownPolicy = policy ?? (priceUsd > ASK_ABOVE_USD ? 'ask' : 'retry-once');
    const allowed = (ownPolicy === 'ask' ? 1 : 2) * (1 + decisions);
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
    decisions: paidAssets.reduce((sum, { decisions }) => sum + decisions, 0),
    mostUndecided,
  };
}

/** A prompt is sent to the provider in one line. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
