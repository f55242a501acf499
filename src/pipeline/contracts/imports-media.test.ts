import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../../documents/read-document.ts';
import { createEmbeddedIllustrator } from '../../pictures/embedded-illustrator.ts';
import type { GenerationView } from '../../protocol/generation.ts';
import { findFfmpeg } from '../../render/ffmpeg.ts';
import { createFfmpegRenderer } from '../../render/ffmpeg-renderer.ts';
import { createEmbeddedWriter } from '../../script/embedded-writer.ts';
import { createFliteEngine } from '../../speech/flite-engine.ts';
import { createNarrator } from '../../speech/narrator.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { modelsOf } from '../../testing/fakes/quick-stages.ts';
import { readBundle, zipOf } from '../../testing/films/read-bundle.ts';
import { createPipeline } from '../create-pipeline.ts';
import type { Stages } from '../models/stages.ts';
import type { Pipeline } from '../pipeline.ts';

const { signal } = new AbortController();
const speechEngine = createFliteEngine();
const illustrator = createEmbeddedIllustrator();
const narrator = createNarrator();
let folder: string;
let stages: Stages;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-imports-'));
  const models = modelsOf({ writer: createEmbeddedWriter(), speechEngine, illustrator });
  const renderer = createFfmpegRenderer(await findFfmpeg({ path: undefined, signal }));
  stages = { readDocument, models, narrator, cardIllustrator: illustrator, renderer };
});
afterAll(async () => {
  await Promise.all([narrator.close(), speechEngine.close(), illustrator.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** Runs a pipeline on a data folder of its own. */
async function onFolder<Result>(name: string, use: (pipeline: Pipeline) => Promise<Result>): Promise<Result> {
  const root = join(folder, name);
  const database = await openEmbeddedDatabase(root);
  const blobs = new BlobFolder(root);
  const pipeline = await createPipeline({ database, blobs, stages, workerId: name });
  try {
    return await use(pipeline);
  } finally {
    await pipeline.close();
    await database.close();
  }
}

const wait = { timeBudgetMs: 120_000, signal };

test('a film that is imported on another data folder is the same to the byte, pictures in layers and music too', async () => {
  const source = {
    text: 'The sun rose over the harbour. In 1900 two boats left for the open sea, and 12 in 1950.',
  };
  const made = await onFolder('made', async (pipeline) => {
    const { generation } = await pipeline.create({ source, resolution: '540p', fps: 24, music: 'loud' }, {});
    const { id } = generation;
    for (const phase of ['script', 'audio', 'images', 'finalize'] as const) {
      expect((await pipeline.phase(id, phase, {}, wait)).failed).toEqual([]);
    }
    const files = await readBundle(await pipeline.bundle(id, 'archive.zip'));
    return { view: await pipeline.get(id), files };
  });
  expect(Object.keys(made.files)).toContain('pictures/001-1.layers.zip');

  const imported = await onFolder('imported', async (pipeline) => {
    const { generation } = await pipeline.importProject(zipOf(made.files), { signal });
    const { id } = generation;
    expect((await pipeline.phase(id, 'finalize', {}, wait)).failed).toEqual([]);
    const files = await readBundle(await pipeline.bundle(id, 'archive.zip'));
    return { view: await pipeline.get(id), files };
  });
  expect(hashesOf(imported.view)).toEqual(hashesOf(made.view));
  expect(imported.view).toMatchObject({ status: 'complete', look: made.view.look, cost: { spentUsd: 0 } });
  const isSame = (name: string) => !/manifest|storyboard/.test(name);
  for (const name of Object.keys(made.files).filter(isSame)) {
    expect(made.files[name]?.equals(imported.files[name] ?? Buffer.alloc(0)), name).toBe(true);
  }
});

function hashesOf({ scenes, video }: GenerationView) {
  const items = scenes.flatMap(({ audio, shots }) => [audio, ...shots.map(({ picture }) => picture)]);
  return [video, ...items].map((item) => (item.status === 'ready' ? item.asset.hash : item.status));
}
