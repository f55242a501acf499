import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';

test('a document that gives no scene fails its generation and says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-script-'));
  const it = await PipelineUnderTest.start(await openEmbeddedDatabase(folder));
  onTestFinished(async () => {
    await it.stop();
    await it.database.close();
    await rm(folder, { recursive: true, force: true });
  });
  it.scenesWritten = 0;
  const id = await it.create(documentOf('nothing', 2), { run: 'background' });
  const failed = await it.until(id, ({ status }) => status === 'failed');
  expect(failed.failure).toMatchObject({ code: 'document_empty', retryable: false });
});
