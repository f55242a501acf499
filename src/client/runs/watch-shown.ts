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
  /** Takes part in work that has begun. */
  readonly join: (generation: GenerationView) => void;
}

/** Where events cannot be had, what rests is asked for this many times more rarely than what is worked on. */
const REST_FACTOR = 5;

/**
 * Watches the generation that is shown while nothing is run here: others may begin to work on it at any moment, in
 * another tab, on the server or on another machine. Runs at most one watch, and none while `isShown` is false.
 */
export function createWatch({ slot, cell, followOptions, join }: WatchOptions) {
  let watched: { readonly generationId: string; readonly stop: () => void } | undefined;
  let isShown = false;

  const onNews = () => {
    const { generation } = cell.getSnapshot();
    if (!generation) return;
    if (isActive(generation)) join(generation);
    // Others work on it, and this store only looks on.
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
      // Deleted, or no longer allowed: that is for the user to see.
      if (!signal.aborted) cell.dispatch({ type: 'failed', error: toPipelineError(error) });
    });
  };
  /** Begins or ends the watch, as it is wanted now. */
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
    /** Whether somebody sees the state. */
    show(isNowShown: boolean) {
      isShown = isNowShown;
      update();
    },
  };
}

/** Shows how a generation stands that this store does not work on. */
function showRest(cell: StateCell, generation: GenerationView): void {
  const { step } = cell.getSnapshot();
  try {
    const busyStep = isActive(generation) && isBeingMade(generation) ? stepOf(generation.status) : undefined;
    const next =
      busyStep === 'scripting' || busyStep === 'generating' || busyStep === 'rendering'
        ? busyStep
        : restingEvent(generation).step;
    if (next !== step) cell.dispatch({ type: 'moved', step: next });
  } catch (error) {
    cell.dispatch({ type: 'failed', error: toPipelineError(error) });
  }
}
