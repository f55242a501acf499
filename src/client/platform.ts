/** The part of the browser's locks that the client uses. */
export interface Locks {
  request<Result>(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    task: (lock: unknown) => Promise<Result>,
  ): Promise<Result>;
}

interface Listening {
  addEventListener(name: string, listener: () => void): void;
  removeEventListener(name: string, listener: () => void): void;
}

/** What browsers have, and Node has only in part. */
interface Platform extends Partial<Listening> {
  readonly location?: { readonly href: string; readonly protocol: string };
  readonly document?: Listening & { readonly visibilityState: string };
  readonly navigator?: { readonly onLine?: boolean; readonly locks?: Locks };
}

/** The browser's globals, if this runs in a browser. */
export const platform = globalThis as unknown as Platform;

/** Whether this is a page that is hidden at the moment. */
export function isHidden(): boolean {
  return platform.document?.visibilityState === 'hidden';
}

/** Whether the browser knows that it has no network. */
export function isOffline(): boolean {
  return platform.navigator?.onLine === false;
}

/**
 * Calls the listener when the user returns to the page or leaves it, and when the network goes or returns. Does
 * nothing outside of a page.
 *
 * @returns a function that removes the listener.
 */
export function onPageChange(listener: () => void): () => void {
  const { document } = platform;
  if (!document) return () => {};
  const names = ['focus', 'online', 'offline', 'pageshow'];
  for (const name of names) platform.addEventListener?.(name, listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    for (const name of names) platform.removeEventListener?.(name, listener);
    document.removeEventListener('visibilitychange', listener);
  };
}
