import type { PipelineError } from '../core/errors.ts';
import type { UpdateSceneRequest } from '../protocol/edit.ts';
import type { GenerationEvent } from '../protocol/event.ts';
import type { GenerationView } from '../protocol/generation.ts';
import type { GenerationStatus } from '../protocol/names.ts';
import type { PhaseResponse } from '../protocol/phase.ts';
import { applyAnswer, applyEvent, mergeGeneration } from './runs/merge-generation.ts';

/** The steps in which a generation that exists is worked on. */
export type WorkingStep = 'scripting' | 'generating' | 'rendering';

/**
 * Where the pipeline is. `progress` is 0 to 100 and never falls within one generation. `generation` has every
 * scene with what is there of it, the user's own edits included from the moment they are made.
 */
export type GenerationState =
  /** Nothing is under way here; a generation that was loaded or stopped may be there. */
  | { readonly step: 'idle'; readonly generation: GenerationView | undefined; readonly progress: number }
  /** The document is on its way to the server. */
  | { readonly step: 'analysis'; readonly generation: undefined; readonly progress: number }
  | { readonly step: WorkingStep; readonly generation: GenerationView; readonly progress: number }
  /** The video is there. Its status tells whether all of it is (`complete`) or some failed (`partial`). */
  | { readonly step: 'complete'; readonly generation: GenerationView; readonly progress: number }
  /** It could not go on; what was finished is kept, and resuming goes on from there. */
  | {
      readonly step: 'error';
      readonly error: PipelineError;
      readonly generation: GenerationView | undefined;
      readonly progress: number;
    };

/** A change by the user that the server has not confirmed yet. */
export interface PendingEdit {
  readonly generationId: string;
  readonly sceneId: string;
  readonly changes: UpdateSceneRequest;
}

/** What can happen to the state. */
export type StoreEvent =
  | { readonly type: 'forgotten' }
  | { readonly type: 'begun' }
  /** Takes the place of whatever generation was there. */
  | { readonly type: 'loaded'; readonly generation: GenerationView }
  /** Is news of the generation that is there, and of no other. */
  | { readonly type: 'refreshed'; readonly generation: GenerationView }
  | { readonly type: 'moved'; readonly step: WorkingStep | 'complete' | 'idle' }
  | { readonly type: 'answered'; readonly answer: PhaseResponse }
  | { readonly type: 'happened'; readonly event: GenerationEvent }
  | { readonly type: 'failed'; readonly error: PipelineError };

export const INITIAL_STATE: GenerationState = { step: 'idle', generation: undefined, progress: 0 };

/**
 * The state after the event. Pure, and forgiving: what is about another generation, older than what is known, or
 * impossible where the state is, changes nothing and hands back the very same state.
 */
export function reduceState(state: GenerationState, event: StoreEvent): GenerationState {
  const { generation } = state;
  switch (event.type) {
    case 'forgotten':
      return INITIAL_STATE;
    case 'begun':
      return { step: 'analysis', generation: undefined, progress: 0 };
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
    case 'moved':
      if (!generation) return event.step === 'idle' ? INITIAL_STATE : state;
      return { step: event.step, generation, progress: event.step === 'complete' ? 100 : state.progress };
    case 'failed':
      return { step: 'error', error: event.error, generation, progress: state.progress };
  }
}

/** The same step with what is now known of the generation; a new one leaves `analysis` for its own first step. */
function withGeneration(state: GenerationState, generation: GenerationView): GenerationState {
  if (generation === state.generation) return state;
  const isSame = generation.id === state.generation?.id;
  const progress = isSame ? Math.max(state.progress, generation.progress) : generation.progress;
  if (state.step === 'analysis') return { step: 'scripting', generation, progress };
  return { ...state, generation, progress };
}

/** When the server drives, its status is the step. */
function followed(state: GenerationState, generation: GenerationView): GenerationState {
  const next = withGeneration(state, generation);
  const step = stepOf(generation.status);
  if (next === state || step === 'error' || state.step === 'error') return next;
  return { step, generation, progress: step === 'complete' ? 100 : next.progress };
}

/** The step that shows a generation with this status, when it is worked on or rests by itself. */
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

/** Whether nothing more happens to the generation by itself. */
export function isResting(status: GenerationStatus): boolean {
  return ['idle', 'complete', 'error'].includes(stepOf(status));
}
