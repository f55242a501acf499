import { RequestError } from './request-error.ts';

/** The request's `Idempotency-Key`, if it has one. @throws RequestError if the key is invalid. */
export function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined || /^[\x21-\x7e]{1,255}$/.test(header)) return header;
  throw new RequestError(
    400,
    'request_invalid',
    'The Idempotency-Key is empty, is too long, or contains invalid characters.',
    {
      advice: 'Send a random UUID.',
    },
  );
}
