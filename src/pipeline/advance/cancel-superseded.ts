import { and, eq, inArray } from 'drizzle-orm';
import { type Ledger, takes } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';
import { type GenerationPlan, partsOf } from '../plan/plan-generation.ts';
import { cancelAssets } from '../rows/cancel-assets.ts';
import { removeTakes } from '../rows/takes.ts';
import type { WorkReference } from '../work/work-queues.ts';
import type { GenerationMemory } from './generation-memory.ts';

const RENDERED: ReadonlySet<string> = new Set(['segment', 'transition', 'sound', 'video']);

/**
 * Cancels free work on words or settings that have been replaced, unless another generation wants it. Work that may
 * be charged continues: its result becomes a take that the user can return to.
 */
export async function cancelSuperseded(
  transaction: Ledger,
  options: {
    readonly id: string;
    readonly plan: GenerationPlan;
    readonly memory: Pick<GenerationMemory, 'assets' | 'takes'>;
    readonly models: Models;
  },
): Promise<WorkReference[]> {
  const { id, plan, memory, models } = options;
  const current = new Set(
    [...plan.scenes.flatMap(partsOf), ...plan.rendered, plan.film].map((planned) => planned?.key),
  );
  const isFree = (kind: string, engine: string | null) =>
    RENDERED.has(kind) || (isPart(kind) && engine !== null && !models[kind].isPaid(engine));
  const superseded = [...memory.assets.values()].filter(
    ({ key, kind, state, engine }) =>
      (state === 'queued' || state === 'running') && !current.has(key) && isFree(kind, engine),
  );
  if (superseded.length === 0) return [];
  const keys = superseded.map(({ key }) => key);
  const stopped = await cancelAssets(transaction, id, keys);
  // This generation no longer counts among those that want these assets.
  await transaction.delete(takes).where(and(eq(takes.generationId, id), inArray(takes.assetKey, keys)));
  removeTakes(memory.takes, new Set(keys));
  for (const key of keys) memory.assets.delete(key);
  return stopped;
}

function isPart(kind: string): kind is 'speech' | 'picture' {
  return kind === 'speech' || kind === 'picture';
}
