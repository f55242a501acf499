export interface Subscription {
  /** As `useSyncExternalStore` takes it. */
  subscribe(listener: () => void): () => void;
  /** Tells every subscriber that something has changed. */
  notify(): void;
}

/** Lets components follow state that lives outside of React. */
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
