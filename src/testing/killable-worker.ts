// A process that makes one generation on quick stages, to be killed at any moment and started again:
//   node --import ./scripts/load-typescript.mjs src/testing/killable-worker.ts FOLDER [POSTGRES_URL]
// Each call is written to FOLDER/calls.log before it is made; "done" goes to standard output with the film.
import { appendFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createPipeline } from '../pipeline/create-pipeline.ts';
import { BlobFolder } from '../store/blob-folder.ts';
import { openEmbeddedDatabase, openPostgres } from '../store/database.ts';
import { busyFor, createQuickStages } from './quick-stages.ts';

const [folder = '', url] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const database = url === undefined ? await openEmbeddedDatabase(folder) : await openPostgres(url);
const pipeline = await createPipeline({
  database,
  blobs: new BlobFolder(folder),
  costs: { speech: () => 0.5 },
  workerId: `worker-${process.pid}-${Date.now()}`,
  onError: (error) => process.stderr.write(`${error}\n`),
  stages: createQuickStages({
    async before(kind, subject, signal) {
      appendFileSync(join(folder, 'calls.log'), `${kind} ${subject}\n`);
      await busyFor(30, signal);
    },
  }),
});
const text = Array.from({ length: 8 }, (_, index) => `Scene ${index} begins. Scene ${index} goes on.`).join(
  '\n\n',
);
const { generation } = await pipeline.create(
  { source: { text }, run: 'background' },
  { idempotencyKey: 'the-one' },
);
const wait = { timeBudgetMs: 60_000, signal: new AbortController().signal };
await pipeline.phase(generation.id, 'script', {}, wait);
await pipeline.phase(generation.id, 'finalize', {}, wait);
const { status, cost } = await pipeline.get(generation.id);
const film = await pipeline.file(generation.id, 'video.mp4');
await pipeline.close();
await database.close();
process.stdout.write(`${JSON.stringify({ status, cost, film: film.hash })}\n`);
