import type { GenerationView, ItemView } from '../../protocol/generation.ts';
import { GenerationFailedError } from '../errors.ts';
import { isBusy, isResting, type StoreEvent } from '../generation-state.ts';

/** Whether work on it is under way or intended. */
export function isActive({ status, run }: GenerationView): boolean {
  if (status === 'draft') return run === 'background';
  return isBusy(status);
}

/** Whether its script is missing, and no one but a client will ask for it. */
export function isUnwritten({ status, run }: GenerationView): boolean {
  return run === 'client' && (status === 'draft' || status === 'scripting');
}

/** Whether it has to be resumed first: phase calls are refused for a stopped generation. */
export function needsRun(generation: GenerationView): boolean {
  return isResting(generation.status) || (generation.run === 'background' && !isActive(generation));
}

/** Whether its script or any part of it is being made now, for whichever client. */
export function isBeingMade({ status, scenes, video }: GenerationView): boolean {
  const isRunning = (item: ItemView) => item.status === 'running';
  return (
    status === 'scripting' ||
    isRunning(video) ||
    scenes.some(
      ({ audio, segment, shots }) =>
        isRunning(audio) || isRunning(segment) || shots.some(({ picture }) => isRunning(picture)),
    )
  );
}

/**
 * The state of a generation that nobody works on any more.
 *
 * @throws GenerationFailedError if it failed.
 */
export function restingEvent({ status, failure }: GenerationView): StoreEvent & { readonly type: 'moved' } {
  if (status === 'failed') {
    const unknown = { code: 'generation_failed', detail: 'The generation failed.', retryable: true };
    throw new GenerationFailedError(failure ?? unknown);
  }
  return { type: 'moved', step: status === 'complete' || status === 'partial' ? 'complete' : 'idle' };
}
