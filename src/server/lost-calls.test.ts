import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPipeline } from '../pipeline/create-pipeline.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { BlobFolder } from '../store/blob-folder.ts';
import { embeddedDatabase } from '../testing/fakes/embedded-database.ts';
import { documentOf } from '../testing/fakes/pipeline-under-test.ts';
import { createQuickStages } from '../testing/fakes/quick-stages.ts';
import { createModels } from './models.ts';

const PICTURE_MODEL = 'replicate:black-forest-labs/flux-dev';

const database = embeddedDatabase();
let folder: string;
let simulator: Simulator;
let pipeline: Pipeline;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-lost-calls-'));
  simulator = await createSimulator();
  const quick = createQuickStages();
  const embedded = {
    writer: quick.models.script.find(),
    speechEngine: quick.models.speech.find(),
    illustrator: quick.models.picture.find(),
  };
  const replicate = { apiKey: 'r8_nobody', baseUrl: simulator.urlOf('replicate') };
  const models = { script: undefined, speech: undefined, picture: undefined };
  pipeline = await createPipeline({
    database: database(),
    blobs: new BlobFolder(folder),
    workerId: 'lost-calls',
    stages: { ...quick, models: createModels(embedded, { providers: { replicate }, models }) },
  });
});
afterAll(async () => {
  await pipeline.close();
  await simulator.close();
  await rm(folder, { recursive: true, force: true });
});

test('a film that failed for a lost answer gets its picture when the provider tells, and is paid for once', async () => {
  const { generation } = await pipeline.create(
    { source: { text: documentOf('lost', 1) }, models: { picture: PICTURE_MODEL }, uncertain: 'ask' },
    {},
  );
  const { id } = generation;
  const wait = { timeBudgetMs: 60_000, signal: new AbortController().signal };
  await pipeline.phase(id, 'script', {}, wait);
  simulator.behave({
    faults: [
      { fault: 'cut', next: 1 },
      { fault: 'status', status: 503, step: 'list' },
    ],
  });
  for (const phase of ['audio', 'images', 'finalize'] as const) await pipeline.phase(id, phase, {}, wait);
  const failed = await pipeline.get(id);
  expect(failed.status).toBe('partial');
  const { uncertainUsd } = failed.cost;
  expect(uncertainUsd).toBeGreaterThan(0);
  const { calls } = simulator.charges().kinds.picture;

  simulator.behave({});
  expect(await pipeline.checkLostCalls(id)).toEqual({ continued: 1, charged: 0, released: 0, unknown: 0 });
  await expect.poll(async () => (await pipeline.get(id)).status).toBe('complete');
  const made = await pipeline.get(id);
  expect(made.cost).toMatchObject({ uncertainUsd: 0 });
  expect(made.cost.spentUsd).toBeCloseTo(failed.cost.spentUsd + uncertainUsd, 9);
  expect(simulator.charges().kinds.picture.calls).toBe(calls);
  await expect(pipeline.checkLostCalls('nobody')).rejects.toMatchObject({ code: 'generation_not_found' });
});
