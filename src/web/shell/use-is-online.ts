import { useSyncExternalStore } from 'react';
import { isOnThisMachine } from './this-machine.ts';

/** Whether the browser has a network. A server on this machine needs none. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline);
}

function isOnline(): boolean {
  return navigator.onLine || isOnThisMachine();
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
