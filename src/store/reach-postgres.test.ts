import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openFailingLine } from '../../e2e/failing-line.ts';
import { startPostgres, type TestPostgres } from '../testing/processes/postgres.ts';
import { openPostgres } from './database.ts';
import { asDatabaseTrouble } from './postgres-refusal.ts';
import { reachPostgres } from './reach-postgres.ts';

const PASSWORD = 'hush-hush';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`create user guest password '${PASSWORD}'`);
  await client.end();
});
afterAll(() => server.stop());

/** The server's URL for a read-only user, changed by `change`. */
function guestUrl(change: (url: URL) => void = () => {}): string {
  const url = new URL(server.url);
  url.username = 'guest';
  url.password = PASSWORD;
  change(url);
  return url.href;
}

/** The port of a server that accepts connections and sends nothing. */
async function silentPort(): Promise<number> {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  onTestFinished(() => void silent.close());
  return (silent.address() as AddressInfo).port;
}

/** The error of opening it, in one line. It must not contain the password. */
async function refusalOf(url: string): Promise<unknown> {
  const refusal = await openPostgres(url, { timeoutMs: 60_000 }).then(
    () => expect.unreachable('it was opened'),
    (error: unknown) => error,
  );
  expect(inspect(refusal, { depth: 9, showHidden: true })).not.toContain(PASSWORD);
  expect(String(refusal)).not.toContain('\n');
  return refusal;
}

test('PostgreSQL is reached, and says its version', async () => {
  expect(await reachPostgres(guestUrl())).toMatch(/^\d+\./);
});

test.each<[what: string, change: (url: URL) => void, message: string]>([
  ['a wrong host', (url) => Object.assign(url, { hostname: 'db.invalid' }), 'The host db.invalid of the'],
  ['a wrong port', (url) => Object.assign(url, { port: '1' }), 'No PostgreSQL listens at 127.0.0.1:1.'],
  ['a wrong user', (url) => Object.assign(url, { username: 'nobody' }), 'does not let the user nobody in.'],
  ['a missing password', (url) => Object.assign(url, { password: '' }), 'does not let the user guest in.'],
  ['a wrong database', (url) => Object.assign(url, { pathname: '/films' }), 'has no database films.'],
  ['a missing right', () => {}, 'The user guest may not make schemas and tables in the database postgres.'],
  [
    'a server without TLS',
    (url) => url.searchParams.set('sslmode', 'verify-full'),
    'There is no safe connection to',
  ],
])('%s is told', async (_, change, message) => {
  const refusal = await refusalOf(guestUrl(change));
  expect(refusal).toMatchObject({
    code: 'database_unavailable',
    message: expect.stringContaining(message),
    advice: expect.stringMatching(/\.$/),
  });
});

test('a wrong password is told without it', async () => {
  const wrong = guestUrl((url) => Object.assign(url, { password: `${PASSWORD}-wrong` }));
  expect(await refusalOf(wrong)).toMatchObject({
    message: expect.stringContaining('does not let the user guest in.'),
  });
});

test('a server that does not answer is given up', async () => {
  const port = await silentPort();
  const silent = guestUrl((url) => Object.assign(url, { port }));
  await expect(openPostgres(silent, { timeoutMs: 50 })).rejects.toMatchObject({
    message: `PostgreSQL at 127.0.0.1:${port} does not answer.`,
    retryable: true,
  });
});

test('a database that goes away in the middle is told from a query that is wrong', async () => {
  const line = await openFailingLine(server.url);
  const database = await openPostgres(line.url);
  onTestFinished(async () => {
    await database.close();
    await line.close();
  });
  const failureOf = (query: string) => database.pool.query(query).catch((error: unknown) => error);
  expect(asDatabaseTrouble(await failureOf('select nonsense'))).toBeUndefined();
  line.cutAt('select 1');
  expect(asDatabaseTrouble(await failureOf('select 1'))).toMatchObject({ code: 'database_unavailable' });
});

test.each([
  'db.example',
  'mysql://guest@db.example/films',
  `postgres://guest:${PASSWORD}/rest@db.example/films`,
  `postgres://guest:1#${PASSWORD}@db.example/films`,
  `postgres://guest:a@b/${PASSWORD}@db.example/films`,
])('%s is no URL of a database', async (url) => {
  expect(await refusalOf(url)).toMatchObject({ code: 'invalid_option' });
});
