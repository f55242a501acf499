import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedDatabase } from '../store/database.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';

const WORKER = fileURLToPath(new URL('../testing/killable-worker.ts', import.meta.url));
const PRICE_USD = 0.5;
const SCENES = 8;

let server: TestPostgres;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'scenecast-kills-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = (data: string, url?: string) =>
  spawn(
    process.execPath,
    ['--import', './scripts/load-typescript.mjs', WORKER, data, ...(url ? [url] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );

function callsIn(data: string): string[] {
  const log = join(data, 'calls.log');
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
}

/** Kills the worker once it has made so many calls; `false` when it had ended before. */
async function killAfter(child: ChildProcess, calls: number, data: string): Promise<boolean> {
  const before = callsIn(data).length;
  while (child.exitCode === null && callsIn(data).length < before + calls) {
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  if (child.exitCode !== null) return false;
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  return true;
}

async function finish(child: ChildProcess): Promise<{ status: string; film: string; cost: object }> {
  return JSON.parse(await text(child.stdout as NodeJS.ReadableStream));
}

async function databaseFor(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.url.replace(/\/postgres$/, `/${name}`);
}

interface SpeechAttempts {
  readonly narration: string;
  readonly settled: number;
  readonly uncertain: number;
}

const SPEECH_ATTEMPTS = `
  select a.request->>'narration' as narration,
    count(*) filter (where t.state = 'settled')::int as settled,
    count(*) filter (where t.state = 'uncertain')::int as uncertain
  from scenecast.assets a join scenecast.attempts t on t.asset_key = a.key
  where a.kind = 'speech' group by 1`;

/** What was paid once is never asked for again, and each call that may have been charged is known. */
function expectPaidOnce(data: string, attempts: readonly SpeechAttempts[], outcome: { cost: object }): void {
  expect(attempts).toHaveLength(SCENES);
  for (const { narration, settled, uncertain } of attempts) {
    expect(settled).toBe(1);
    const calls = callsIn(data).filter((call) => call === `speech ${narration}`).length;
    // An attempt is written down before its call leaves: the kill may have come in between.
    expect(calls).toBeGreaterThanOrEqual(1);
    expect(calls).toBeLessThanOrEqual(settled + uncertain);
  }
  const uncertain = attempts.reduce((sum, attempt) => sum + attempt.uncertain, 0);
  expect(outcome.cost).toMatchObject({
    spentUsd: SCENES * PRICE_USD,
    uncertainUsd: uncertain * PRICE_USD,
  });
}

test('killed six times on PostgreSQL, the film is the same and nothing settled is paid twice', async () => {
  const clean = await finish(start(join(folder, 'clean'), await databaseFor('clean')));
  expect(clean.status).toBe('complete');

  const data = join(folder, 'killed');
  const url = await databaseFor('killed');
  for (const calls of [1, 5, 8, 6, 9, 4]) await killAfter(start(data, url), calls, data);
  const outcome = await finish(start(data, url));
  expect(outcome).toMatchObject({ status: 'complete', film: clean.film });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<SpeechAttempts>(SPEECH_ATTEMPTS);
  await client.end();
  expectPaidOnce(data, rows, outcome);
}, 180_000);

test('killed twice in the embedded database, nothing settled is paid twice', async () => {
  const data = join(folder, 'embedded');
  for (const calls of [6, 12]) await killAfter(start(data), calls, data);
  const outcome = await finish(start(data));
  expect(outcome.status).toBe('complete');
  const database = await openEmbeddedDatabase(data);
  const { rows } = await database.pool.query<SpeechAttempts>(SPEECH_ATTEMPTS);
  await database.close();
  expectPaidOnce(data, rows, outcome);
}, 180_000);
