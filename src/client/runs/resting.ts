import type { GenerationView, ItemView } from '../../protocol/generation.ts';
import { GenerationFailedError } from '../errors.ts';
import { isResting, type StoreEvent } from '../generation-state.ts';

/** Whether somebody works on it, or meant to. */
export function isActive({ status, run }: GenerationView): boolean {
  if (status === 'draft') return run === 'background';
  return status === 'scripting' || status === 'generating' || status === 'rendering';
}

/** Whether its script is missing, and waits for a client to ask for it. */
export function isUnwritten({ status, run }: GenerationView): boolean {
  return run === 'client' && (status === 'draft' || status === 'scripting');
}

/** Whether it has to be set going before anything happens: phase calls are refused for one that was stopped. */
export function needsRun(generation: GenerationView): boolean {
  return isResting(generation.status) || (generation.run === 'background' && !isActive(generation));
}

/** Whether something of it is made at this moment, whoever asked for it. */
export function isBeingMade({ scenes, video }: GenerationView): boolean {
  const isRunning = ({ status }: ItemView) => status === 'running';
  return (
    isRunning(video) ||
    scenes.some(
      ({ audio, segment, shots }) =>
        isRunning(audio) || isRunning(segment) || shots.some(({ picture }) => isRunning(picture)),
    )
  );
}

/**
 * How the state shows a generation on which nobody works any more.
 *
 * @throws GenerationFailedError if that is because it failed.
 */
export function restingEvent({ status, failure }: GenerationView): StoreEvent & { readonly type: 'moved' } {
  if (status === 'failed') {
    const unknown = { code: 'generation_failed', detail: 'The generation failed.', retryable: true };
    throw new GenerationFailedError(failure ?? unknown);
  }
  return { type: 'moved', step: status === 'complete' || status === 'partial' ? 'complete' : 'idle' };
}
