import type { ConnectionState } from './generation-state.ts';
import type { GenerationBackend } from './http/generation-api.ts';
import { isHidden, isOffline, onPageChange, platform } from './platform.ts';
import type { RunSlot } from './runs/run-slot.ts';
import type { createWatch } from './runs/watch-shown.ts';
import type { StateCell } from './state-cell.ts';
import type { GenerationStoreOptions } from './store-options.ts';

export interface AttentionOptions {
  readonly options: GenerationStoreOptions;
  readonly api: () => GenerationBackend;
  readonly cell: StateCell;
  readonly slot: RunSlot;
  readonly watch: ReturnType<typeof createWatch>;
}

/** How the state shows whether the server answered. */
export function connectionNow(isReached: boolean): ConnectionState {
  if (isReached) return 'online';
  return isOffline() ? 'offline' : 'reconnecting';
}

/**
 * Keeps what is shown up to date while somebody looks at it: watches what rests, and asks again when the user comes back
 * to the page or the network does. While nobody listens to the store, it does nothing.
 */
export function createAttention({ options, api, cell, slot, watch }: AttentionOptions) {
  let listenerCount = 0;
  let leavePage = () => {};
  let isRefreshing = false;
  let isScheduled = false;

  const apply = () => {
    isScheduled = false;
    const { watch: isWatching = platform.document !== undefined } = options;
    watch.show(listenerCount > 0 && isWatching);
  };
  /** Later in the same moment, when components that come and go, as under StrictMode, have settled. */
  const update = () => {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(apply);
  };
  const refresh = async () => {
    const generationId = cell.getSnapshot().generation?.id;
    if (isRefreshing || isHidden() || generationId === undefined) return;
    isRefreshing = true;
    try {
      const generation = await api().loadGeneration(generationId);
      cell.dispatch({ type: 'refreshed', generation });
      if (slot.current() === undefined && cell.getSnapshot().step !== 'error') watch.onNews();
    } catch {
      // What is shown stays; whoever waits for the server waits for it elsewhere.
    } finally {
      isRefreshing = false;
    }
  };
  const onPage = () => {
    if (isOffline()) return cell.dispatch({ type: 'reached', connection: 'offline' });
    if (cell.getSnapshot().connection === 'offline') {
      cell.dispatch({ type: 'reached', connection: 'reconnecting' });
    }
    update();
    return void refresh();
  };

  return {
    update,
    subscribe(listener: () => void): () => void {
      const unsubscribe = cell.subscribe(listener);
      if (++listenerCount === 1) leavePage = onPageChange(onPage);
      update();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        unsubscribe();
        if (--listenerCount === 0) leavePage();
        update();
      };
    },
  };
}
