'use client';

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type GenerationState, INITIAL_STATE } from '../client/generation-state.ts';
import type { GenerationActions } from '../client/generation-store.ts';
import type { GenerationStoreOptions } from '../client/store-options.ts';
import { type PipelineCallbacks, tellChanges } from './callbacks.ts';
import { projectStore } from './project-stores.ts';
import { isShallowEqual } from './shallow-equal.ts';
import { throttledSubscribe } from './throttled-subscribe.ts';

export { AUDIO_CONCURRENCY, IMAGE_CONCURRENCY, MAX_ATTEMPTS, STAGGER_MS } from '../client/settings.ts';

/**
 * {@link GenerationStoreOptions}, the project, and callbacks.
 *
 * Changed options apply from the next call on; omitted ones keep their values. If several components use the same
 * project, the last one to set an option wins.
 */
export interface GenerationPipelineOptions extends GenerationStoreOptions, PipelineCallbacks {
  /**
   * The project that the pipeline belongs to. Components with the same project share one pipeline. Another project
   * has its own, and the first continues in the background. By default, the whole page has one.
   */
  readonly projectId?: string;
}

/** {@link GenerationActions} and the state. */
export interface GenerationPipeline extends GenerationActions {
  /** The state: a union by `step`. Changes at most ten times a second, and at once with each step. */
  readonly state: GenerationState;
}

/**
 * Drives a generation from document to film, and shows its state.
 *
 * The run belongs to the project, not to the component: unmounting stops nothing, and mounting again, even twice as
 * StrictMode does, finds the same run and makes no second call. After a reload of the page, `loadGeneration` joins
 * work under way. Only `cancel` stops it, and only `reset` forgets it. A project that no component has shown for five
 * minutes is also forgotten, unless work on it is under way.
 *
 * The functions never change; the returned object changes only with `state` or the project.
 *
 * @example
 * function Film() {
 *   const { state, startGeneration } = useGenerationPipeline({ baseUrl: 'http://127.0.0.1:4317' });
 *   if (state.step === 'idle') {
 *     return <button onClick={() => startGeneration({ source: { text: 'It shines.' } })}>Make a film</button>;
 *   }
 *   return <progress max={100} value={state.progress} />;
 * }
 */
export function useGenerationPipeline(options?: GenerationPipelineOptions): GenerationPipeline;
/**
 * The same, for a component that needs a part of it: it renders again only when the result of `select` changes.
 * Objects and arrays count as unchanged if their parts are identical.
 *
 * @example
 * function Progress() {
 *   const progress = useGenerationPipeline({}, ({ state }) => state.progress);
 *   return <progress max={100} value={progress} />;
 * }
 */
export function useGenerationPipeline<Selected>(
  options: GenerationPipelineOptions,
  select: (pipeline: GenerationPipeline) => Selected,
): Selected;
export function useGenerationPipeline<Selected>(
  options: GenerationPipelineOptions = {},
  select?: (pipeline: GenerationPipeline) => Selected,
): GenerationPipeline | Selected {
  const store = projectStore(options.projectId ?? '', options);
  const callbacks = useRef<PipelineCallbacks>({});
  const selected = useRef<{ readonly value: unknown }>(undefined);

  useEffect(() => {
    store.setOptions(options);
    callbacks.current = options;
  });
  useEffect(() => store.retain(), [store]);
  useEffect(() => tellChanges(store, () => callbacks.current), [store]);

  const { subscribe, snapshotOf } = useMemo(() => {
    const { getSnapshot: _, subscribe: __, setOptions: ___, retain: ____, ...actions } = store;
    let last: GenerationPipeline | undefined;
    return {
      subscribe: throttledSubscribe(store),
      snapshotOf(state: GenerationState): GenerationPipeline {
        if (last?.state !== state) last = { ...actions, state };
        return last;
      },
    };
  }, [store]);
  const read = useMemo(() => {
    let before: { readonly pipeline: GenerationPipeline; readonly value: unknown } | undefined;
    return (state: GenerationState) => {
      const pipeline = snapshotOf(state);
      if (!select) return pipeline;
      if (before?.pipeline === pipeline) return before.value;
      const known = before ?? selected.current;
      const value = select(pipeline);
      before = { pipeline, value: known && isShallowEqual(known.value, value) ? known.value : value };
      return before.value;
    };
  }, [snapshotOf, select]);
  const value = useSyncExternalStore(
    subscribe,
    () => read(store.getSnapshot()),
    () => read(INITIAL_STATE),
  );
  useEffect(() => {
    selected.current = { value };
  }, [value]);
  return value as GenerationPipeline | Selected;
}
