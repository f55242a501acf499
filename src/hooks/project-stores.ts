import { createGenerationStore, type GenerationStore } from '../client/generation-store.ts';
import type { GenerationStoreOptions } from '../client/store-options.ts';

const stores = new Map<string, GenerationStore>();

/**
 * The store of a project on a server. It outlives the components that show it, so that a run goes on while nobody
 * looks, and is there again when somebody does. The first to name a project sets its options.
 */
export function projectStore(projectId: string, options: GenerationStoreOptions): GenerationStore {
  // On a server, where pages of many users are rendered, nothing runs and nothing may be shared.
  if (typeof window === 'undefined') return createGenerationStore(options);
  const key = JSON.stringify([options.baseUrl ?? '', projectId]);
  const known = stores.get(key);
  if (known) return known;
  const store = createGenerationStore(options);
  stores.set(key, store);
  return store;
}
