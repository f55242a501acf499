import type { CostView, SceneView } from '../../protocol/generation.ts';
import type { FailedItem, PhaseResponse } from '../../protocol/phase.ts';

/** How a phase stands, all of its answers together. */
export interface PhaseOutcome {
  /** Settled items, failed ones included. */
  readonly completed: number;
  readonly total: number;
  /** By index. */
  readonly failed: readonly FailedItem[];
  /** 0 to 100, of the whole generation. */
  readonly progress: number;
  /** `undefined` when there was nothing to ask for. */
  readonly cost: CostView | undefined;
  /** The newest view of every scene that any answer showed. */
  readonly scenes: readonly SceneView[];
}

/** Answers of parallel windows arrive in any order: of each scene the newest view stays, whenever it came. */
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

/** Of two answers that may have crossed on the way: money that was spent stays spent. */
export function newerCost(known: CostView | undefined, cost: CostView): CostView {
  return known && known.spentUsd > cost.spentUsd ? known : cost;
}
