import type { CostView, SceneView } from '../../protocol/generation.ts';
import type { FailedItem, PhaseResponse } from '../../protocol/phase.ts';

/** The state of a phase, over all answers. */
export interface PhaseOutcome {
  /** Settled items, including failed ones. */
  readonly completed: number;
  readonly total: number;
  /** By index. */
  readonly failed: readonly FailedItem[];
  /** 0 to 100, of the whole generation. */
  readonly progress: number;
  /** `undefined` if nothing was asked for. */
  readonly cost: CostView | undefined;
  /** The newest view of every scene in any answer. */
  readonly scenes: readonly SceneView[];
}

/** Merges the answers of parallel windows, which arrive in any order. Of each scene the newest view is kept. */
export function createPhaseMerge() {
  const scenes = new Map<string, SceneView>();
  const failed = new Map<number, FailedItem>();
  let outcome = { completed: 0, total: 0, progress: 0, cost: undefined as CostView | undefined };

  return {
    add(answer: PhaseResponse): void {
      for (const scene of answer.scenes) {
        const known = scenes.get(scene.id);
        if (!known || scene.revision >= known.revision) scenes.set(scene.id, scene);
      }
      for (const item of answer.failed) failed.set(item.index, item);
      outcome = {
        completed: Math.max(outcome.completed, answer.completed),
        total: answer.total,
        progress: Math.max(outcome.progress, answer.progress),
        cost: newerCost(outcome.cost, answer.cost),
      };
    },
    total: () => outcome.total,
    outcome: (): PhaseOutcome => ({
      ...outcome,
      failed: [...failed.values()].sort((a, b) => a.index - b.index),
      scenes: [...scenes.values()],
    }),
  };
}

/** The later of two costs that may have arrived out of order. Spent money never decreases. */
export function newerCost(known: CostView | undefined, cost: CostView): CostView {
  return known && known.spentUsd > cost.spentUsd ? known : cost;
}
