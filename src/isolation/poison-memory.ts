import { createHash } from 'node:crypto';

/** What a document did to its process, the last time. */
export interface Poison {
  readonly reason: 'memory' | 'timeout';
  /** How long the process had. */
  readonly timeoutMs: number;
}

const MAX_REMEMBERED = 1_000;

/**
 * Remembers the documents that took two processes with them, so that who sends one again costs nothing. Kept in memory:
 * a restart, with other limits perhaps, gives each a new chance.
 */
export class PoisonMemory {
  readonly #poisons = new Map<string, Poison>();

  /** @param bytes what was read; `how` is everything else that shapes the reading. */
  key(bytes: Uint8Array, how: unknown): string {
    return createHash('sha256').update(JSON.stringify(how)).update('\n').update(bytes).digest('hex');
  }

  /** What is known of a document, if it would do the same in this time. */
  find(key: string, timeoutMs: number): Poison | undefined {
    const poison = this.#poisons.get(key);
    const hasMoreTime = poison?.reason === 'timeout' && timeoutMs > poison.timeoutMs;
    return hasMoreTime ? undefined : poison;
  }

  add(key: string, poison: Poison): void {
    this.#poisons.delete(key);
    this.#poisons.set(key, poison);
    const [oldest] = this.#poisons.keys();
    if (this.#poisons.size > MAX_REMEMBERED && oldest !== undefined) this.#poisons.delete(oldest);
  }
}
