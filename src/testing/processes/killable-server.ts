// A server over quick stages, to be killed at any moment and started again:
//   node --import ./scripts/load-typescript.mjs src/testing/processes/killable-server.ts FOLDER PORT
// Each call is written to FOLDER/calls.log before it is made; the server's URL goes to standard output.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPipeline } from '../../pipeline/create-pipeline.ts';
import { createServerApp } from '../../server/app.ts';
import { startServer } from '../../server/serve.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { busyFor, createQuickStages } from '../fakes/quick-stages.ts';

const [folder = '', port] = process.argv.slice(2);
const pipeline = await createPipeline({
  database: await openEmbeddedDatabase(folder),
  blobs: new BlobFolder(folder),
  workerId: `server-${process.pid}-${Date.now()}`,
  stages: createQuickStages({
    async before(kind, subject, signal) {
      appendFileSync(join(folder, 'calls.log'), `${kind} ${subject}\n`);
      await busyFor(100, signal);
    },
  }),
});
const app = createServerApp({ pipeline });
const server = await startServer({ app, port: Number(port), host: '127.0.0.1' });
process.stdout.write(`${server.url}\n`);
