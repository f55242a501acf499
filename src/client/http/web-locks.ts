import { type Locks, platform } from '../platform.ts';

/** The browser's locks, shared by all tabs and workers of an origin; absent on Node 20 and on plain HTTP pages. */
export function webLocks(): Locks | undefined {
  return platform.navigator?.locks;
}

/**
 * Runs `task` under a lock if it is free, and says so by handing back a box with the result; without locks it
 * always is.
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
