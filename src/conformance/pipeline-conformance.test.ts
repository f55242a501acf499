import { expect, onTestFinished, test } from 'vitest';
import { createServerApp } from '../server/app.ts';
import { startServer } from '../server/serve.ts';
import { embeddedDatabase } from '../testing/fakes/embedded-database.ts';
import { PipelineUnderTest } from '../testing/fakes/pipeline-under-test.ts';
import { checkConformance } from './check-conformance.ts';

const database = embeddedDatabase();

/** What a pipeline whose work is quick does not show. */
const UNSEEN = ['G-20', 'E-4', 'E-5', 'W-3', 'W-10', 'W-13', 'G-17', 'S-7'];

test('the pipeline keeps every rule over its own server', async () => {
  const underTest = await PipelineUnderTest.start(database(), { speech: () => 0.01 });
  onTestFinished(() => underTest.stop());
  const app = createServerApp({ pipeline: underTest.pipeline, heartbeatMs: 20 });
  const server = await startServer({ app, port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close({ graceMs: 0 }));
  const { signal } = new AbortController();
  const verdicts = await checkConformance({ baseUrl: server.url, signal });
  const others = verdicts.filter(({ id, outcome }) => outcome !== 'holds' && !UNSEEN.includes(id));
  expect(others).toEqual([]);
});
