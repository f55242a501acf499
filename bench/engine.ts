/**
 * What the engine adds to the work itself, on both databases:
 * `node --import ./scripts/load-typescript.mjs bench/engine.ts [scenes] [generations]`.
 *
 * Stages that take no time make one generation of many scenes, then many generations at once; all that is left is
 * queueing, the ledger and planning.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPipeline } from '../src/pipeline/create-pipeline.ts';
import type { Pipeline } from '../src/pipeline/pipeline.ts';
import { BlobFolder } from '../src/store/blob-folder.ts';
import { type Database, openEmbeddedDatabase, openPostgres } from '../src/store/database.ts';
import { startPostgres } from '../src/testing/postgres.ts';
import { createQuickStages } from '../src/testing/quick-stages.ts';

const LIMITS = { audio: 16, images: 16, render: 16 };
const [sceneCount = 1000, generationCount = 200] = process.argv.slice(2).map(Number);

const documentOf = (name: string, scenes: number) =>
  Array.from({ length: scenes }, (_, index) => `${name} scene ${index}.`).join('\n\n');

async function complete(pipeline: Pipeline, text: string): Promise<number> {
  const startedAtMs = performance.now();
  const { generation } = await pipeline.create({ source: { text }, run: 'background' }, {});
  const stop = new AbortController();
  for await (const event of pipeline.watch(generation.id, { signal: stop.signal })) {
    if ('status' in event.data && event.data.status === 'complete') stop.abort();
  }
  return performance.now() - startedAtMs;
}

/** A script, and for each scene a speech, a picture, a body and a transition; then the film. */
const itemsOf = (scenes: number) => 4 * scenes + 1;

async function measure(name: string, database: Database, folder: string): Promise<void> {
  const pipeline = await createPipeline({
    database,
    blobs: new BlobFolder(folder),
    stages: createQuickStages(),
    limits: LIMITS,
    workerId: `bench-${process.pid}`,
    onError: (error) => console.error(error),
  });
  await complete(pipeline, documentOf('warm', 3));
  const row = (what: string, ms: number, items: number) => {
    const memoryMb = Math.round(process.memoryUsage().rss / 2 ** 20);
    const perItemMs = (ms / items).toFixed(1);
    console.log(`| ${name} | ${what} | ${items} | ${(ms / 1000).toFixed(1)} | ${perItemMs} | ${memoryMb} |`);
  };
  row(
    `1 generation of ${sceneCount} scenes`,
    await complete(pipeline, documentOf('one', sceneCount)),
    itemsOf(sceneCount),
  );
  const startedAtMs = performance.now();
  const long = complete(pipeline, documentOf('long', 100));
  const short = Array.from({ length: generationCount }, (_, index) =>
    complete(pipeline, documentOf(`short ${index}`, 3)),
  );
  const shortMs = Math.max(...(await Promise.all(short)));
  const longMs = await long;
  row(
    `${generationCount} generations of 3, beside one of 100`,
    performance.now() - startedAtMs,
    generationCount * itemsOf(3) + itemsOf(100),
  );
  console.log(
    `the last short one after ${(shortMs / 1000).toFixed(1)} s, the long one after ${(longMs / 1000).toFixed(1)} s`,
  );
  await pipeline.close();
  await database.close();
}

const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
console.log(
  '| database | what | items | wall s | ms an item | memory MB |\n| --- | --- | ---: | ---: | ---: | ---: |',
);
const server = await startPostgres();
try {
  await measure('PostgreSQL', await openPostgres(server.url), join(folder, 'postgres'));
  await measure('embedded', await openEmbeddedDatabase(join(folder, 'embedded')), join(folder, 'embedded'));
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
