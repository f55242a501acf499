import { generations, markBlobsUnused } from '../store/index.ts';
import type { GenerationCommand } from './advance/generation-reconciler.ts';
import * as commands from './edits/commands.ts';
import { copyGeneration } from './edits/copies.ts';
import { stopGeneration, tellCost } from './edits/stopping.ts';
import { emptyTrash, eraseGeneration, moveToTrash, takeFromTrash } from './edits/trash.ts';
import type { CreateRequest, Pipeline } from './pipeline.ts';
import type { PipelineParts } from './pipeline-parts.ts';
import { readGeneration } from './rows/generation-rows.ts';
import { findCreated } from './rows/idempotency.ts';
import { newGeneration } from './rows/new-generation.ts';
import { share, unshare } from './rows/shares.ts';

type Lifecycle = Pick<
  Pipeline,
  | 'create'
  | 'copy'
  | 'importProject'
  | 'delete'
  | 'restore'
  | 'erase'
  | 'emptyTrash'
  | 'share'
  | 'unshare'
  | 'phase'
  | 'run'
  | 'cancel'
  | 'watch'
  | 'checkLostCalls'
>;

/** Publishes all scenes of a generation whose rows were written without the reconciler. */
const PUBLISH_ALL: GenerationCommand = { change: async () => ({ restructured: true }) };

/** Creates, runs, stops and deletes generations. */
export function createLifecycle(parts: PipelineParts): Lifecycle {
  const { database, ledger, blobs, stages, views, reconciler, work, waits, imports, lostCalls } = parts;
  const get = async (id: string) => (await views.read(id)).view;
  return {
    async create(request, options) {
      const { id, created } = await insertNew(request, options, parts);
      // Writes the generation's first view, even if there is nothing to queue yet.
      if (created) await reconciler.apply(id, {});
      return { generation: await get(id), created };
    },

    async copy(id, request, { idempotencyKey } = {}) {
      // Scopes the key to this route and this generation.
      const key = idempotencyKey === undefined ? undefined : `copy ${id} ${idempotencyKey}`;
      const copy = await copyGeneration(ledger, id, { stages, blobs, request, idempotencyKey: key });
      if (copy.created) await reconciler.apply(copy.id, PUBLISH_ALL);
      return { generation: await get(copy.id), created: copy.created };
    },

    async importProject(archive, options) {
      const made = await imports.run(archive, options);
      if (made.created) await reconciler.apply(made.id, PUBLISH_ALL);
      return { generation: await get(made.id), created: made.created };
    },

    async delete(id) {
      await reconciler.stop(id, async () => {
        // Not awaited: no reader sees any more what the stopped calls have cost.
        void work.cancel(await moveToTrash(ledger, id));
        await database.flush();
      });
    },

    async restore(id) {
      // Its assets may have been stopped or lost meanwhile.
      if (await takeFromTrash(ledger, id)) await reconciler.apply(id, PUBLISH_ALL);
      return get(id);
    },

    async erase(id) {
      await eraseGeneration(ledger, id);
      await database.flush();
    },

    async emptyTrash() {
      await emptyTrash(ledger);
      await database.flush();
    },

    share: (id) => share(ledger, id),
    unshare: (id) => unshare(ledger, id),

    async run(id, mode, options) {
      await reconciler.apply(id, commands.resume(mode, { ...options, models: stages.models }));
      return get(id);
    },

    async cancel(id) {
      return reconciler.stop(id, async () => {
        await work.cancel(await stopGeneration(ledger, id));
        // Stopped calls may have been charged, and the answer must include that cost.
        await tellCost(ledger, id);
        await database.flush();
        return get(id);
      });
    },

    async checkLostCalls(id) {
      await readGeneration(ledger, id);
      return lostCalls.check({ generationId: id });
    },

    phase: (id, phase, window, wait) => waits.phase(id, phase, window, wait),
    watch: (id, options) => waits.watch(id, options),
  };
}

/** Inserts a generation, unless an earlier call with this idempotency key did. Nothing is queued. */
async function insertNew(
  request: CreateRequest,
  { idempotencyKey }: { readonly idempotencyKey?: string },
  { ledger, blobs, stages, uncertain }: PipelineParts,
): Promise<{ readonly id: string; readonly created: boolean }> {
  const row = await newGeneration(request, {
    models: stages.models,
    blobs,
    ...(idempotencyKey && { idempotencyKey }),
  });
  const [inserted] = await ledger
    .insert(generations)
    .values({ ...row, uncertain: row.uncertain ?? uncertain })
    .onConflictDoNothing()
    .returning();
  if (inserted) return { id: row.id, created: true };
  // The document belongs to the earlier generation, or to none.
  if (row.source.kind === 'blob') await markBlobsUnused(ledger, [row.source.hash]);
  return { id: await findCreated(ledger, row), created: false };
}
