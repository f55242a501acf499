import { useMemo, useSyncExternalStore } from 'react';
import { type GenerationState, INITIAL_STATE } from '../client/generation-state.ts';
import type { GenerationActions } from '../client/generation-store.ts';
import type { GenerationStoreOptions } from '../client/store-options.ts';
import { paced } from './paced.ts';
import { projectStore } from './project-stores.ts';

/** {@link GenerationStoreOptions}, and which pipeline it is. They count when a project is seen for the first time. */
export interface GenerationPipelineOptions extends GenerationStoreOptions {
  /**
   * What the pipeline belongs to. Components with the same project share one pipeline; another project has another
   * one, and the first runs on unseen. One for the whole page by default.
   */
  readonly projectId?: string;
}

/** {@link GenerationActions}, and where the pipeline is. */
export interface GenerationPipeline extends GenerationActions {
  /** Where it is: a union by `step`. Changes ten times a second at most, and at once with each step. */
  readonly state: GenerationState;
}

/**
 * Drives a generation from document to video, and shows how it goes.
 *
 * The run belongs to the project, not to the component: unmounting stops nothing, and mounting again, also twice
 * as StrictMode does, finds the same run and makes no second call. After a reload of the page, `loadGeneration`
 * takes part in what is under way. Only `cancel` stops it, and only `reset` forgets it.
 *
 * The options count when a project is seen for the first time. The functions never change; the returned object
 * changes only with `state` or the project.
 */
export function useGenerationPipeline(options: GenerationPipelineOptions = {}): GenerationPipeline {
  const store = projectStore(options.projectId ?? '', options);
  const subscribe = useMemo(() => paced(store), [store]);
  const state = useSyncExternalStore(subscribe, store.getSnapshot, () => INITIAL_STATE);
  return useMemo(() => {
    const { getSnapshot: _, subscribe: __, ...actions } = store;
    return { ...actions, state };
  }, [store, state]);
}
