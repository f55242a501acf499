import { setTimeout as wait } from 'node:timers/promises';
import type { Client, Pool } from 'pg';

/** PostgreSQL delivers what is sent here to every process that listens on the same database. */
const CHANNEL = 'scenecast_stop';
const RECONNECT_MS = 1_000;
const CALL_AGAIN_MS = 100;

/**
 * Tells every process on a PostgreSQL database that a user stops a generation. A process that is changing it gives way,
 * so that the user does not wait for its row lock. Without a connection, the user waits: nothing else depends on it.
 */
export class StopCalls {
  readonly #pool: Pool;
  readonly #connect: () => Client;
  readonly #closed = new AbortController();
  #listening: Promise<void> | undefined;
  #client: Client | undefined;

  constructor(pool: Pool, connect: () => Client) {
    this.#pool = pool;
    this.#connect = connect;
  }

  /**
   * Tells the others that this generation is stopped, until it is. More than once: who gave way may lock the row again
   * before this process has asked for it.
   */
  async callUntil<Result>(generationId: string, stop: () => Promise<Result>): Promise<Result> {
    const call = () =>
      void this.#pool.query('select pg_notify($1, $2)', [CHANNEL, generationId]).catch(() => {});
    call();
    const calls = setInterval(call, CALL_AGAIN_MS);
    return stop().finally(() => clearInterval(calls));
  }

  /** Listens on a connection of its own until it is closed. Returns when it listens for the first time. */
  async receive(onStop: (generationId: string) => void): Promise<void> {
    const listens = new Promise<void>((resolve) => {
      this.#listening = this.#listenAgain(onStop, resolve);
    });
    await Promise.race([listens, this.#listening]);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#client?.end().catch(() => {});
    await this.#listening;
  }

  async #listenAgain(onStop: (generationId: string) => void, onListening: () => void): Promise<void> {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      const client = this.#connect();
      this.#client = client;
      const ended = new Promise<void>((resolve) => {
        client.once('end', resolve);
        client.once('error', () => resolve());
      });
      client.on('notification', ({ payload }) => payload && onStop(payload));
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        onListening();
        await ended;
      } catch {
        // The server is away, or was told to end this connection. Another one is tried.
      }
      await client.end().catch(() => {});
      await wait(RECONNECT_MS, undefined, { signal }).catch(() => {});
    }
  }
}
