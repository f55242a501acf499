import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openPostgres } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { startPostgres, type TestPostgres } from '../../testing/processes/postgres.ts';

let server: TestPostgres;
let database: Database;
let it: PipelineUnderTest;
beforeAll(async () => {
  server = await startPostgres();
  database = await openPostgres(server.url);
  it = await PipelineUnderTest.start(database, { speech: () => 0.5 });
});
afterAll(async () => {
  await it.stop();
  await database.close();
  await server.stop();
});

test('PostgreSQL restarts in the middle: the answers that come meanwhile are kept, and the film is made', async () => {
  const speech = () => it.calls.filter((call) => call.startsWith('speech'));
  it.behave = (kind, _, signal) => (kind === 'speech' ? busyFor(300, signal) : undefined);
  const id = await it.create(documentOf('outage', 8), { run: 'background' });
  // Three calls are under way when the database goes down, and are answered while it is down.
  await expect.poll(() => speech().length).toBeGreaterThan(3);
  await server.restart();
  const status = () => it.get(id).then((view) => view.status, String);
  await expect.poll(status, { interval: 200 }).toBe('complete');
  expect(speech()).toHaveLength(new Set(speech()).size);
  expect((await it.get(id)).cost.spentUsd).toBe(8 * 0.5);
});
