import { expect, onTestFinished, test } from 'vitest';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { postgresDatabase } from '../../testing/fakes/postgres-database.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';

const { server, database } = postgresDatabase();

test('PostgreSQL restarts in the middle: the answers that come meanwhile are kept, and the film is made', async () => {
  const it = await PipelineUnderTest.start(database(), { speech: () => 0.5 });
  onTestFinished(() => it.stop());
  const speech = () => it.calls.filter((call) => call.startsWith('speech'));
  it.behave = (kind, _, signal) => (kind === 'speech' ? busyFor(300, signal) : undefined);
  const id = await it.create(documentOf('outage', 8), { run: 'background' });
  // Three calls are under way when the database goes down, and are answered while it is down.
  await expect.poll(() => speech().length).toBeGreaterThan(3);
  await server().restart();
  const status = () => it.get(id).then((view) => view.status, String);
  await expect.poll(status, { interval: 200 }).toBe('complete');
  expect(speech()).toHaveLength(new Set(speech()).size);
  expect((await it.get(id)).cost.spentUsd).toBe(8 * 0.5);
});
