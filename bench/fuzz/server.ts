/**
 * The server whose routes are asked, in a process of its own: real but for the stages after the script, which make
 * almost nothing. Prints its address, and a line for each silence of its event loop. When told on standard input, it
 * frees what nothing refers to, and prints the files that are left.
 */
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isolateDocuments } from '../../src/isolation/index.ts';
import { createPipeline } from '../../src/pipeline/create-pipeline.ts';
import { ModelRegistry, soleModel } from '../../src/pipeline/models/model-registry.ts';
import { createServerApp } from '../../src/server/app.ts';
import { startServer } from '../../src/server/serve.ts';
import { BlobFolder } from '../../src/store/blob-folder.ts';
import { openEmbeddedDatabase } from '../../src/store/database.ts';
import { freeUnused } from '../../src/store/unused.ts';
import { createQuickStages } from '../../src/testing/fakes/quick-stages.ts';
import { MAX_SILENT_MS, type ServerLine } from './server-line.ts';

const TICK_MS = 20;
const TIME_BUDGET_MS = 500;
const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

const say = (line: ServerLine) => process.stdout.write(`${JSON.stringify(line)}\n`);

const folder = await mkdtemp(join(tmpdir(), 'scenecast-fuzz-'));
const database = await openEmbeddedDatabase(folder);
const blobs = new BlobFolder(folder);
const documents = isolateDocuments();
const quick = createQuickStages();
const script = new ModelRegistry({ kind: 'script', providers: [soleModel(documents.writer)] });
const pipeline = await createPipeline({
  database,
  blobs,
  stages: { ...quick, readDocument: documents.readDocument, models: { ...quick.models, script } },
  workerId: `fuzz-${process.pid}`,
  onError: (error) => console.error(error),
});
const app = createServerApp({
  pipeline,
  requestsPerMinute: 1e9,
  timeBudgetMs: TIME_BUDGET_MS,
  studioFolder: join(import.meta.dirname, '../../dist/web'),
});
const server = await startServer({ app, port: 0, host: '127.0.0.1' });
const before = await filesIn(folder);
say({ kind: 'listening', url: server.url });

let [lastMs, lastCpu] = [performance.now(), process.cpuUsage()];
const ticking = setInterval(() => {
  const silentMs = performance.now() - lastMs - TICK_MS;
  const { user, system } = process.cpuUsage(lastCpu);
  // A process that waits for a processor is not silent by its own doing.
  const ms = Math.min(silentMs, (user + system) / 1000);
  if (ms > MAX_SILENT_MS) say({ kind: 'silent', ms: Math.round(ms) });
  [lastMs, lastCpu] = [performance.now(), process.cpuUsage()];
}, TICK_MS);

await once(process.stdin, 'data');
clearInterval(ticking);
for (let page = await pipeline.list({ limit: 100 }); page.generations.length > 0; ) {
  for (const { id } of page.generations) await pipeline.delete(id);
  page = await pipeline.list({ limit: 100 });
}
for (let page = await pipeline.trash({ limit: 100 }); page.generations.length > 0; ) {
  for (const { id } of page.generations) await pipeline.erase(id);
  page = await pipeline.trash({ limit: 100 });
}
await server.close({ graceMs: 0 });
await pipeline.close();
await documents.close();
// What is unused is marked, forgotten a day later, and deleted a day after that.
for (const aheadMs of [0, TWO_DAYS_MS, TWO_DAYS_MS])
  await freeUnused(database.ledger, blobs, Date.now() + aheadMs);
await database.close();
const after = await filesIn(folder);
say({ kind: 'left', files: after.filter((path) => !before.includes(path)) });
process.stdin.destroy();
await rm(folder, { recursive: true, force: true });

/** All files but those of the database. */
async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return paths.map((path) => path.slice(root.length + 1)).filter((path) => !/^(?:pglite|journal)/.test(path));
}
