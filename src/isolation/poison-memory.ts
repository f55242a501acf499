import { createHash } from 'node:crypto';

/** What a document did to its process, the last time. */
export interface Poison {
  readonly reason: 'memory' | 'timeout';
  /** How long the process had. */
  readonly timeoutMs: number;
}

/** What was given to a process. */
export interface PoisonSubject {
  /** The document's bytes, if it was read. */
  readonly bytes?: Uint8Array;
  /** Everything else that shapes the work. */
  readonly how: unknown;
}

const MAX_REMEMBERED = 1_000;

/**
 * Remembers the documents that took two processes with them when they were read, or when their scripts were written,
 * so that who sends one again costs nothing. Kept in memory:
 * a restart, with other limits perhaps, gives each a new chance.
 */
export class PoisonMemory {
  readonly #poisons = new Map<string, Poison>();

  /** What is known of a document, if it would do the same in this time. */
  find(subject: PoisonSubject, timeoutMs: number): Poison | undefined {
    // Hashing a large document holds the event loop for some time, and mostly there is nothing to find.
    if (this.#poisons.size === 0) return undefined;
    const poison = this.#poisons.get(keyOf(subject));
    const hasMoreTime = poison?.reason === 'timeout' && timeoutMs > poison.timeoutMs;
    return hasMoreTime ? undefined : poison;
  }

  add(subject: PoisonSubject, poison: Poison): void {
    const key = keyOf(subject);
    this.#poisons.delete(key);
    this.#poisons.set(key, poison);
    const [oldest] = this.#poisons.keys();
    if (this.#poisons.size > MAX_REMEMBERED && oldest !== undefined) this.#poisons.delete(oldest);
  }
}

function keyOf({ bytes, how }: PoisonSubject): string {
  const hash = createHash('sha256').update(JSON.stringify(how)).update('\n');
  return (bytes ? hash.update(bytes) : hash).digest('hex');
}
