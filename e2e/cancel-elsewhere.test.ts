import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { Changes } from '../src/pipeline/advance/changes.ts';
import { GenerationReconciler } from '../src/pipeline/advance/generation-reconciler.ts';
import { cancel } from '../src/pipeline/edits/commands.ts';
import { GenerationViews } from '../src/pipeline/views/generation-views.ts';
import { createSimulator } from '../src/simulator/simulator.ts';
import { BlobFolder } from '../src/store/blob-folder.ts';
import { openPostgres } from '../src/store/database.ts';
import { attempts, generations } from '../src/store/schema.ts';
import { createQuickStages } from '../src/testing/fakes/quick-stages.ts';
import { startKillable } from '../src/testing/processes/killable-process.ts';
import { startPostgres } from '../src/testing/processes/postgres.ts';

const WORKER = fileURLToPath(new URL('../src/testing/processes/killable-worker.ts', import.meta.url));

test('what is cancelled in one process ends the calls in flight of another', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-cancel-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const simulator = await createSimulator({ behaviour: { faults: [{ fault: 'hang', kind: 'speech' }] } });
  onTestFinished(() => simulator.close());
  const worker = startKillable([
    '--import',
    './scripts/load-typescript.mjs',
    WORKER,
    folder,
    simulator.baseUrl,
    server.url,
  ]);
  onTestFinished(async () => {
    await worker.kill();
  });
  await expect.poll(() => simulator.charges().kinds.speech.calls).toBe(3);

  // Another process on the worker's database, which makes nothing itself.
  const database = await openPostgres(server.url);
  onTestFinished(() => database.close());
  const reconciler = new GenerationReconciler({
    database,
    blobs: new BlobFolder(folder),
    stages: createQuickStages(),
    changes: new Changes(),
    views: new GenerationViews(database),
    onError: () => {},
  });
  const [generation] = await database.ledger.select().from(generations);
  await reconciler.apply(generation?.id ?? '', cancel().command);

  const hanging = async () => {
    const rows = await database.ledger.select().from(attempts);
    return rows.filter(({ engine }) => engine.startsWith('openai:tts-1')).map(({ state }) => state);
  };
  await expect.poll(hanging).toEqual(['uncertain', 'uncertain', 'uncertain']);
  expect(simulator.charges().kinds.speech.calls).toBe(3);
}, 120_000);
