import { and, inArray, sql } from 'drizzle-orm';
import { type AssetKind, type AssetRow, assets, generations, type Ledger } from '../../store/index.ts';
import type { FindLane } from './call-lanes.ts';
import { expectWork } from './dispatcher.ts';

/** Identifies work: the same asset in the same run is the same work. */
export type WorkReference = Pick<AssetRow, 'key' | 'kind' | 'run'>;

/** How DBOS identifies our workflows. Work of another version is left to processes of that version. */
export const WORKFLOW = { name: 'asset', application: 'scenecast', version: 'pipeline-1' } as const;

export const QUEUES: Record<AssetKind, 'script' | 'audio' | 'images' | 'render'> = {
  script: 'script',
  figure: 'script',
  speech: 'audio',
  picture: 'images',
  silence: 'render',
  card: 'render',
  segment: 'render',
  transition: 'render',
  sound: 'render',
  video: 'render',
  export: 'render',
};

/** The queue of webhook calls, and how DBOS identifies its workflows. */
export const WEBHOOKS = { queue: 'webhooks', workflow: 'webhook' } as const;

/** The queue of calls to providers. */
export const PROVIDER_QUEUE = 'providers';

/** No name of a lane or a tenant contains it. */
const PARTITION_SEPARATOR = '\t';

/**
 * The partition of its queue that work waits in: one for each tenant, and for calls to providers one for each lane and
 * tenant. The engine takes work from all partitions in turn, however much waits in one of them.
 */
function partitionOf(lane: string | null, tenant: string): string {
  return `${lane ?? ''}${PARTITION_SEPARATOR}${tenant}`;
}

/** The parts of {@link partitionOf}, read by the database. */
export const LANE_OF_WORK = sql`split_part(work.queue_partition_key, ${PARTITION_SEPARATOR}, 1)`;
export const TENANT_OF_WORK = sql`split_part(work.queue_partition_key, ${PARTITION_SEPARATOR}, 2)`;

export const QUEUE_NAMES: readonly string[] = [
  ...new Set<string>(Object.values(QUEUES)),
  PROVIDER_QUEUE,
  WEBHOOKS.queue,
];

/** The longest delay before work begins. */
export const MAX_DELAY_MS = 60_000;

export function workflowId({ key, run }: Pick<WorkReference, 'key' | 'run'>): string {
  return `${key}.${run}`;
}

export interface QueuedWork {
  readonly work: WorkReference;
  /**
   * The lowest goes first. If each generation's first item has turn 1, its second 2 and so on, generations take
   * turns.
   */
  readonly turn: number;
  /** How long to wait before the work may begin. */
  readonly delayMs?: number | undefined;
  /** The name of the lane, if a provider does the work. */
  readonly lane?: string | undefined;
  /** For whom it is done. By default, for nobody in particular. */
  readonly tenant?: string | undefined;
}

/** The name of the lane that an asset waits in, if a provider makes it. */
export function laneNameOf(
  findLane: FindLane | undefined,
  { kind, request }: Pick<AssetRow, 'kind' | 'request'>,
): string | undefined {
  const { engine } = request as { readonly engine?: unknown };
  return typeof engine === 'string' ? findLane?.({ kind, engine })?.name : undefined;
}

/**
 * Queues work; repeated calls have no effect. Runs in the transaction that sets the rows to `queued`, so that there
 * is never a row without work, or work without a row.
 */
export async function enqueueWork(transaction: Ledger, queued: readonly QueuedWork[]): Promise<void> {
  if (queued.length === 0) return;
  const rows = queued.map(({ work: { key, kind, run }, turn, delayMs, lane = null, tenant = '' }) => ({
    id: workflowId({ key, run }),
    queue: lane === null ? QUEUES[kind] : PROVIDER_QUEUE,
    partition: partitionOf(lane, tenant),
    tenant,
    kind,
    key,
    run,
    turn: Math.max(1, turn),
    until: delayMs === undefined ? null : Math.round(Date.now() + delayMs),
  }));
  await transaction.execute(sql`
    select dbos.enqueue_workflow(
      workflow_name => ${WORKFLOW.name}, queue_name => work.queue, workflow_id => work.id,
      positional_args =>
        array[to_json(work.kind), to_json(work.key), to_json(work.run), to_json(work.turn), to_json(work.tenant)],
      priority => work.turn, queue_partition_key => work.partition, delay_until_epoch_ms => work.until,
      app_version => ${WORKFLOW.version}, application_name => ${WORKFLOW.application})
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as work(id text, queue text, partition text, tenant text, kind text, key text, run int, turn int, until bigint)`);
  for (const { queue } of rows) expectWork(queue);
}

/** Removes work that nobody has begun from its queue. Its ids are never used again: see {@link wantAssets}. */
export async function dequeueWork(ledger: Ledger, ids: readonly string[]): Promise<void> {
  await ledger.execute(sql`
    delete from dbos.workflow_status
    where status in ('ENQUEUED', 'DELAYED')
      and workflow_uuid in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
}

/**
 * Queues again what no process works on: its process failed to record how it ended, or the queues were lost. Returns
 * how many assets.
 */
export async function requeueOrphans(ledger: Ledger, findLane?: FindLane): Promise<number> {
  return ledger.transaction(async (transaction) => {
    const stranded = await transaction
      .update(assets)
      .set({ state: 'queued', run: sql`${assets.run} + 1` })
      .where(
        and(
          inArray(assets.state, ['queued', 'running']),
          sql`not exists (select from dbos.workflow_status as work
            where work.workflow_uuid = ${assets.key} || '.' || ${assets.run}
              and work.status in ('ENQUEUED', 'DELAYED', 'PENDING'))`,
        ),
      )
      .returning({
        key: assets.key,
        kind: assets.kind,
        run: assets.run,
        request: assets.request,
        payer: assets.payer,
      });
    const tenants = await tenantsOf(transaction, stranded);
    await enqueueWork(
      transaction,
      stranded.map((work) => ({
        work,
        turn: 1,
        lane: laneNameOf(findLane, work),
        tenant: tenants.get(work.payer ?? ''),
      })),
    );
    return stranded.length;
  });
}

/** The tenants of generations that pay, by id. */
export async function tenantsOf(
  ledger: Ledger,
  payers: readonly Pick<AssetRow, 'payer'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(payers.flatMap(({ payer }) => payer ?? []))];
  if (ids.length === 0) return new Map();
  const found = await ledger
    .select({ id: generations.id, tenant: generations.tenant })
    .from(generations)
    .where(inArray(generations.id, ids));
  return new Map(found.map(({ id, tenant }) => [id, tenant]));
}

/** Gives work a partition that a version without tenants has queued: otherwise nobody would find it. */
export async function partitionOldWork(ledger: Ledger): Promise<void> {
  await ledger.execute(sql`
    update dbos.workflow_status set queue_partition_key = ${partitionOf(null, '')}
    where queue_partition_key is null and status in ('ENQUEUED', 'DELAYED', 'PENDING')
      and queue_name in (select jsonb_array_elements_text(${JSON.stringify(Object.values(QUEUES))}::jsonb))`);
}

/** Lets work begin now if it is delayed for longer than the maximum: the clock was set back after it was queued. */
export async function releaseDelayedWork(ledger: Ledger): Promise<void> {
  await ledger.execute(sql`
    update dbos.workflow_status set delay_until_epoch_ms = 0
    where status = 'DELAYED' and queue_name <> ${WEBHOOKS.queue}
      and delay_until_epoch_ms > ${Date.now() + MAX_DELAY_MS}`);
}
