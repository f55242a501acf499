import type { PipelineError } from '../core/errors.ts';
import type { GenerationSummary } from '../protocol/generation.ts';
import { toPipelineError } from './errors.ts';
import { isBusy } from './generation-state.ts';
import type { Connection } from './http/connection.ts';
import type { GenerationApi, ListQuery } from './http/generation-api.ts';
import { listing } from './http/http-backend.ts';
import { isHidden, onPageChange } from './platform.ts';

/** Which generations to list, and from which server. */
export interface GenerationListOptions extends Connection, Omit<ListQuery, 'cursor'> {
  /** Replaces the list over HTTP, for another kind of backend. */
  readonly api?: Pick<GenerationApi, 'listGenerations'>;
  /** How often to refresh while one of them is worked on, in milliseconds. 4,000 by default. */
  readonly busyPollMs?: number;
  /** How often to refresh while all are at rest, in milliseconds. 30,000 by default. */
  readonly restPollMs?: number;
}

/** The generations loaded so far, the newest first. */
export interface GenerationListState {
  readonly generations: readonly GenerationSummary[];
  /** False until the first response arrives. */
  readonly isLoaded: boolean;
  /** Whether there are more pages: see `loadMore`. */
  readonly hasMore: boolean;
  /** The error of the last call, if it failed. The list keeps its content and is refreshed again. */
  readonly error: PipelineError | undefined;
}

export const EMPTY_LIST: GenerationListState = {
  generations: [],
  isLoaded: false,
  hasMore: false,
  error: undefined,
};

/**
 * A list that keeps itself current while it has listeners and the page is visible. It refreshes at intervals, and at
 * once when the user or the network returns.
 */
export function createGenerationList(options: GenerationListOptions) {
  const { api = { listGenerations: listing(options) }, busyPollMs = 4000, restPollMs = 30_000 } = options;
  const listeners = new Set<() => void>();
  let state = EMPTY_LIST;
  let pageCount = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  let leavePage = () => {};

  const set = (next: GenerationListState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  /** Schedules the next refresh. */
  const schedule = () => {
    clearTimeout(timer);
    if (listeners.size === 0 || isHidden()) return;
    const isWorking = state.generations.some(({ status }) => isBusy(status));
    // After an error, the list refreshes as often as while work is under way.
    timer = setTimeout(() => void refresh(), isWorking || state.error ? busyPollMs : restPollMs);
  };
  const refresh = async (): Promise<void> => {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    clearTimeout(timer);
    try {
      const next = await readPages(api, options, { pageCount, signal: controller.signal });
      if (running !== controller) return;
      set(next);
    } catch (error) {
      if (running !== controller) return;
      set({ ...state, error: toPipelineError(error) });
    }
    running = undefined;
    schedule();
  };
  const stop = () => {
    leavePage();
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };

  return {
    getSnapshot: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      if (listeners.size === 1) {
        leavePage = onPageChange(() => void (isHidden() ? schedule() : refresh()));
        void refresh();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    /** Refreshes now. Resolves when the response has arrived; a failure is in the state. */
    refresh,
    /** Loads the next page. Resolves when it has arrived; a failure is in the state. */
    async loadMore(): Promise<void> {
      if (!state.hasMore) return;
      pageCount++;
      await refresh();
    },
  };
}

async function readPages(
  api: NonNullable<GenerationListOptions['api']>,
  { q, status, limit }: GenerationListOptions,
  { pageCount, signal }: { readonly pageCount: number; readonly signal: AbortSignal },
): Promise<GenerationListState> {
  const byId = new Map<string, GenerationSummary>();
  let cursor: string | undefined;
  for (let page = 0; page < pageCount; page++) {
    const list = await api.listGenerations({ q, status, limit, cursor }, { signal });
    // A new generation moves the others to later pages, so duplicates are dropped.
    for (const each of list.generations) if (!byId.has(each.id)) byId.set(each.id, each);
    cursor = list.nextCursor ?? undefined;
    if (cursor === undefined) break;
  }
  const hasMore = cursor !== undefined;
  return { generations: [...byId.values()], isLoaded: true, hasMore, error: undefined };
}
