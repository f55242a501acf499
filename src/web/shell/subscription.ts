export interface Subscription {
  /** For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
  /** Notifies every subscriber. */
  notify(): void;
}

/** Connects components to state outside of React. */
export function createSubscription(): Subscription {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notify() {
      for (const listener of listeners) listener();
    },
  };
}
