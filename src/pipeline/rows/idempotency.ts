import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import { changeKeys, generations, type Ledger, type StoredSettings } from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';

/** A change that a client requests. */
export interface IdempotentRequest {
  /** Of all requests with the same key, only the first changes anything. */
  readonly idempotencyKey?: string | undefined;
  /** The operation and its target, such as `update scene-1`. Keys are scoped to it. */
  readonly name: string;
  /** The rest of the request. */
  readonly body: unknown;
  /** The revision that the client saw, if it sent one. */
  readonly ifRevision?: number | undefined;
}

/**
 * Wraps a command so that it is applied once per key. The key is written in the transaction that makes the change. So
 * there is never one without the other, whichever server is asked, and a change that failed can be tried again.
 *
 * @throws GenerationError `idempotency_key_reused` if the key came with another request before, and `edit_conflict`
 * for a revision that the generation has not reached, which nobody can have seen.
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
 * Finds the generation that the same request created with the key of `row`.
 *
 * @throws GenerationError `idempotency_key_reused` if it was another request.
 */
export async function findCreated(
  ledger: Ledger,
  row: Pick<typeof generations.$inferInsert, 'source' | 'settings' | 'tenant' | 'idempotencyKey'>,
): Promise<string> {
  const { source, settings, tenant = '', idempotencyKey } = row;
  const earlier = await createdWith(ledger, idempotencyKey ?? '');
  const isSame = isDeepStrictEqual(
    [earlier.source, earlier.tenant, asked(earlier.settings)],
    [source, tenant, asked(settings)],
  );
  if (!isSame) throw keyReused();
  return earlier.id;
}

/**
 * Leaves out what is chosen once the document is known, and music, which is sent after the request. The budget, which may
 * have changed, is no setting.
 */
function asked(all: StoredSettings) {
  const { look, tune, speaker, retold, cast, castPictures, leavesVoiceOpen, musicFile, ...settings } = all;
  return settings;
}

/**
 * @throws GenerationError `idempotency_key_reused` if the generation was deleted since, so that there is no answer.
 */
async function createdWith(ledger: Ledger, idempotencyKey: string) {
  const [earlier] = await ledger
    .select()
    .from(generations)
    .where(eq(generations.idempotencyKey, idempotencyKey));
  if (earlier) return earlier;
  throw keyReused();
}

export function keyReused(): GenerationError {
  return new GenerationError(
    'idempotency_key_reused',
    'The Idempotency-Key was used for another request before.',
    { advice: 'Use a new key for each new request. Use the same key only to repeat a request.' },
  );
}
