import { dropLostAssets } from '../store/index.ts';
import { createLifecycle } from './create-lifecycle.ts';
import { createReadings } from './create-readings.ts';
import { createEdits } from './edits/create-edits.ts';
import { createSuggestions } from './edits/suggestions.ts';
import type { Pipeline, StopOptions } from './pipeline.ts';
import type { PipelineOptions } from './pipeline-options.ts';
import { createParts, type PipelineParts } from './pipeline-parts.ts';

/** Builds the pipeline and resumes unfinished work. Create one per process. */
export async function createPipeline(options: PipelineOptions): Promise<Pipeline> {
  const parts = createParts(options);
  const pipeline: Pipeline = {
    ...createLifecycle(parts),
    ...createEdits(parts),
    ...createSuggestions(parts),
    ...createReadings(parts),
    close: (stopOptions) => close(parts, stopOptions),
  };
  try {
    await start(parts);
  } catch (error) {
    // Its queues may already be running, on a database that the caller closes next.
    await pipeline.close({ graceMs: 0 }).catch(() => {});
    throw error;
  }
  return pipeline;
}

async function start({
  database,
  blobs,
  work,
  workers,
  reconciler,
  unfinished,
  housekeeping,
  lostCalls,
  fallbacks,
}: PipelineParts) {
  const changed = database.isRebuilt ? await dropLostAssets(database.ledger, blobs) : [];
  await workers.appear();
  await work.launch();
  await workers.start();
  await database.stopCalls?.receive((id) => reconciler.giveWay(id));
  for (const id of changed) await reconciler.advance(id);
  await unfinished.resumeAll();
  housekeeping.start();
  lostCalls.start();
  fallbacks.start();
}

async function close(parts: PipelineParts, options?: StopOptions): Promise<void> {
  parts.closed.abort(new Error('the pipeline is closed'));
  await parts.workers.retire();
  await parts.fallbacks.stop();
  await parts.lostCalls.stop();
  await parts.housekeeping.stop();
  await parts.work.shutdown(options);
  await parts.workers.leave();
  await parts.reconciler.close();
}
