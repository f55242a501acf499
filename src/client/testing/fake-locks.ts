/**
 * The part of the Web Locks API that the client uses, for platforms without it: exclusive locks, first come, first
 * served.
 */
export function createFakeLocks(): LockManager {
  const queues = new Map<string, (() => void)[]>();

  const take = (name: string): (() => void) => {
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    return () => {
      const next = queue.shift();
      if (next) next();
      else queues.delete(name);
    };
  };
  const wait = (name: string, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const queue = queues.get(name) ?? [];
      const abort = () => {
        queue.splice(queue.indexOf(enter), 1);
        reject(signal?.reason);
      };
      const enter = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      queue.push(enter);
      signal?.addEventListener('abort', abort, { once: true });
    });
  const request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const task = rest.at(-1) as (lock: Lock | null) => unknown;
    const options = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    options.signal?.throwIfAborted();
    const isHeld = queues.has(name);
    if (isHeld && options.ifAvailable) return task(null);
    if (isHeld) await wait(name, options.signal);
    const release = take(name);
    try {
      return await task({ name, mode: 'exclusive' });
    } finally {
      release();
    }
  };
  return { request, query: async () => ({}) } as LockManager;
}
