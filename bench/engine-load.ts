/**
 * One database under load, in a process of its own so that its memory can be measured: `node --import
 * ./scripts/load-typescript.mjs bench/engine-load.ts embedded|postgres|unjournaled [scenes] [generations]`.
 * `unjournaled` is the embedded database without its journal, which shows the journal's cost.
 *
 * Stages that take no time make one generation of many scenes, then many generations at once, so that only queueing,
 * the ledger and planning are left. Prints rows of the table in `engine.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPipeline } from '../src/pipeline/create-pipeline.ts';
import type { Pipeline } from '../src/pipeline/pipeline.ts';
import { BlobFolder } from '../src/store/blob-folder.ts';
import { type Database, openEmbeddedDatabase, openPostgres } from '../src/store/database.ts';
import { createQuickStages } from '../src/testing/fakes/quick-stages.ts';
import { startPostgres } from '../src/testing/processes/postgres.ts';

const LIMITS = { audio: 16, images: 16, render: 16 };
const [kind = 'embedded', scenes = '1000', generations = '200'] = process.argv.slice(2);

const documentOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name} scene ${index}.`).join('\n\n');

/** A script; for each scene a speech, a picture, a segment and, except for the last, a transition; then the film. */
const itemsOf = (count: number) => 4 * count + 1;

async function complete(pipeline: Pipeline, text: string): Promise<number> {
  const startedAtMs = performance.now();
  const { generation } = await pipeline.create({ source: { text }, run: 'background' }, {});
  const stop = new AbortController();
  for await (const event of pipeline.watch(generation.id, { signal: stop.signal })) {
    if ('status' in event.data && event.data.status === 'complete') stop.abort();
  }
  return performance.now() - startedAtMs;
}

interface Load {
  readonly what: string;
  readonly items: number;
  /** Returns a remark for the table. */
  readonly run: () => Promise<string>;
}

async function measure({ what, items, run }: Load): Promise<void> {
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
  }, 100);
  const startedAtMs = performance.now();
  const remark = await run();
  const wallMs = performance.now() - startedAtMs;
  clearInterval(watch);
  const cells = [kind, what, items, (wallMs / 1000).toFixed(1), (wallMs / items).toFixed(1)];
  console.log(`| ${[...cells, Math.round(peakBytes / 2 ** 20), remark].join(' | ')} |`);
}

async function load(database: Database, folder: string): Promise<void> {
  const pipeline = await createPipeline({
    database,
    blobs: new BlobFolder(folder),
    stages: createQuickStages(),
    limits: LIMITS,
    workerId: `bench-${process.pid}`,
    onError: (error) => console.error(error),
  });
  await complete(pipeline, documentOf('warm', 3));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  for (const count of [Number(scenes) / 10, Number(scenes)]) {
    await measure({
      what: `1 generation of ${count} scenes`,
      items: itemsOf(count),
      run: async () => {
        await complete(pipeline, documentOf(`one of ${count}`, count));
        return '';
      },
    });
  }
  await measure({
    what: `${generations} generations of 3 scenes, beside one of 100`,
    items: Number(generations) * itemsOf(3) + itemsOf(100),
    run: async () => {
      const long = complete(pipeline, documentOf('long', 100));
      const short = Array.from({ length: Number(generations) }, (_, index) =>
        complete(pipeline, documentOf(`short ${index}`, 3)),
      );
      const [firstMs, lastMs] = [await Promise.race(short), Math.max(...(await Promise.all(short)))];
      return `short ones after ${seconds(firstMs)} to ${seconds(lastMs)}, the long one after ${seconds(await long)}`;
    },
  });
  await measure({
    what: '1 generation of 3 scenes, 1 s after one of 300',
    items: itemsOf(300) + itemsOf(3),
    run: async () => {
      const long = complete(pipeline, documentOf('later', 300));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const shortMs = await complete(pipeline, documentOf('sooner', 3));
      return `the short one after ${seconds(shortMs)}, the long one after ${seconds(await long)}`;
    },
  });
  await pipeline.close();
}

async function withoutJournal({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select tgrelid::regclass::text as name from pg_trigger where tgname = 'journal'`,
  );
  for (const { name } of rows) await pool.query(`drop trigger journal on ${name}`);
}

const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
const server = kind === 'postgres' ? await startPostgres() : undefined;
try {
  const database = server
    ? await openPostgres(server.url)
    : await openEmbeddedDatabase(join(folder, 'database'));
  if (kind === 'unjournaled') await withoutJournal(database);
  await load(database, folder);
  await database.close();
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
