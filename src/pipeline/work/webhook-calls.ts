import { randomBytes } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { type Ledger, webhookCalls } from '../../store/index.ts';
import { expectWork } from './dispatcher.ts';
import { WEBHOOKS, WORKFLOW } from './work-queues.ts';

/** How a call ended: {@link WebhookSender} of `src/webhooks` implements the sender. */
export type WebhookOutcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterMs: number | undefined };

/** Makes one call. It rejects only when it is aborted. */
export type SendWebhook = (
  message: { readonly id: string; readonly body: string },
  signal: AbortSignal,
) => Promise<WebhookOutcome>;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** The pauses between attempts. After the last one, 29 hours after the first, the call is given up. */
export const RETRY_DELAYS_MS = [
  5 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  11 * HOUR_MS,
] as const;

/** A receiver that asks for a longer pause than this gets this one. */
const MAX_RETRY_AFTER_MS = 11 * HOUR_MS;
/** How long ended calls are kept, for whoever looks for one. */
const KEPT_MS = 30 * 24 * HOUR_MS;

/** Records a message and queues its first call, in the transaction of the change that it announces. */
export async function queueWebhookCall(
  transaction: Ledger,
  message: { readonly generationId: string; readonly body: string },
): Promise<void> {
  const id = `msg_${randomBytes(18).toString('base64url')}`;
  await transaction.insert(webhookCalls).values({ id, ...message });
  await enqueue(transaction, { id, attempt: 0, delayMs: 0 });
}

/**
 * Makes an attempt at a call, and queues the next one if it fails. An attempt that is repeated, because its process
 * died, sends the same message again, with the same id.
 */
export async function attemptWebhookCall(
  ledger: Ledger,
  { id, attempt }: { readonly id: string; readonly attempt: number },
  options: {
    readonly send: SendWebhook;
    readonly signal: AbortSignal;
    readonly delaysMs?: readonly number[] | undefined;
  },
): Promise<void> {
  const { send, signal, delaysMs = RETRY_DELAYS_MS } = options;
  const [call] = await ledger.select().from(webhookCalls).where(eq(webhookCalls.id, id));
  if (call?.state !== 'queued' || call.attempts !== attempt) return;
  const outcome = await send({ id, body: call.body }, signal);
  const attempts = attempt + 1;
  await ledger.transaction(async (transaction) => {
    const record = (state: 'queued' | 'delivered' | 'given_up') =>
      transaction
        .update(webhookCalls)
        .set({ state, attempts, reason: outcome.kind === 'delivered' ? null : outcome.reason.slice(0, 200) })
        .where(and(eq(webhookCalls.id, id), eq(webhookCalls.attempts, attempt)));
    if (outcome.kind === 'delivered') return void (await record('delivered'));
    const delayMs = delaysMs[attempt];
    if (outcome.kind === 'refused' || delayMs === undefined) return void (await record('given_up'));
    await record('queued');
    const wantedMs = Math.min(outcome.retryAfterMs ?? 0, MAX_RETRY_AFTER_MS);
    await enqueue(transaction, { id, attempt: attempts, delayMs: Math.max(delayMs, wantedMs) });
  });
}

/** Queues again what no process works on, because the queues were lost. */
export async function requeueOrphanedCalls(ledger: Ledger): Promise<void> {
  await ledger.transaction(async (transaction) => {
    const orphans = await transaction
      .update(webhookCalls)
      .set({ attempts: sql`${webhookCalls.attempts} + 1` })
      .where(
        and(
          eq(webhookCalls.state, 'queued'),
          sql`not exists (select from dbos.workflow_status as work
            where work.workflow_uuid = ${webhookCalls.id} || '.' || ${webhookCalls.attempts}
              and work.status in ('ENQUEUED', 'DELAYED', 'PENDING'))`,
        ),
      )
      .returning({ id: webhookCalls.id, attempt: webhookCalls.attempts });
    for (const orphan of orphans) await enqueue(transaction, { ...orphan, delayMs: 0 });
  });
}

/** Deletes calls that ended long ago. */
export async function forgetWebhookCalls(ledger: Ledger, nowMs = Date.now()): Promise<void> {
  await ledger
    .delete(webhookCalls)
    .where(
      and(sql`${webhookCalls.state} <> 'queued'`, lt(webhookCalls.createdAt, new Date(nowMs - KEPT_MS))),
    );
}

async function enqueue(
  transaction: Ledger,
  { id, attempt, delayMs }: { readonly id: string; readonly attempt: number; readonly delayMs: number },
): Promise<void> {
  const until = delayMs === 0 ? null : Math.round(Date.now() + delayMs);
  await transaction.execute(sql`
    select dbos.enqueue_workflow(
      workflow_name => ${WEBHOOKS.workflow}, queue_name => ${WEBHOOKS.queue},
      workflow_id => ${`${id}.${attempt}`},
      positional_args => array[to_json(${id}::text), to_json(${attempt}::int)],
      priority => 1, delay_until_epoch_ms => ${until}::bigint,
      app_version => ${WORKFLOW.version}, application_name => ${WORKFLOW.application})`);
  expectWork(WEBHOOKS.queue);
}
