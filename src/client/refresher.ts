import { backoffMs } from '../core/retry.ts';
import { isRetryable } from './errors.ts';
import type { ConnectionState } from './generation-state.ts';
import type { GenerationBackend } from './http/generation-api.ts';
import { isHidden, isOffline, onPageChange, platform } from './platform.ts';
import { WAITS } from './runs/reconnect.ts';
import type { RunSlot } from './runs/run-slot.ts';
import type { createWatch } from './runs/watch-shown.ts';
import type { StateCell } from './state-cell.ts';
import type { GenerationStoreOptions } from './store-options.ts';

export interface RefresherOptions {
  readonly options: GenerationStoreOptions;
  readonly api: () => GenerationBackend;
  readonly cell: StateCell;
  readonly slot: RunSlot;
  readonly watch: ReturnType<typeof createWatch>;
}

/** The connection that the state shows after a request succeeded or failed. */
export function connectionNow(isReached: boolean): ConnectionState {
  if (isReached) return 'online';
  return isOffline() ? 'offline' : 'reconnecting';
}

/**
 * Keeps the shown generation current while the store has listeners: watches it while it is at rest, and reloads it
 * when the user returns to the page or the network returns, until that succeeds. Without listeners, it does nothing.
 */
export function createRefresher({ options, api, cell, slot, watch }: RefresherOptions) {
  let listenerCount = 0;
  let leavePage = () => {};
  let isRefreshing = false;
  let isScheduled = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const apply = () => {
    isScheduled = false;
    const { watch: isWatching = platform.document !== undefined } = options;
    watch.show(listenerCount > 0 && isWatching);
  };
  /** Deferred, so that components that unmount and mount again, as under StrictMode, count as one. */
  const update = () => {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(apply);
  };
  const refresh = async () => {
    const generationId = cell.getSnapshot().generation?.id;
    clearTimeout(timer);
    if (isRefreshing || listenerCount === 0 || isHidden() || isOffline() || generationId === undefined)
      return;
    isRefreshing = true;
    try {
      const generation = await api().loadGeneration(generationId);
      cell.dispatch({ type: 'refreshed', generation });
      if (slot.current() === undefined && cell.getSnapshot().step !== 'error') watch.onNews();
    } catch (error) {
      // Meanwhile the shown generation stays.
      if (isRetryable(error)) timer = setTimeout(refresh, backoffMs(++failures, WAITS));
    } finally {
      isRefreshing = false;
    }
  };
  const onPage = () => {
    failures = 0;
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
