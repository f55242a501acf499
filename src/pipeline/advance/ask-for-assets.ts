import { type Ledger, wantAssets } from '../../store/index.ts';
import {
  type GenerationPlan,
  type GenerationSnapshot,
  partsOf,
  planGeneration,
} from '../plan/plan-generation.ts';
import type { PlannedAsset } from '../plan/plan-scenes.ts';
import { insertTakes, knownAsset, readKnownAssets } from '../rows/generation-rows.ts';
import { addTakes } from '../rows/takes.ts';
import type { FindLane } from '../work/call-lanes.ts';
import { enqueueWork, laneNameOf } from '../work/work-queues.ts';
import { withoutWaiting } from './choose-cast-pictures.ts';
import type { GenerationMemory } from './generation-memory.ts';

/** Selects the assets that a command asks for, in addition to those that the plan queues by itself. */
export type Ask = (plan: GenerationPlan) => readonly PlannedAsset[];

/** A snapshot whose `assets` and `takes` are updated in place here. */
type MutableSnapshot = GenerationSnapshot & Pick<GenerationMemory, 'assets' | 'takes'>;

/**
 * The most assets queued in one transaction. A larger transaction would block every other generation, and every
 * reader of the embedded database.
 */
const MAX_QUEUED_AT_ONCE = 100;

/**
 * Queues what the plan wants, then plans again, because some of it may exist already.
 *
 * @returns the last plan, and whether everything it wants has been queued
 */
export async function askForWanted(
  transaction: Ledger,
  snapshot: MutableSnapshot,
  { ask = () => [], findLane }: { readonly ask?: Ask | undefined; readonly findLane?: FindLane | undefined },
): Promise<{ readonly plan: GenerationPlan; readonly isWhole: boolean }> {
  const asked = new Set<string>();
  for (;;) {
    const plan = planGeneration(snapshot);
    const isStopped = plan.status === 'cancelled';
    const unasked = [...plan.wanted, ...(isStopped ? [] : ask(plan))].filter((it) => isUnasked(snapshot, it));
    const wanted = withoutWaiting(snapshot, plan, unasked);
    const keys = new Set(wanted.map(({ key }) => key));
    const portion = new Set([...keys].slice(0, MAX_QUEUED_AT_ONCE - asked.size));
    if (portion.size === 0) return { plan, isWhole: keys.size === 0 };
    // Scenes that need the same asset each get a take of it.
    await askFor(
      transaction,
      snapshot,
      wanted.filter(({ key }) => portion.has(key)),
      findLane,
    );
    for (const key of portion) asked.add(key);
  }
}

async function askFor(
  transaction: Ledger,
  { generation, assets, takes }: MutableSnapshot,
  wanted: readonly PlannedAsset[],
  findLane: FindLane | undefined,
): Promise<void> {
  const unique = new Map(wanted.map((planned) => [planned.key, planned]));
  const rows = await wantAssets(transaction, [...unique.values()], generation.id);
  for (const row of rows) assets.set(row.key, knownAsset(row));
  const queued = rows.filter(({ state }) => state === 'queued');
  await enqueueWork(
    transaction,
    queued.map((work) => ({
      work,
      turn: unique.get(work.key)?.turn ?? 1,
      lane: laneNameOf(findLane, work),
      tenant: generation.tenant,
    })),
  );
  await insertTakes(transaction, generation.id, wanted);
  addTakes(takes, wanted);
}

/** Uses existing assets for new words at once: this costs nothing. */
export async function adopt(transaction: Ledger, snapshot: MutableSnapshot): Promise<void> {
  const unasked = planGeneration(snapshot)
    .scenes.flatMap(partsOf)
    .filter(({ key }) => !snapshot.assets.has(key));
  const there = await readKnownAssets(
    transaction,
    unasked.map(({ key }) => key),
  );
  for (const asset of there) if (asset.state === 'settled') snapshot.assets.set(asset.key, asset);
  const adopted = unasked.filter(({ key }) => snapshot.assets.has(key));
  if (adopted.length === 0) return;
  await insertTakes(transaction, snapshot.generation.id, adopted);
  addTakes(snapshot.takes, adopted);
}

function isUnasked({ assets }: GenerationSnapshot, { key }: PlannedAsset): boolean {
  const state = assets.get(key)?.state;
  return state === undefined || state === 'cancelled';
}
