/**
 * The server that `api.ts` measures, in a process of its own. Prints its address. When asked on standard input,
 * prints when each asset was settled, as JSON by hash.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { createPipeline } from '../src/pipeline/create-pipeline.ts';
import { createServerApp } from '../src/server/app.ts';
import { startServer } from '../src/server/serve.ts';
import { BlobFolder } from '../src/store/blob-folder.ts';
import { openEmbeddedDatabase } from '../src/store/database.ts';
import { assets } from '../src/store/schema.ts';
import { busyFor, createQuickStages } from '../src/testing/fakes/quick-stages.ts';

/** How long each call takes: far less than any provider, so that more happens at once. */
const CALL_MS = 100;

const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
const database = await openEmbeddedDatabase(folder);
const pipeline = await createPipeline({
  database,
  blobs: new BlobFolder(folder),
  stages: createQuickStages({
    before: (_kind, _subject, signal) => busyFor(CALL_MS, signal),
  }),
  workerId: `bench-${process.pid}`,
  onError: (error) => console.error(error),
});
const app = createServerApp({ pipeline });
const server = await startServer({ app, port: 0, host: '127.0.0.1' });
console.log(server.url);
await once(process.stdin, 'data');
const settled = await database.ledger.select().from(assets).where(eq(assets.state, 'settled'));
console.log(JSON.stringify(settled.map(({ hash, settledAt }) => [hash, settledAt?.getTime()])));
process.stdin.destroy();
await server.close({ graceMs: 0 });
await pipeline.close();
await database.close();
await rm(folder, { recursive: true, force: true });
