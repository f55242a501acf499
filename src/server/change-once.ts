import { RequestError } from './request-error.ts';

/** How long a key is known, in milliseconds: see I-2 in docs/protocol.md. */
const KEY_LIFE_MS = 24 * 60 * 60 * 1000;
const MOST_KEYS = 20_000;

/** Does what was asked for with an idempotency key once, however often it is asked for. */
export interface ChangeOnce {
  /** Resolves when the first call with this key has made its change. A change that failed may be tried again. */
  run(key: string | undefined, change: () => Promise<unknown>): Promise<void>;
}

export function createChangeOnce(now: () => number = Date.now): ChangeOnce {
  const changes = new Map<string, { readonly atMs: number; readonly done: Promise<unknown> }>();
  const forgetOld = () => {
    for (const [key, { atMs }] of changes) {
      if (changes.size <= MOST_KEYS && atMs > now() - KEY_LIFE_MS) return;
      changes.delete(key);
    }
  };
  return {
    async run(key, change) {
      if (key === undefined) return void (await change());
      const known = changes.get(key);
      if (known) return void (await known.done);
      const done = change();
      changes.set(key, { atMs: now(), done });
      forgetOld();
      try {
        await done;
      } catch (error) {
        changes.delete(key);
        throw error;
      }
    },
  };
}

/** The `Idempotency-Key` of a request, if it has one. @throws RequestError if it is no key. */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined || /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw new RequestError(
    400,
    'request_invalid',
    'The Idempotency-Key is empty, too long, or holds odd signs.',
    {
      advice: 'Send a random UUID.',
    },
  );
}
