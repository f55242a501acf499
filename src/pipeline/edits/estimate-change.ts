import { TransactionRollbackError } from 'drizzle-orm';
import type { ChangeEstimate } from '../../protocol/index.ts';
import type { BlobStore, Ledger } from '../../store/index.ts';
import { GenerationMemory } from '../advance/generation-memory.ts';
import { engineNames } from '../models/stages.ts';
import { sumUsd } from '../plan/estimate.ts';
import { costsMoney, quoteUsd } from '../plan/expected-cost.ts';
import {
  assetStatusOf,
  type GenerationPlan,
  type GenerationSnapshot,
  planGeneration,
} from '../plan/plan-generation.ts';
import type { GenerationRow, PlannedAsset } from '../plan/plan-scenes.ts';
import { lockGeneration, readKnownAssets } from '../rows/generation-rows.ts';
import { spokenMs } from '../views/view-generation.ts';
import { changeSettings, type SettingsStages, type WantedSettings } from './change-settings.ts';

/** A plan of everything that a film needs, with what it was made from. */
interface WholePlan {
  readonly snapshot: GenerationSnapshot;
  readonly plan: GenerationPlan;
}

/**
 * What a change of settings would make out of date, and what it would cost. The change is made in a transaction that is
 * rolled back, so that this is what the change itself does.
 *
 * @throws what the change would throw
 */
export async function estimateChange(
  ledger: Ledger,
  id: string,
  {
    wanted,
    stages,
    blobs,
  }: {
    readonly wanted: WantedSettings | undefined;
    readonly stages: SettingsStages;
    readonly blobs: BlobStore;
  },
): Promise<ChangeEstimate> {
  const estimates: ChangeEstimate[] = [];
  await ledger
    .transaction(async (transaction) => {
      const generation = await lockGeneration(transaction, id);
      const before = await planWhole(transaction, generation, { stages, isSearching: false });
      const settings = wanted
        ? await changeSettings(transaction, generation, wanted, { stages, blobs })
        : generation.settings;
      const changed = { ...generation, settings };
      const after = await planWhole(transaction, changed, { stages, isSearching: true });
      estimates.push(compare(before, after, stages));
      transaction.rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TransactionRollbackError)) throw error;
    });
  const [estimate] = estimates;
  if (estimate) return estimate;
  throw new Error('The change was not estimated.');
}

/**
 * Plans the whole film, as if all of it was wanted.
 *
 * @param options.isSearching whether to look for parts that exist, and that this generation has not asked for yet
 */
async function planWhole(
  transaction: Ledger,
  generation: GenerationRow,
  { stages, isSearching }: { readonly stages: SettingsStages; readonly isSearching: boolean },
): Promise<WholePlan> {
  const memory = new GenerationMemory();
  await memory.refresh(transaction, generation, { edited: true });
  const { scenes, assets, takes, memo } = memory;
  const engines = engineNames(stages, generation.settings.models);
  const wanting = { ...generation, run: 'background', status: 'generating', finalizeWanted: true } as const;
  const snapshot = { generation: wanting, scenes, assets, takes, memo, engines };
  for (;;) {
    const plan = planGeneration(snapshot);
    const unknown = plan.wanted.map(({ key }) => key).filter((key) => !assets.has(key));
    const found = isSearching ? await readKnownAssets(transaction, [...new Set(unknown)]) : [];
    const settled = found.filter(({ state }) => state === 'settled');
    if (settled.length === 0) return { snapshot, plan };
    for (const asset of settled) assets.set(asset.key, asset);
  }
}

/** A part before and after a change. */
interface Pair {
  readonly before: PlannedAsset | undefined;
  readonly after: PlannedAsset | undefined;
}

function compare(before: WholePlan, after: WholePlan, { models }: SettingsStages): ChangeEstimate {
  const isMade = ({ snapshot }: WholePlan, part: PlannedAsset | undefined) =>
    part !== undefined && assetStatusOf(snapshot, part.key) === 'settled';
  const isChanged = ({ before: was, after: is }: Pair) => isMade(before, was) && was?.key !== is?.key;
  const isOutdated = (pair: Pair) => isChanged(pair) && !isMade(after, pair.after);
  const isReused = (pair: Pair) => isChanged(pair) && isMade(after, pair.after);
  const parts = pairs(before.plan, after.plan);
  const count = (is: (pair: Pair) => boolean) => ({
    speech: parts.speech.filter(is).length,
    pictures: parts.pictures.filter(is).length,
    segments: parts.segments.filter(is).length,
  });
  const made = [...parts.speech, ...parts.pictures];
  const costOf = (each: readonly Pair[]) =>
    sumUsd(each.map(({ after: part }) => (part ? quoteUsd(part, models) : 0)));
  const { generation } = after.snapshot;
  const isUnwritten = generation.scriptKey === null;
  const { look } = generation.settings;
  return {
    outdated: count(isOutdated),
    reused: count(isReused),
    isFilmOutdated: isMade(before, before.plan.film) && !isMade(after, after.plan.film),
    costUsd: costOf(made.filter(isOutdated)),
    remainingUsd:
      isUnwritten && costsMoney(generation.settings, models)
        ? null
        : costOf(made.filter((pair) => !isMade(after, pair.after))),
    durationMs: after.plan.scenes.reduce((totalMs, scene) => totalMs + spokenMs(after.snapshot, scene), 0),
    ...(look !== undefined && { look }),
  };
}

/** The scenes and their shots are the same on both sides. */
function pairs(before: GenerationPlan, after: GenerationPlan) {
  const sides = before.scenes.map((scene, index) => ({ was: scene, is: after.scenes[index] }));
  return {
    speech: sides.map(({ was, is }): Pair => ({ before: was.speech, after: is?.speech })),
    pictures: sides.flatMap(({ was, is }) =>
      was.pictures.map((picture, index): Pair => ({ before: picture, after: is?.pictures[index] })),
    ),
    segments: sides.map(({ was, is }): Pair => ({ before: was.segment, after: is?.segment })),
  };
}
