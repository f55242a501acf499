import type { PipelineError } from '../core/errors.ts';
import type { GenerationSummary } from '../protocol/generation.ts';
import { toPipelineError } from './errors.ts';
import type { Connection } from './http/connection.ts';
import type { GenerationApi, ListQuery } from './http/generation-api.ts';
import { listing } from './http/http-backend.ts';
import { isHidden, onPageChange } from './platform.ts';

/** Which generations to list, and where from. */
export interface GenerationListOptions extends Connection, Omit<ListQuery, 'cursor'> {
  /** Replaces the list over HTTP, for a backend of another kind. */
  readonly api?: Pick<GenerationApi, 'listGenerations'>;
  /** How often to ask again while one of them is worked on, in milliseconds. 4,000 by default. */
  readonly busyPollMs?: number;
  /** How often to ask again while all rest, in milliseconds. 30,000 by default. */
  readonly restPollMs?: number;
}

/** The generations that are there, the newest first, as far as they were asked for. */
export interface GenerationListState {
  readonly generations: readonly GenerationSummary[];
  /** False until the first answer has come. */
  readonly isLoaded: boolean;
  /** Whether there are more: see `loadMore`. */
  readonly hasMore: boolean;
  /** Why the last call failed, if it did. What was known before stays, and it is asked for again. */
  readonly error: PipelineError | undefined;
}

export const EMPTY_LIST: GenerationListState = {
  generations: [],
  isLoaded: false,
  hasMore: false,
  error: undefined,
};

const BUSY: ReadonlySet<string> = new Set(['scripting', 'generating', 'rendering']);

/**
 * A list that keeps itself current while somebody listens to it and the page is visible: it asks again from time to time,
 * and at once when the user or the network comes back.
 */
export function createGenerationList(options: GenerationListOptions) {
  const {
    api = { listGenerations: listing(options) },
    busyPollMs = 4000,
    restPollMs = 30_000,
    q,
    status,
    limit,
  } = options;
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
  const readPages = async (signal: AbortSignal): Promise<GenerationListState> => {
    const byId = new Map<string, GenerationSummary>();
    let cursor: string | undefined;
    for (let page = 0; page < pageCount; page++) {
      const list = await api.listGenerations({ q, status, limit, cursor }, { signal });
      // One that was made meanwhile moves the others on: none comes twice.
      for (const each of list.generations) if (!byId.has(each.id)) byId.set(each.id, each);
      cursor = list.nextCursor ?? undefined;
      if (cursor === undefined) break;
    }
    const hasMore = cursor !== undefined;
    return { generations: [...byId.values()], isLoaded: true, hasMore, error: undefined };
  };
  const plan = () => {
    clearTimeout(timer);
    if (listeners.size === 0 || isHidden()) return;
    const isBusy = state.generations.some((each) => BUSY.has(each.status));
    // A server that is gone is looked for as often as one that works.
    timer = setTimeout(() => void refresh(), isBusy || state.error ? busyPollMs : restPollMs);
  };
  const refresh = async (): Promise<void> => {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    clearTimeout(timer);
    try {
      const next = await readPages(controller.signal);
      if (running !== controller) return;
      set(next);
    } catch (error) {
      if (running !== controller) return;
      set({ ...state, error: toPipelineError(error) });
    }
    running = undefined;
    plan();
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
        leavePage = onPageChange(() => void (isHidden() ? plan() : refresh()));
        void refresh();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    /** Asks again now. Resolves when the answer is there; a failure is in the state. */
    refresh,
    /** Asks for the next page. Resolves when it is there; a failure is in the state. */
    async loadMore(): Promise<void> {
      if (!state.hasMore) return;
      pageCount++;
      await refresh();
    },
  };
}
