import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../core/limits.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import { sharedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { createQuickStages } from '../../testing/fakes/quick-stages.ts';
import { ScriptDrafts } from './script-drafts.ts';
import { createScriptMaker } from './script-maker.ts';
import { readScript } from './stored-json.ts';

test('a document that gives no scene fails its generation and says so', async () => {
  const it = await PipelineUnderTest.start(await sharedDatabase());
  onTestFinished(() => it.stop());
  it.scenesWritten = 0;
  const id = await it.create(documentOf('nothing', 2), { run: 'background' });
  const failed = await it.until(id, ({ status }) => status === 'failed');
  expect(failed.failure).toMatchObject({ code: 'document_empty', retryable: false });
});

test('the language that the user names is written in, whatever was recognised', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-script-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const blobs = new BlobFolder(folder);
  const { hash } = await blobs.put(Buffer.from('Ein Satz.'));
  const maker = createScriptMaker({
    stages: createQuickStages(),
    blobs,
    bounds: DEFAULT_LIMITS,
    drafts: new ScriptDrafts(),
  });
  const languageOf = async (more: object) => {
    const request = { engine: 'quick:writer', source: { kind: 'blob', hash }, length: 'full', ...more };
    const { make } = await maker.prepare({ request } as never, new AbortController().signal);
    const made = await make({} as never);
    return (await readScript(blobs, (made as { hash: string }).hash)).language;
  };
  expect(await languageOf({})).toBe('en');
  expect(await languageOf({ language: 'de' })).toBe('de');
});
