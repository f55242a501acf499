import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import { changeKeys, generations, type Ledger } from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';

/** A change as it is asked for. */
export interface IdempotentRequest {
  /** Of calls with the same one, only the first changes anything. */
  readonly idempotencyKey?: string | undefined;
  /** What is done to what, such as `update scene-1`: a key is known for each of them by itself. */
  readonly name: string;
  /** Everything else that was asked for. */
  readonly body: unknown;
  /** The revision that the caller saw, where it sent one. */
  readonly ifRevision?: number | undefined;
}

/**
 * The command, made once for its key: the key is written down in the transaction that makes the change, so that
 * neither is ever there without the other, whichever server is asked, and a change that failed may be tried again.
 *
 * @throws GenerationError `idempotency_key_reused` when the key came with another request before, and
 *   `edit_conflict` for a revision that the generation has not reached: nobody can have seen it.
 */
export function idempotent(asked: GenerationCommand, request: IdempotentRequest): GenerationCommand {
  const { idempotencyKey, name, body, ifRevision } = request;
  const command = ifRevision === undefined ? asked : refuseFutureRevision(asked, ifRevision);
  if (idempotencyKey === undefined) return command;
  const key = `${name} ${idempotencyKey}`;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(body) ?? '')
    .digest('hex');
  return {
    ...command,
    async change(transaction, generation, engines) {
      const generationId = generation.id;
      const inserted = await transaction
        .insert(changeKeys)
        .values({ generationId, key, fingerprint })
        .onConflictDoNothing()
        .returning({ key: changeKeys.key });
      if (inserted.length > 0) return (await command.change?.(transaction, generation, engines)) ?? {};
      const [earlier] = await transaction
        .select({ fingerprint: changeKeys.fingerprint })
        .from(changeKeys)
        .where(and(eq(changeKeys.generationId, generationId), eq(changeKeys.key, key)));
      if (earlier?.fingerprint === fingerprint) return {};
      throw keyReused();
    },
  };
}

function refuseFutureRevision(command: GenerationCommand, ifRevision: number): GenerationCommand {
  return {
    ...command,
    async change(transaction, generation, engines) {
      if (ifRevision > generation.revision) {
        throw new GenerationError('edit_conflict', `There is no revision ${ifRevision} yet.`, {
          advice: 'Load the generation again, and send its revision.',
        });
      }
      return (await command.change?.(transaction, generation, engines)) ?? {};
    },
  };
}

/**
 * The generation that was created with the key of `row`, by the same request.
 *
 * @throws GenerationError `idempotency_key_reused` when it was another request.
 */
export async function findCreated(
  ledger: Ledger,
  row: Pick<typeof generations.$inferInsert, 'source' | 'settings' | 'idempotencyKey'>,
): Promise<string> {
  const { source, settings, idempotencyKey } = row;
  const earlier = await createdWith(ledger, idempotencyKey ?? '');
  // Its budget may have been changed since, and its look chosen: neither says anything.
  const { look: _, ...asked } = earlier.settings;
  const { look: __, ...wanted } = settings;
  if (!isDeepStrictEqual([earlier.source, asked], [source, wanted])) throw keyReused();
  return earlier.id;
}

/** @throws GenerationError `idempotency_key_reused` when it was deleted since: there is nothing to answer with. */
async function createdWith(ledger: Ledger, idempotencyKey: string) {
  const [earlier] = await ledger
    .select()
    .from(generations)
    .where(eq(generations.idempotencyKey, idempotencyKey));
  if (earlier) return earlier;
  throw keyReused();
}

function keyReused(): GenerationError {
  return new GenerationError(
    'idempotency_key_reused',
    'The Idempotency-Key was used for another request before.',
    { advice: 'Use a new key for each new request. Use the same key only to repeat a request.' },
  );
}
