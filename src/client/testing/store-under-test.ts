import { createGenerationStore } from '../generation-store.ts';
import type { GenerationStoreOptions } from '../store-options.ts';
import { createTestBackend, type TestBackendOptions } from './test-backend.ts';
import { watchStore } from './watch-store.ts';

export const REQUEST = { source: { text: 'Once upon a time.' } };

/** A store over a test backend whose items take a second each. */
export function setUpStore(
  backendOptions: TestBackendOptions = {},
  storeOptions: GenerationStoreOptions = {},
) {
  const backend = createTestBackend({ itemMs: () => 1000, ...backendOptions });
  const store = createGenerationStore({ fetch: backend.fetch, ...storeOptions });
  const watched = watchStore(store);
  const paidMost = () => Math.max(0, ...backend.payments.values());
  const paths = (ending: string) => backend.requests.filter(({ path }) => path.endsWith(ending));
  return { backend, store, watched, paidMost, paths };
}

/** The error of a browser's `fetch` when no response came. */
export const failedToFetch = async (): Promise<never> => {
  throw new TypeError('Failed to fetch');
};
