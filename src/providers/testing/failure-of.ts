import { expect } from 'vitest';
import { ProviderError } from '../../core/errors.ts';

/** A key to call with. It stands in no failure. */
export const KEY = 'key-that-nobody-may-see';

/** The failure of a call. Neither it nor its causes name the key. */
export async function failureOf(outcome: Promise<unknown>): Promise<ProviderError> {
  const error = await outcome.then(
    () => expect.fail('it should have failed'),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ProviderError);
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    expect(`${cause.message} ${JSON.stringify(cause)}`).not.toContain(KEY);
  }
  return error as ProviderError;
}
