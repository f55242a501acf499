import {
  type GenerationState,
  INITIAL_STATE,
  type PendingEdit,
  reduceState,
  type StoreEvent,
} from './generation-state.ts';
import { withChanges } from './runs/merge-generation.ts';

/**
 * Holds the state and tells who listens when it changes. The user's unconfirmed edits lie on top of what the
 * server says, and so survive whatever it says meanwhile; taking one off is all that undoing it needs.
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
    // An edit of a generation that is no longer shown comes and goes unseen.
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
    /** Takes the edit off, and at the same moment takes over what the server made of it, if it did. */
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
  // The step is the same, and has a generation: only its scenes differ.
  return { ...state, generation: { ...generation, scenes } } as GenerationState;
}
