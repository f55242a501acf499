// A server over quick stages, to be killed at any moment and started again:
//   node --import ./scripts/load-typescript.mjs src/testing/processes/killable-server.ts FOLDER PORT [CALLS]
// It makes so many speeches and pictures, and lets further ones wait, so that no film ends. Each call is written to
// FOLDER/calls.log before it is made; the server's URL goes to standard output.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPipeline } from '../../pipeline/create-pipeline.ts';
import { createServerApp } from '../../server/app.ts';
import { startServer } from '../../server/serve.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { busyFor, createQuickStages } from '../fakes/quick-stages.ts';

/** Longer than any test. */
const HELD_MS = 3_600_000;

const [folder = '', port, calls = 'Infinity'] = process.argv.slice(2);
let callsLeft = Number(calls);
const pipeline = await createPipeline({
  database: await openEmbeddedDatabase(folder),
  blobs: new BlobFolder(folder),
  workerId: `server-${process.pid}-${Date.now()}`,
  stages: createQuickStages({
    async before(kind, subject, signal) {
      appendFileSync(join(folder, 'calls.log'), `${kind} ${subject}\n`);
      const isHeld = (kind === 'speech' || kind === 'picture') && callsLeft-- <= 0;
      await busyFor(isHeld ? HELD_MS : 100, signal);
    },
  }),
});
const app = createServerApp({ pipeline });
const server = await startServer({ app, port: Number(port), host: '127.0.0.1' });
process.stdout.write(`${server.url}\n`);
