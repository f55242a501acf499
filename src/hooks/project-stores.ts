import { isRestingStep } from '../client/generation-state.ts';
import { createGenerationStore, type GenerationStore } from '../client/generation-store.ts';
import type { GenerationStoreOptions } from '../client/store-options.ts';

/** A store that is kept while it is in use. */
export interface ProjectStore extends GenerationStore {
  /** Keeps it until the returned function is called. */
  readonly retain: () => () => void;
}

/** How long an unused project is kept, in milliseconds. */
export const IDLE_STORE_MS = 5 * 60_000;

const stores = new Map<string, ProjectStore>();

/**
 * The store of a project on a server. It outlives the components that show it, so that a run continues without them
 * and is there when a component shows it again. It is freed once nothing is under way.
 */
export function projectStore(projectId: string, options: GenerationStoreOptions): ProjectStore {
  // On a server, which renders pages of many users, nothing runs and nothing may be shared.
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
      // A component that was hidden for longer than its store was kept brings it back.
      keep();
      return () => {
        if (--holderCount === 0) freeLater();
      };
    },
  };
}

/** Whether the store works, or waits for the server to return. */
function isBusy({ getSnapshot }: GenerationStore): boolean {
  const { step, connection } = getSnapshot();
  return step === 'error' ? connection !== 'online' : !isRestingStep(step);
}
