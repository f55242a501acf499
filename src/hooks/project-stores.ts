import { createGenerationStore, type GenerationStore } from '../client/generation-store.ts';
import type { GenerationStoreOptions } from '../client/store-options.ts';

/** A store that is kept while somebody needs it. */
export interface ProjectStore extends GenerationStore {
  /** Keeps it, until the returned function is called. */
  readonly retain: () => () => void;
}

/** How long a project that no component shows is kept, in milliseconds. */
export const IDLE_STORE_MS = 5 * 60_000;

const stores = new Map<string, ProjectStore>();

/**
 * The store of a project on a server. It outlives the components that show it, so that a run goes on while no component
 * shows it, and is there again when one does. Once nothing is under way, it is freed.
 */
export function projectStore(projectId: string, options: GenerationStoreOptions): ProjectStore {
  // On a server, where pages of many users are rendered, nothing runs and nothing may be shared.
  if (typeof window === 'undefined') return { ...createGenerationStore(options), retain: () => () => {} };
  const key = JSON.stringify([options.baseUrl ?? '', projectId]);
  const known = stores.get(key);
  if (known) return known;
  const store = kept(createGenerationStore(options), {
    keep: () => void stores.set(key, store),
    free: () => void stores.delete(key),
  });
  store.retain()();
  return store;
}

function kept(
  store: GenerationStore,
  { keep, free }: { readonly keep: () => void; readonly free: () => void },
): ProjectStore {
  let holderCount = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const freeLater = () => {
    timer = setTimeout(() => (isBusy(store) ? freeLater() : free()), IDLE_STORE_MS);
  };
  return {
    ...store,
    retain() {
      holderCount++;
      clearTimeout(timer);
      // A component that slept longer than its store, as in a hidden part of a page, brings it back.
      keep();
      return () => {
        if (--holderCount === 0) freeLater();
      };
    },
  };
}

/** Whether it works, or waits for the server to go on. */
function isBusy({ getSnapshot }: GenerationStore): boolean {
  const { step, connection } = getSnapshot();
  return step === 'error' ? connection !== 'online' : step !== 'idle' && step !== 'complete';
}
