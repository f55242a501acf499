import { InputError } from '../core/errors.ts';
import type { InsertSceneRequest, RegenerateRequest, UpdateSceneRequest } from '../protocol/edit.ts';
import type { GenerationView } from '../protocol/generation.ts';
import type { GenerationState, PendingEdit } from './generation-state.ts';
import type { EditOptions, GenerationInput } from './http/generation-api.ts';
import { connectionNow, createRefresher } from './refresher.ts';
import { createBackend } from './runs/backend.ts';
import { createGenerationRuns } from './runs/generation-runs.ts';
import { createGenerationWork } from './runs/generation-work.ts';
import type { LoadOptions } from './runs/load-drive.ts';
import { createReconnect } from './runs/reconnect.ts';
import { createRunSlot } from './runs/run-slot.ts';
import { createWatch } from './runs/watch-shown.ts';
import { createStateCell } from './state-cell.ts';
import type { GenerationStoreOptions } from './store-options.ts';

/** The actions of a user. The functions need no `this` and never change. */
export interface GenerationActions {
  /**
   * Creates a generation and runs it to its end, leaving the current run (work on the server continues). The same
   * request while it is running joins the same run. Resolves when the run is over; failures are in the state. If the
   * run failed only because the server could not be reached, it continues by itself when the server is back.
   */
  readonly startGeneration: (input: GenerationInput) => Promise<void>;
  /**
   * Resumes a stopped or failed generation; without an id, the shown one. Finished work costs nothing. Resolves when
   * the run is over; failures are in the state.
   *
   * @throws InputError if there is no generation to resume.
   */
  readonly resumeGeneration: (generationId?: string) => Promise<void>;
  /**
   * Shows a generation; if it is shown already, keeps showing it. If work on it is under way, the store takes part:
   * it follows the server or another tab, or drives the generation if nobody does, as far as `drive` allows. Resolves
   * when the generation is at rest; failures are in the state. If loading failed only because the server could not be
   * reached, it is repeated when the server is back.
   */
  readonly loadGeneration: (generationId: string, options?: LoadOptions) => Promise<void>;
  /**
   * Stops at once, here and on the server. Finished work is kept. @throws PipelineError if the server cannot be
   * reached.
   */
  readonly cancel: () => Promise<void>;
  /** Stops showing the generation. On the server it stays as it is, and work there continues. */
  readonly reset: () => void;
  /**
   * Changes a scene. The state shows the change at once, and reverts it if the server refuses. Costs nothing by
   * itself: outdated parts are made again by the current run, or by the next one.
   *
   * @throws PipelineError if the server refuses or cannot be reached: `edit_conflict` if the scene has changed since
   * `ifRevision`.
   */
  readonly updateScene: (
    sceneId: string,
    changes: UpdateSceneRequest,
    options?: Pick<EditOptions, 'ifRevision'>,
  ) => Promise<void>;
  /** Adds a scene. Like every edit, it makes nothing by itself. @throws PipelineError as `updateScene` does. */
  readonly insertScene: (scene: InsertSceneRequest) => Promise<void>;
  /** Removes a scene. @throws PipelineError as `updateScene` does. */
  readonly deleteScene: (sceneId: string, options?: Pick<EditOptions, 'ifRevision'>) => Promise<void>;
  /**
   * Puts the scenes in this order. Each scene must be listed once.
   *
   * @throws PipelineError as `updateScene` does; `scenes_changed` if scenes were added, removed or moved since
   * `ifRevision` of the generation.
   */
  readonly orderScenes: (
    sceneIds: readonly string[],
    options?: Pick<EditOptions, 'ifRevision'>,
  ) => Promise<void>;
  /**
   * Shows the generation that a call of your own has returned, for example one of {@link GenerationApi}. A current
   * run makes what follows from it, as with an edit. Ignored if another generation is shown.
   */
  readonly applyChange: (generation: GenerationView) => void;
  /**
   * Makes new takes of a scene: of all parts, or of those in `what`. Resolves when they are queued; the state shows
   * their progress.
   *
   * @throws PipelineError if the server refuses or cannot be reached.
   */
  readonly regenerate: (sceneId: string, what?: RegenerateRequest) => Promise<void>;
}

/** Takes one generation at a time from document to film. Independent of any framework. */
export interface GenerationStore extends GenerationActions {
  /** Returns the same object until something changes. */
  readonly getSnapshot: () => GenerationState;
  /** Calls `listener` after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Changes options from the next call or run on. Omitted options keep their values. To change the server (`baseUrl`,
   * `maxConnections`), create a new store instead.
   */
  readonly setOptions: (options: GenerationStoreOptions) => void;
}

/**
 * Creates a store. It does nothing and opens no connection until an action is called.
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
    onFailure(error, { generationId, onReconnect }) {
      if (generationId !== undefined && onReconnect) void reconnect({ error, generationId, onReconnect });
    },
    onChange: () => refresher.update(),
  });
  const work = createGenerationWork({ options: live, backend, cell });
  const runs = createGenerationRuns({ options: live, backend, work, slot, cell });
  const refresher = createRefresher({
    options: live,
    api,
    cell,
    slot,
    watch: createWatch({ slot, cell, followOptions: work.followOptions, join: runs.join }),
  });

  const knownId = (generationId = cell.getSnapshot().generation?.id) => {
    if (generationId !== undefined) return generationId;
    throw new InputError('invalid_option', 'There is no generation yet.', {
      advice: 'Start or load a generation first.',
    });
  };

  const applyChange = (generation: GenerationView) => {
    runs.reportChange(generation);
    cell.dispatch({ type: 'refreshed', generation });
  };

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: refresher.subscribe,
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
        runs.reportChange(generation);
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
      if (!runs.reportChange(generation)) runs.proceed(generation);
    },
  };
}
