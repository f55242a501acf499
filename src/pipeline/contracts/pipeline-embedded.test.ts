import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openEmbeddedDatabase } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { describeBundles } from './bundles.contract.ts';
import { describeSettings } from './change-settings.contract.ts';
import { describeCopies } from './copies.contract.ts';
import { describeEditedWindows } from './edited-windows.contract.ts';
import { describeLimits } from './limits.contract.ts';
import { describePipeline } from './pipeline.contract.ts';
import { describePipelineChanges } from './pipeline-changes.contract.ts';
import { describeRaces } from './races.contract.ts';
import { describeSceneOperations } from './scene-operations.contract.ts';
import { describeTakes } from './takes.contract.ts';
import { describeTrash } from './trash.contract.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-pipeline-'));
  database = await openEmbeddedDatabase(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describePipeline('the embedded database', () => database);
describePipelineChanges('the embedded database', () => database);
describeEditedWindows('the embedded database', () => database);
describeRaces('the embedded database', () => database);
describeTrash('the embedded database', () => database);
// These run the same statements on both databases, and need no second connection. Here a transaction that waits for
// another connection would wait for ever, so they run on this one.
describeTakes('the embedded database', () => database);
describeSceneOperations('the embedded database', () => database);
describeCopies('the embedded database', () => database);
describeSettings('the embedded database', () => database);
describeBundles('the embedded database', () => database);
describeLimits('the embedded database', () => database);

test('who reads a generation that moves does not wait for the one connection', async () => {
  const it = await PipelineUnderTest.start(database);
  it.behave = (kind, _subject, signal) => (kind === 'speech' ? busyFor(60_000, signal) : undefined);
  const id = await it.create(documentOf('read', 2), { run: 'background' });
  const before = await it.until(id, ({ status }) => status === 'generating');
  const client = await database.pool.connect();
  const view = await it.get(id);
  client.release();
  expect(view.revision).toBeGreaterThanOrEqual(before.revision);
  await it.pipeline.delete(id);
  await expect(it.get(id)).rejects.toMatchObject({ code: 'generation_not_found' });
  await it.stop();
});
