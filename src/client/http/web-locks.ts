import { type Locks, platform } from '../platform.ts';

/**
 * The browser's locks, shared by all tabs and workers of an origin; absent in Node 20 and on pages over plain HTTP.
 */
export function webLocks(): Locks | undefined {
  return platform.navigator?.locks;
}

/** The same as {@link lockIfFree} with the browser's locks. Without locks, `task` always runs. */
export async function tryLock<Result>(
  name: string,
  task: () => Promise<Result>,
): Promise<{ readonly value: Result } | undefined> {
  const locks = webLocks();
  return locks ? lockIfFree(locks, name, task) : { value: await task() };
}

/** Runs `task` under a lock if the lock is free, and returns its result in an object; otherwise returns `undefined`. */
export function lockIfFree<Result>(
  locks: Locks,
  name: string,
  task: () => Promise<Result>,
): Promise<{ readonly value: Result } | undefined> {
  return locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? { value: await task() } : undefined,
  );
}
