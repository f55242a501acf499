import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { KEY_TEST_COST_USD, testKey } from './providers.ts';

const KEY = 'the-key-of-the-provider';
const NEVER = new AbortController().signal;

let asked: string[];
let baseUrl: string;
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const isKnown = request.headers.authorization === `Bearer ${KEY}`;
  // Luma is asked about a generation that nobody has.
  const known = request.url?.startsWith('/v1/generations/') ? 404 : 200;
  response.writeHead(isKnown ? known : 401, { 'content-type': 'application/json' }).end('{}');
});
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => void server.close());

test.each([
  ['openai', 'GET /v1/models'],
  ['replicate', 'GET /v1/account'],
  ['luma', 'GET /v1/generations/00000000-0000-0000-0000-000000000000'],
])('a key of %s is tested with one call that costs nothing', async (provider, call) => {
  expect(KEY_TEST_COST_USD[provider]).toBe(0);
  await testKey(provider, { apiKey: KEY, baseUrl }, NEVER);
  expect(asked).toEqual([call]);
  const refused = testKey(provider, { apiKey: 'another-key', baseUrl }, NEVER);
  await expect(refused).rejects.toMatchObject({ code: 'provider_failed', status: 401 });
});

test('a provider without such a call offers no test', () => {
  expect(KEY_TEST_COST_USD.fal).toBeUndefined();
});
