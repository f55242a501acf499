'use client';

import { useMemo, useRef, useSyncExternalStore } from 'react';
import {
  createGenerationList,
  EMPTY_LIST,
  type GenerationListOptions,
  type GenerationListState,
} from '../client/generation-list.ts';

/** {@link GenerationListState} and its actions. */
export interface Generations extends GenerationListState {
  /** Refreshes now, for example after a change of your own. Resolves when the response has arrived. */
  readonly refresh: () => Promise<void>;
  /** Loads the next page. Resolves when it has arrived. */
  readonly loadMore: () => Promise<void>;
}

/**
 * The generations of a server, the newest first. The list keeps itself current while the component is mounted and the
 * page is visible. When `q` or `status` changes, the old list stays until the new one has arrived.
 *
 * @example
 * function Films() {
 *   const { generations, hasMore, loadMore } = useGenerations({ status: 'complete' });
 *   return (
 *     <ul>
 *       {generations.map(({ id, title }) => <li key={id}>{title}</li>)}
 *       {hasMore && <button onClick={loadMore}>More</button>}
 *     </ul>
 *   );
 * }
 */
export function useGenerations(options: GenerationListOptions = {}): Generations {
  const { baseUrl, q, status, limit } = options;
  const latest = useRef(options);
  latest.current = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what tells one list from another; the rest counts for the next.
  const list = useMemo(() => createGenerationList(latest.current), [baseUrl, q, status, limit]);
  const state = useSyncExternalStore(list.subscribe, list.getSnapshot, () => EMPTY_LIST);
  const shown = useRef(EMPTY_LIST);
  if (state.isLoaded || state.error) shown.current = state;
  const known = shown.current;
  const { refresh, loadMore } = list;
  return useMemo(() => ({ ...known, refresh, loadMore }), [known, refresh, loadMore]);
}
