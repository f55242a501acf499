import type * as z from 'zod';
import { ProtocolError } from '../errors.ts';

/**
 * What a backend answered, if it is what the protocol says.
 *
 * @throws ProtocolError that names the first place where it is not.
 */
export function parseAnswer<Result>(schema: z.ZodType<Result>, answer: unknown): Result {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  throw new ProtocolError(
    'answer_invalid',
    `The server's answer is not in the protocol${where}: ${issue?.message}.`,
  );
}
