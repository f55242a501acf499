// Makes the folder of a new embedded database, ready to be used, and packs it into one file, so that a first start
// need not make it. Making it takes seconds, so it is only done when what it is made of has changed. Runs the sources:
//   node --import ./scripts/load-typescript.mjs scripts/build-database-template.mjs
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const TEMPLATE = 'src/store/database-template.br';
const MADE_OF = 'src/store/database-template.sha256';
const MIGRATIONS = 'src/store/migrations';
const INPUTS = [
  'scripts/build-database-template.mjs',
  'src/store/start-pglite.ts',
  'node_modules/@electric-sql/pglite/package.json',
  'node_modules/@dbos-inc/dbos-sdk/package.json',
  ...readdirSync(MIGRATIONS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(),
];

const hash = createHash('sha256');
for (const path of INPUTS) hash.update(`${path}\n`).update(readFileSync(path));
const madeOf = hash.digest('hex');
if (madeOf !== read(MADE_OF) || read(TEMPLATE) === undefined) {
  rmSync(TEMPLATE, { force: true });
  const template = await makeTemplate();
  // Whoever opens a database meanwhile finds all of the template or none of it.
  const unfinished = `${TEMPLATE}.${process.pid}`;
  writeFileSync(unfinished, template);
  renameSync(unfinished, TEMPLATE);
  writeFileSync(MADE_OF, madeOf);
}

async function makeTemplate() {
  // Loaded only when they are needed, since this script runs before every test run.
  const [{ DurableWork }, { openEmbeddedDatabase }, { packTemplate }] = await Promise.all([
    import('../src/pipeline/work/durable-work.ts'),
    import('../src/store/database.ts'),
    import('../src/store/database-template.ts'),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'scenecast-template-'));
  try {
    const database = await openEmbeddedDatabase(folder);
    // The durable engine's own tables belong to it.
    const limits = { audio: 3, images: 2, render: 2 };
    const work = new DurableWork({ database, makers: {}, limits, workerId: 'template', onEnded() {} });
    await work.launch();
    await work.shutdown({ graceMs: 0 });
    // Nobody makes further databases in it. Without their templates, it is half as many files.
    for (const name of ['template0', 'template1']) {
      await database.pool.query(`alter database ${name} is_template false`);
      await database.pool.query(`drop database ${name}`);
    }
    await database.close();
    return await packTemplate(join(folder, 'pglite'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
