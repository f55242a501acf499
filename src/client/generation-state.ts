import type { PipelineError } from '../core/errors.ts';
import type { UpdateSceneRequest } from '../protocol/edit.ts';
import type { GenerationEvent } from '../protocol/event.ts';
import type { GenerationView } from '../protocol/generation.ts';
import type { GenerationStatus } from '../protocol/names.ts';
import type { PhaseResponse } from '../protocol/phase.ts';
import { isOutage } from './errors.ts';
import { applyAnswer, applyEvent, mergeGeneration } from './runs/merge-generation.ts';

/** The steps in which work on an existing generation is under way. */
export type WorkingStep = 'scripting' | 'generating' | 'rendering';

/**
 * Whether the server can be reached: it responds; it does not respond and is tried again; or the browser has no
 * network.
 */
export type ConnectionState = 'online' | 'reconnecting' | 'offline';

interface ShownState {
  /** 0 to 100. Never falls within one generation. */
  readonly progress: number;
  readonly connection: ConnectionState;
}

/**
 * The state of the pipeline: a union by `step`. `generation` has every scene with what is ready of it, including the
 * user's own edits from the moment they are made.
 */
export type GenerationState =
  /** Nothing is under way here. A loaded or stopped generation may be shown. */
  | (ShownState & { readonly step: 'idle'; readonly generation: GenerationView | undefined })
  /** The document is being sent to the server. */
  | (ShownState & { readonly step: 'analysis'; readonly generation: undefined })
  | (ShownState & { readonly step: WorkingStep; readonly generation: GenerationView })
  /** The film is ready. Its status says whether it is complete, or some parts failed (`partial`). */
  | (ShownState & { readonly step: 'complete'; readonly generation: GenerationView })
  /** The generation could not continue. Finished work is kept, and resuming continues from there. */
  | (ShownState & {
      readonly step: 'error';
      readonly error: PipelineError;
      readonly generation: GenerationView | undefined;
    });

/** A change by the user that the server has not confirmed yet. */
export interface PendingEdit {
  readonly generationId: string;
  readonly sceneId: string;
  readonly changes: UpdateSceneRequest;
}

/** The events that change the state. */
export type StoreEvent =
  | { readonly type: 'forgotten' }
  | { readonly type: 'begun' }
  /** Replaces the shown generation, whichever it is. */
  | { readonly type: 'loaded'; readonly generation: GenerationView }
  /** News of the shown generation; ignored for any other. */
  | { readonly type: 'refreshed'; readonly generation: GenerationView }
  | { readonly type: 'moved'; readonly step: WorkingStep | 'complete' | 'idle' }
  | { readonly type: 'answered'; readonly answer: PhaseResponse }
  | { readonly type: 'happened'; readonly event: GenerationEvent }
  /** An event of a generation that this store does not work on. */
  | { readonly type: 'noticed'; readonly event: GenerationEvent }
  | { readonly type: 'reached'; readonly connection: ConnectionState }
  | { readonly type: 'failed'; readonly error: PipelineError };

export const INITIAL_STATE: GenerationState = {
  step: 'idle',
  generation: undefined,
  progress: 0,
  connection: 'online',
};

/**
 * The state after the event. Pure. An event that concerns another generation, is older than what is known, or is
 * impossible in this state changes nothing and returns the same state object.
 */
export function reduceState(known: GenerationState, event: StoreEvent): GenerationState {
  // Only a server that can be reached sends these.
  const isFromServer = 'generation' in event || 'answer' in event || 'event' in event;
  const isBack = isFromServer && known.connection === 'reconnecting';
  const state: GenerationState = isBack ? { ...known, connection: 'online' } : known;
  const { generation, connection, progress } = state;
  switch (event.type) {
    case 'forgotten':
      return connection === INITIAL_STATE.connection ? INITIAL_STATE : { ...INITIAL_STATE, connection };
    case 'begun':
      return { step: 'analysis', generation: undefined, progress: 0, connection };
    case 'loaded':
      return withGeneration(state, mergeGeneration(generation, event.generation));
    case 'refreshed':
      return generation?.id === event.generation.id
        ? withGeneration(state, mergeGeneration(generation, event.generation))
        : state;
    case 'answered':
      return generation ? withGeneration(state, applyAnswer(generation, event.answer)) : state;
    case 'happened':
      return generation ? followed(state, applyEvent(generation, event.event)) : state;
    case 'noticed':
      return generation ? withGeneration(state, applyEvent(generation, event.event)) : state;
    case 'moved':
      return movedTo(state, event.step);
    case 'failed':
      return {
        step: 'error',
        error: event.error,
        generation,
        progress,
        connection: isOutage(event.error) && connection === 'online' ? 'reconnecting' : connection,
      };
    case 'reached':
      return event.connection === connection ? state : { ...state, connection: event.connection };
  }
}

function movedTo(state: GenerationState, step: WorkingStep | 'complete' | 'idle'): GenerationState {
  const { generation, connection } = state;
  if (!generation) return step === 'idle' ? reduceState(state, { type: 'forgotten' }) : state;
  const progress = step === 'complete' ? 100 : state.progress;
  return { step, generation, progress, connection };
}

/** The same step with a newer view of the generation. A new generation leaves `analysis` for its own first step. */
function withGeneration(state: GenerationState, generation: GenerationView): GenerationState {
  if (generation === state.generation) return state;
  const isSame = generation.id === state.generation?.id;
  const progress = isSame ? Math.max(state.progress, generation.progress) : generation.progress;
  const { connection } = state;
  if (state.step === 'analysis') return { step: 'scripting', generation, progress, connection };
  return { ...state, generation, progress };
}

/** If the server drives, the generation's status determines the step. */
function followed(state: GenerationState, generation: GenerationView): GenerationState {
  const next = withGeneration(state, generation);
  const step = stepOf(generation.status);
  if (next === state || step === 'error' || state.step === 'error') return next;
  return movedTo({ ...next, generation } as GenerationState, step);
}

/** The step for a generation with this status, whether it is worked on or at rest. */
export function stepOf(status: GenerationStatus): 'idle' | WorkingStep | 'complete' | 'error' {
  switch (status) {
    case 'draft':
    case 'scripting':
    case 'storyboard':
      return 'scripting';
    case 'generating':
      return 'generating';
    case 'rendering':
      return 'rendering';
    case 'complete':
    case 'partial':
      return 'complete';
    case 'failed':
      return 'error';
    case 'cancelled':
      return 'idle';
  }
}

/** Whether a generation with this status is being made, if anyone works on it. */
export function isBusy(status: GenerationStatus): boolean {
  return status === 'scripting' || status === 'generating' || status === 'rendering';
}

/** Whether the generation is at rest: nothing happens to it without a request. */
export function isResting(status: GenerationStatus): boolean {
  return isRestingStep(stepOf(status));
}

/** Whether nothing is under way in this step. */
export function isRestingStep(step: GenerationState['step']): boolean {
  return step === 'idle' || step === 'complete' || step === 'error';
}
