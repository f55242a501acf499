import { expect, test } from 'vitest';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor } from '../../testing/fakes/quick-stages.ts';
import { describeEditedWindows } from './edited-windows.contract.ts';
import { describePipeline } from './pipeline.contract.ts';
import { describeRaces } from './races.contract.ts';

const database = embeddedDatabase();

describePipeline('the embedded database', database);
describeEditedWindows('the embedded database', database);
describeRaces('the embedded database', database);

test('who reads a generation that moves does not wait for the one connection', async () => {
  const it = await PipelineUnderTest.start(database());
  it.behave = (kind, _subject, signal) => (kind === 'speech' ? busyFor(60_000, signal) : undefined);
  const id = await it.create(documentOf('read', 2), { run: 'background' });
  const before = await it.until(id, ({ status }) => status === 'generating');
  const client = await database().pool.connect();
  const view = await it.get(id);
  client.release();
  expect(view.revision).toBeGreaterThanOrEqual(before.revision);
  await it.pipeline.delete(id);
  await expect(it.get(id)).rejects.toMatchObject({ code: 'generation_not_found' });
  await it.stop();
});
