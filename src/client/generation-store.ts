import { InputError } from '../core/errors.ts';
import type { InsertSceneRequest, RegenerateRequest, UpdateSceneRequest } from '../protocol/edit.ts';
import type { GenerationView } from '../protocol/generation.ts';
import { connectionNow, createAttention } from './attention.ts';
import type { GenerationState, PendingEdit } from './generation-state.ts';
import type { EditOptions, GenerationInput } from './http/generation-api.ts';
import { createBackend } from './runs/backend.ts';
import { createGenerationRuns, type LoadOptions } from './runs/generation-runs.ts';
import { createGenerationWork } from './runs/generation-work.ts';
import { createReconnect } from './runs/reconnect.ts';
import { createRunSlot } from './runs/run-slot.ts';
import { createWatch } from './runs/watch-shown.ts';
import { createStateCell } from './state-cell.ts';
import type { GenerationStoreOptions } from './store-options.ts';

/** What a user can do. The functions need no `this` and never change. */
export interface GenerationActions {
  /**
   * Makes a new generation and runs it to its end; a run before it is left (its server-side work goes on). The
   * same request, while it runs, is the same run. Resolves when the run is over: failures are in the state. After
   * one that was only that the server could not be reached, a run that had begun goes on by itself when it can be.
   */
  readonly startGeneration: (input: GenerationInput) => Promise<void>;
  /**
   * Goes on where a generation stopped, for whatever reason; without an id with the one in the state. What is
   * finished costs nothing. Resolves when the run is over: failures are in the state.
   *
   * @throws InputError when there is no generation to resume.
   */
  readonly resumeGeneration: (generationId?: string) => Promise<void>;
  /**
   * Shows a generation, and goes on showing it if it is there already. Takes part when it is being worked on:
   * follows the server or another tab, or goes on driving when nobody does, as far as `drive` says. Resolves when it
   * rests: failures are in the state. After one that was only that the server could not be reached, it is loaded by
   * itself when it can be.
   */
  readonly loadGeneration: (generationId: string, options?: LoadOptions) => Promise<void>;
  /** Stops at once, here and on the server. What is finished is kept. @throws PipelineError if the server cannot be told. */
  readonly cancel: () => Promise<void>;
  /** Forgets the generation here. On the server it stays as it is, and what runs there runs on. */
  readonly reset: () => void;
  /**
   * Changes a scene. The state shows it at once, and as it was before if the server refuses. Costs nothing by
   * itself: what has become out of date is made again by the run that goes on, or by the next one.
   *
   * @throws PipelineError when the server refuses or cannot be reached: `edit_conflict` if the scene has changed
   * since `ifRevision`.
   */
  readonly updateScene: (
    sceneId: string,
    changes: UpdateSceneRequest,
    options?: Pick<EditOptions, 'ifRevision'>,
  ) => Promise<void>;
  /** Adds a scene. Makes nothing by itself, like every edit. @throws PipelineError as `updateScene` does. */
  readonly insertScene: (scene: InsertSceneRequest) => Promise<void>;
  /** Removes a scene. @throws PipelineError as `updateScene` does. */
  readonly deleteScene: (sceneId: string, options?: Pick<EditOptions, 'ifRevision'>) => Promise<void>;
  /**
   * Puts the scenes in this order, which names each of them once.
   *
   * @throws PipelineError as `updateScene` does; `scenes_changed` if scenes were added, removed or moved since
   * `ifRevision` of the generation.
   */
  readonly orderScenes: (
    sceneIds: readonly string[],
    options?: Pick<EditOptions, 'ifRevision'>,
  ) => Promise<void>;
  /**
   * Takes over what a call of your own was answered, such as one of `scenecast/storyboard`: the state shows it, and a
   * run that goes on sees to what follows from it, as with an edit. Of another generation it changes nothing.
   */
  readonly applyChange: (generation: GenerationView) => void;
  /**
   * Makes new takes for a scene, of everything without `what`. Resolves when they are asked for; the state shows
   * how they come.
   *
   * @throws PipelineError when the server refuses or cannot be reached.
   */
  readonly regenerate: (sceneId: string, what?: RegenerateRequest) => Promise<void>;
}

/** One generation at a time, from document to video, with no framework in it. */
export interface GenerationStore extends GenerationActions {
  /** The same object until something changes. */
  readonly getSnapshot: () => GenerationState;
  /** Calls `listener` after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Changes options. They count from the next call or run on; one that is left out stays as it was. What identifies the
   * server, `baseUrl` and `maxConnections`, is best changed with a new store.
   */
  readonly setOptions: (options: GenerationStoreOptions) => void;
}

/**
 * Creates a store. It does nothing, and holds no connection, until it is told to.
 *
 * @example
 * const store = createGenerationStore({ baseUrl: 'http://127.0.0.1:4317' });
 * store.subscribe(() => console.log(store.getSnapshot().step, store.getSnapshot().progress));
 * await store.startGeneration({ source: { text: 'The lighthouse stands on a rock. It shines.' } });
 */
export function createGenerationStore(options: GenerationStoreOptions = {}): GenerationStore {
  const live: GenerationStoreOptions = { ...options };
  const cell = createStateCell();
  const backend = createBackend(live, (isReached) => {
    cell.dispatch({ type: 'reached', connection: connectionNow(isReached) });
  });
  const { api } = backend;
  const reconnect = createReconnect({ cell, api });
  const slot = createRunSlot({
    cell,
    onFailure(error, { generationId, again }) {
      if (generationId !== undefined && again) void reconnect({ error, generationId, again });
    },
    onChange: () => attention.update(),
  });
  const work = createGenerationWork({ options: live, backend, cell });
  const runs = createGenerationRuns({ options: live, backend, work, slot, cell });
  const attention = createAttention({
    ...{ options: live, api, cell, slot },
    watch: createWatch({ slot, cell, followOptions: work.followOptions, join: runs.join }),
  });

  const knownId = (generationId = cell.getSnapshot().generation?.id) => {
    if (generationId !== undefined) return generationId;
    throw new InputError('invalid_option', 'There is no generation yet.', {
      advice: 'Start or load a generation first.',
    });
  };

  const applyChange = (generation: GenerationView) => {
    runs.noteChange(generation);
    cell.dispatch({ type: 'refreshed', generation });
  };

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: attention.subscribe,
    setOptions: (changed) => void Object.assign(live, changed),
    startGeneration: (input) => runs.start(input).done,
    resumeGeneration: async (generationId) => runs.resume(knownId(generationId)).done,
    loadGeneration: (generationId, loadOptions) => runs.load(generationId, loadOptions).done,
    async cancel() {
      const run = slot.stop();
      cell.dispatch({ type: 'moved', step: 'idle' });
      const generationId = cell.getSnapshot().generation?.id ?? (await run?.created)?.id;
      if (generationId === undefined) return;
      const generation = await api().cancelGeneration(generationId);
      cell.dispatch({ type: 'refreshed', generation });
    },
    reset() {
      slot.stop();
      cell.dispatch({ type: 'forgotten' });
    },
    async updateScene(sceneId, changes, editOptions) {
      const edit: PendingEdit = { generationId: knownId(), sceneId, changes };
      cell.addEdit(edit);
      try {
        const generation = await api().updateScene(edit, changes, editOptions);
        runs.noteChange(generation);
        cell.settleEdit(edit, { type: 'refreshed', generation });
      } catch (error) {
        cell.settleEdit(edit);
        throw error;
      }
    },
    async insertScene(scene) {
      applyChange(await api().insertScene(knownId(), scene));
    },
    async deleteScene(sceneId, editOptions) {
      applyChange(await api().deleteScene({ generationId: knownId(), sceneId }, editOptions));
    },
    async orderScenes(sceneIds, editOptions) {
      applyChange(await api().orderScenes(knownId(), { sceneIds: [...sceneIds] }, editOptions));
    },
    applyChange,
    async regenerate(sceneId, what = {}) {
      const generation = await api().regenerateScene({ generationId: knownId(), sceneId }, what);
      if (cell.getSnapshot().generation?.id !== generation.id) return;
      cell.dispatch({ type: 'refreshed', generation });
      if (!runs.noteChange(generation)) runs.proceed(generation);
    },
  };
}
