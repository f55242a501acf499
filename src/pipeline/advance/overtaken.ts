import type { Ledger } from '../../store/index.ts';

/** The user stopped or deleted a generation, which comes before the advance that is under way. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * The same transaction, which runs no further statement once the signal aborts: it throws the signal's reason, so that
 * the transaction is rolled back.
 */
export function untilOvertaken(transaction: Ledger, signal: AbortSignal): Ledger {
  return new Proxy(transaction, {
    get(target, name) {
      signal.throwIfAborted();
      return Reflect.get(target, name);
    },
  });
}
