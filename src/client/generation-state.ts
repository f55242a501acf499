import type { PipelineError } from '../core/errors.ts';
import type { UpdateSceneRequest } from '../protocol/edit.ts';
import type { GenerationEvent } from '../protocol/event.ts';
import type { GenerationView } from '../protocol/generation.ts';
import type { GenerationStatus } from '../protocol/names.ts';
import type { PhaseResponse } from '../protocol/phase.ts';
import { isOutage } from './errors.ts';
import { applyAnswer, applyEvent, mergeGeneration } from './runs/merge-generation.ts';

/** The steps in which a generation that exists is worked on. */
export type WorkingStep = 'scripting' | 'generating' | 'rendering';

/**
 * Whether the server can be reached: it answers, it does not answer and is tried again, or the browser itself has no
 * network.
 */
export type ConnectionState = 'online' | 'reconnecting' | 'offline';

interface ShownState {
  /** 0 to 100. It never falls within one generation. */
  readonly progress: number;
  readonly connection: ConnectionState;
}

/**
 * Where the pipeline is: a union by `step`. `generation` has every scene with what is there of it, the user's own edits
 * included from the moment they are made.
 */
export type GenerationState =
  /** Nothing is under way here; a generation that was loaded or stopped may be there. */
  | (ShownState & { readonly step: 'idle'; readonly generation: GenerationView | undefined })
  /** The document is on its way to the server. */
  | (ShownState & { readonly step: 'analysis'; readonly generation: undefined })
  | (ShownState & { readonly step: WorkingStep; readonly generation: GenerationView })
  /** The video is there. Its status tells whether all of it is (`complete`) or some failed (`partial`). */
  | (ShownState & { readonly step: 'complete'; readonly generation: GenerationView })
  /** It could not go on; what was finished is kept, and resuming goes on from there. */
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
  /** Happened to a generation on which nobody works here. */
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
 * The state after the event. Pure, and forgiving: what is about another generation, older than what is known, or
 * impossible where the state is, changes nothing and hands back the very same state.
 */
export function reduceState(known: GenerationState, event: StoreEvent): GenerationState {
  // Only a server that can be reached says any of these.
  const isNews = 'generation' in event || 'answer' in event || 'event' in event;
  const isHeard = isNews && known.connection === 'reconnecting';
  const state: GenerationState = isHeard ? { ...known, connection: 'online' } : known;
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
        ...{ step: 'error', error: event.error, generation, progress },
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

/** The same step with what is now known of the generation; a new one leaves `analysis` for its own first step. */
function withGeneration(state: GenerationState, generation: GenerationView): GenerationState {
  if (generation === state.generation) return state;
  const isSame = generation.id === state.generation?.id;
  const progress = isSame ? Math.max(state.progress, generation.progress) : generation.progress;
  const { connection } = state;
  if (state.step === 'analysis') return { step: 'scripting', generation, progress, connection };
  return { ...state, generation, progress };
}

/** When the server drives, its status is the step. */
function followed(state: GenerationState, generation: GenerationView): GenerationState {
  const next = withGeneration(state, generation);
  const step = stepOf(generation.status);
  if (next === state || step === 'error' || state.step === 'error') return next;
  return movedTo({ ...next, generation } as GenerationState, step);
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
