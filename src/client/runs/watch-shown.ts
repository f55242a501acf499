import type { GenerationView } from '../../protocol/generation.ts';
import { toPipelineError } from '../errors.ts';
import { stepOf } from '../generation-state.ts';
import { isHidden } from '../platform.ts';
import type { StateCell } from '../state-cell.ts';
import type { FollowOptions } from './follow-generation.ts';
import { followGeneration } from './follow-generation.ts';
import { isActive, isBeingMade, restingEvent } from './resting.ts';
import type { RunSlot } from './run-slot.ts';

export interface WatchOptions {
  readonly slot: RunSlot;
  readonly cell: StateCell;
  readonly followOptions: (generationId: string) => Omit<FollowOptions, 'signal' | 'onEvent'>;
  /** Takes part in work, if some has begun. */
  readonly join: (generation: GenerationView) => void;
}

/** Without events, a generation at rest is polled this many times less often. */
const REST_FACTOR = 5;

/**
 * Watches the shown generation while this store runs nothing, because work on it can begin at any moment: in another
 * tab, on the server or on another machine. Runs at most one watch, and none while nobody sees the state.
 */
export function createWatch({ slot, cell, followOptions, join }: WatchOptions) {
  let watched: { readonly generationId: string; readonly stop: () => void } | undefined;
  let isShown = false;

  const onNews = () => {
    const { generation } = cell.getSnapshot();
    if (!generation) return;
    join(generation);
    // Others work on it, and this store only shows it.
    if (slot.current() === undefined) showRest(cell, generation);
  };
  const begin = (generationId: string) => {
    const controller = new AbortController();
    const { signal } = controller;
    const options = followOptions(generationId);
    watched = { generationId, stop: () => controller.abort() };
    void followGeneration({
      ...options,
      pollMs: options.pollMs * REST_FACTOR,
      signal,
      isOver: () => false,
      onEvent(event) {
        if (signal.aborted) return;
        cell.dispatch({ type: 'noticed', event });
        onNews();
      },
    }).catch((error: unknown) => {
      // The generation was deleted, or access was revoked; the state shows it.
      if (!signal.aborted) cell.dispatch({ type: 'failed', error: toPipelineError(error) });
    });
  };
  /** Begins or ends the watch as needed now. */
  const update = () => {
    const { generation, step } = cell.getSnapshot();
    const isWanted = isShown && !isHidden() && slot.current() === undefined && step !== 'error';
    const generationId = isWanted ? generation?.id : undefined;
    if (generationId === watched?.generationId) return;
    watched?.stop();
    watched = undefined;
    if (generationId !== undefined) begin(generationId);
  };
  return {
    update,
    onNews,
    /** Sets whether anyone sees the state. */
    show(isNowShown: boolean) {
      isShown = isNowShown;
      update();
    },
  };
}

/** The steps of a generation that is active. */
type BusyStep = 'scripting' | 'generating' | 'rendering';

/** Shows the state of a generation that this store does not work on. */
function showRest(cell: StateCell, generation: GenerationView): void {
  const { step } = cell.getSnapshot();
  try {
    const next =
      isActive(generation) && isBeingMade(generation)
        ? (stepOf(generation.status) as BusyStep)
        : restingEvent(generation).step;
    if (next !== step) cell.dispatch({ type: 'moved', step: next });
  } catch (error) {
    cell.dispatch({ type: 'failed', error: toPipelineError(error) });
  }
}
