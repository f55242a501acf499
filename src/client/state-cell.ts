import {
  type GenerationState,
  INITIAL_STATE,
  type PendingEdit,
  reduceState,
  type StoreEvent,
} from './generation-state.ts';
import { withChanges } from './runs/merge-generation.ts';

/**
 * Holds the state and notifies listeners of changes. The user's unconfirmed edits are layered over the server's
 * state, so they survive news from the server, and are undone by removing the layer.
 */
export function createStateCell() {
  const listeners = new Set<() => void>();
  let state = INITIAL_STATE;
  let edits: readonly PendingEdit[] = [];
  let snapshot: GenerationState = INITIAL_STATE;

  const set = (nextState: GenerationState, nextEdits: readonly PendingEdit[]) => {
    if (nextState === state && nextEdits === edits) return;
    state = nextState;
    edits = nextEdits;
    const before = snapshot;
    snapshot = edits.reduce(withEdit, state);
    // Edits of a generation that is no longer shown change nothing.
    if (snapshot === before) return;
    for (const listener of listeners) listener();
  };

  return {
    getSnapshot: (): GenerationState => snapshot,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch: (event: StoreEvent): void => set(reduceState(state, event), edits),
    addEdit: (edit: PendingEdit): void => set(state, [...edits, edit]),
    /** Removes the edit and, in the same change, applies the server's result, if there is one. */
    settleEdit(edit: PendingEdit, event?: StoreEvent): void {
      const nextState = event ? reduceState(state, event) : state;
      set(
        nextState,
        edits.filter((other) => other !== edit),
      );
    },
  };
}

export type StateCell = ReturnType<typeof createStateCell>;

function withEdit(state: GenerationState, edit: PendingEdit): GenerationState {
  const { generation } = state;
  if (generation?.id !== edit.generationId) return state;
  const scenes = generation.scenes.map((scene) =>
    scene.id === edit.sceneId ? withChanges(scene, edit.changes) : scene,
  );
  // The step stays the same and has a generation, so only the scenes differ.
  return { ...state, generation: { ...generation, scenes } } as GenerationState;
}
