import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EngineError } from '../core/errors.ts';
import { keepSecret } from '../core/secrets.ts';
import { openEmbeddedDatabase } from '../store/database.ts';
import { generations } from '../store/index.ts';
import { documentOf, PipelineUnderTest } from '../testing/fakes/pipeline-under-test.ts';
import { createServerApp } from './app.ts';
import { createLogger, logFailures } from './http/log.ts';

const API_KEY = 'planted-key-of-the-provider';
const SECRETS = {
  key: API_KEY,
  user: 'planted-user',
  password: 'planted-password',
  queryToken: 'planted-query-token',
  folder: '/planted/folder',
  narration: 'planted words that a user wrote',
};
const ADDRESS = `https://${SECRETS.user}:${SECRETS.password}@host.example/page?token=${SECRETS.queryToken}`;
/** Errors of parts of the program that received all secrets. */
const FAILURES = [
  new Error(`Request cannot be constructed from a URL that includes credentials: ${ADDRESS}`),
  new Error(`Error opening output file /planted/folder/of-the-server/1.mp4; key was ${API_KEY}`),
  new EngineError('ffmpeg_failed', `ffmpeg failed at ${ADDRESS} with Bearer ${API_KEY}.`, {
    advice: `Look into ${ADDRESS}`,
  }),
  new DrizzleQueryError(
    'update scenes set narration = $1',
    [SECRETS.narration, ADDRESS],
    new Error(`connection of ${API_KEY} is lost`),
  ),
];

let folder: string;
let it: PipelineUnderTest;
beforeAll(async () => {
  keepSecret(API_KEY);
  folder = await mkdtemp(join(tmpdir(), 'scenecast-secrets-'));
  it = await PipelineUnderTest.start(await openEmbeddedDatabase(folder));
});
afterAll(async () => {
  await it.stop();
  await it.database.close();
  await rm(folder, { recursive: true, force: true });
});

function expectNone(where: string, text: string): void {
  for (const [name, secret] of Object.entries(SECRETS)) {
    if (text.includes(secret)) expect.fail(`${name} is in ${where}: ${text.slice(0, 500)}`);
  }
  if (/planted/.test(text)) expect.fail(`something of it is in ${where}: ${text.slice(0, 500)}`);
}

test('secrets that are planted in failures, addresses and statements come out nowhere', async () => {
  const lines: string[] = [];
  const logger = createLogger({ destination: { write: (line) => void lines.push(line) } });
  const { request } = createServerApp({ pipeline: it.pipeline, logger });
  const text = async (path: string) => (await request(path)).text();

  let failure = 0;
  it.behave = (kind) => {
    if (kind === 'speech') throw FAILURES[failure++ % FAILURES.length];
  };
  const id = await it.create(documentOf('open', 4), { run: 'background' });
  const view = await it.until(id, ({ status }) => ['partial', 'failed', 'complete'].includes(status));
  expect(failure).toBeGreaterThanOrEqual(FAILURES.length);
  expect(view.scenes.some(({ audio }) => audio.status === 'failed')).toBe(true);
  await it.database.flush();
  expectNone('the journal', await readFile(join(folder, 'journal.ndjson'), 'utf8'));
  const { rows } = await it.database.pool.query(
    `select (select json_agg(a) from scenecast.attempts a)::text || (select json_agg(a) from scenecast.assets a)::text as everything`,
  );
  expect(rows[0].everything).toContain('unexpected');
  expectNone('the database', rows[0].everything);
  // Stored as earlier versions did.
  await it.database.ledger.update(generations).set({ source: { kind: 'url', url: ADDRESS } });

  const archive = unzipSync(
    new Uint8Array(await (await request(`/api/generations/${id}/archive.zip`)).arrayBuffer()),
  );
  const storyboard = Buffer.from(archive['storyboard.json'] ?? []).toString();
  expect(JSON.parse(storyboard).source).toEqual({ url: 'https://host.example/page' });
  for (const [path, bytes] of Object.entries(archive))
    expectNone(path, Buffer.from(bytes).toString('latin1'));
  expectNone('the generation', await text(`/api/generations/${id}`));
  expectNone('the list', await text('/api/generations'));
  expectNone('the manifest', await text(`/api/generations/${id}/manifest.json`));

  const log = logFailures(logger);
  for (const error of FAILURES) log(error);
  logger.warn({ address: ADDRESS, nested: { deep: [ADDRESS] } }, `It failed at ${ADDRESS} with ${API_KEY}`);
  const { pipeline } = it;
  for (const error of FAILURES) {
    const broken = { ...pipeline, get: () => Promise.reject(error) };
    const answer = await createServerApp({ pipeline: broken, logger }).request(`/api/generations/${id}`);
    expectNone('a problem', (await answer.text()).replaceAll('/planted/folder/of-the-server/', ''));
  }
  expect(lines.length).toBeGreaterThan(FAILURES.length);
  for (const line of lines) {
    JSON.parse(line);
    // The log may name the server's folders, because only its operator reads it.
    expectNone('the log', line.replaceAll('/planted/folder/of-the-server/', ''));
  }
});

test('an address with a user name and a password is refused, and is in no file', async () => {
  const { request } = createServerApp({ pipeline: it.pipeline });
  const answer = await request('/api/generations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: { url: ADDRESS } }),
  });
  expect(answer.status).toBe(400);
  expectNone('the refusal', await answer.text());
});
