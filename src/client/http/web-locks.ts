import { type Locks, platform } from '../platform.ts';

/**
 * The browser's locks, shared by all tabs and workers of an origin; absent in Node 20 and on pages over plain HTTP.
 */
export function webLocks(): Locks | undefined {
  return platform.navigator?.locks;
}

/**
 * Runs `task` under a lock if the lock is free, and returns its result in an object; otherwise returns `undefined`.
 * Without locks, it always runs.
 */
export async function tryLock<Result>(
  name: string,
  task: () => Promise<Result>,
): Promise<{ readonly value: Result } | undefined> {
  const locks = webLocks();
  if (!locks) return { value: await task() };
  return locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? { value: await task() } : undefined,
  );
}
