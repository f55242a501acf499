import type { Locks } from '../platform.ts';
import { lockIfFree, webLocks } from './web-locks.ts';

/** A limited number of connections, shared by all that use the same name. */
export interface ConnectionSlots {
  /** Runs `task` once a connection is free. If the signal aborts before that, rejects at once with its reason. */
  hold<Result>(task: () => Promise<Result>, signal?: AbortSignal): Promise<Result>;
  /** Runs `task` if a connection is free now; otherwise returns `undefined`. */
  tryHold<Result>(task: () => Promise<Result>): Promise<{ readonly value: Result } | undefined>;
}

const slotsByName = new Map<string, ConnectionSlots>();

/**
 * The slots with this name. If the browser has locks, all tabs and workers of this origin share them; otherwise this
 * process does. The first caller sets the limit.
 */
export function connectionSlots(name: string, limit: number): ConnectionSlots {
  const known = slotsByName.get(name);
  if (known) return known;
  const locks = webLocks();
  const slots = locks ? lockedSlots(locks, name, limit) : localSlots(limit);
  slotsByName.set(name, slots);
  return slots;
}

/** Slots within this process, first come, first served. */
export function localSlots(limit: number): ConnectionSlots {
  const waiting: (() => void)[] = [];
  let heldCount = 0;

  const run = async <Result>(task: () => Promise<Result>) => {
    try {
      return await task();
    } finally {
      // The slot passes to the longest waiter directly, so that no newcomer takes it in between.
      const next = waiting.shift();
      if (next) next();
      else heldCount--;
    }
  };
  const queue = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(signal?.reason);
      };
      waiting.push(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });

  return {
    async hold(task, signal) {
      signal?.throwIfAborted();
      if (heldCount < limit) heldCount++;
      else await queue(signal);
      return run(task);
    },
    async tryHold(task) {
      if (heldCount >= limit) return undefined;
      heldCount++;
      return { value: await run(task) };
    },
  };
}

/** Slots shared by the tabs of an origin: one lock for each slot. A waiter takes the first that becomes free. */
export function lockedSlots(locks: Locks, name: string, limit: number): ConnectionSlots {
  const names = Array.from({ length: limit }, (_, index) => `${name}:${index}`);

  const tryHold: ConnectionSlots['tryHold'] = async (task) => {
    for (const slot of names) {
      const held = await lockIfFree(locks, slot, task);
      if (held) return held;
    }
    return undefined;
  };
  const waitForFirst = <Result>(task: () => Promise<Result>, signal?: AbortSignal) =>
    new Promise<Result>((resolve, reject) => {
      const others = new AbortController();
      const abort = () => {
        others.abort();
        reject(signal?.reason);
      };
      const enter = async () => {
        // Two slots may become free at the same moment. The second is returned unused.
        if (others.signal.aborted) return;
        others.abort();
        signal?.removeEventListener('abort', abort);
        await task().then(resolve, reject);
      };
      signal?.addEventListener('abort', abort, { once: true });
      for (const slot of names) {
        locks.request(slot, { signal: others.signal }, enter).catch((error: unknown) => {
          // The other lock requests are aborted on purpose. Any other error is for the caller.
          if (!others.signal.aborted) reject(error);
        });
      }
    });

  return {
    tryHold,
    async hold(task, signal) {
      signal?.throwIfAborted();
      const held = await tryHold(task);
      return held ? held.value : waitForFirst(task, signal);
    },
  };
}
