// Over 300 lines: its tests share one server and its helpers.
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { NO_FALLBACK } from '../../core/limits.ts';
import { withoutSecrets } from '../../core/secrets.ts';
import { tenantLimitOf } from '../../core/tenant.ts';
import { serverSettingsSchema } from '../../protocol/schemas/settings.ts';
import { createSimulator, type Simulator } from '../../simulator/simulator.ts';
import { createFakePipeline } from '../../testing/fakes/fake-pipeline.ts';
import { createQuickStages } from '../../testing/fakes/quick-stages.ts';
import { createServerApp } from '../app.ts';
import type { Environment } from '../environment.ts';
import { createLogger } from '../http/log.ts';
import { createModels } from '../models.ts';
import { problemOf } from '../testing/app-under-test.ts';
import { createLiveModels } from './live-models.ts';
import { LiveSettings } from './live-settings.ts';
import { viewTenantLimits } from './tenant-limit-settings.ts';

const KEY = 'planted-key-of-the-provider';
const TOKEN = 'a-long-token-of-the-operator';

let simulator: Simulator;
let folder: string;
let opened: LiveSettings[] = [];
const logged: string[] = [];
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-settings-'));
  logged.length = 0;
});
afterEach(async () => {
  for (const settings of opened) settings.close();
  opened = [];
  await rm(folder, { recursive: true, force: true });
});

const { models: quick, cardIllustrator: illustrator } = createQuickStages();
const embedded = { writer: quick.script.find(), speechEngine: quick.speech.find(), illustrator };

/** A server over the data folder, whose environment sets this. */
async function open(
  environment: Partial<Environment> = {},
  problems: unknown[] = [],
  { watchMs = 50 }: { readonly watchMs?: number } = {},
) {
  const { models, use } = createLiveModels((settings) => createModels(embedded, settings));
  const settings = new LiveSettings({
    environment: {
      dataDirectory: folder,
      providers: {},
      models: { script: undefined, speech: undefined, picture: undefined },
      caps: {},
      callLimits: {},
      tenantLimits: {},
      fallback: NO_FALLBACK,
      webhook: { allowPrivateAddresses: false },
      ...environment,
    } as Environment,
    use,
    onProblem: (error) => problems.push(error),
    watchMs,
  });
  opened.push(settings);
  await settings.start();
  const fake = createFakePipeline();
  const capabilities = () => ({
    ...fake.pipeline.capabilities(),
    models: {
      script: models.script.offers().map(({ option }) => option),
      speech: models.speech.offers().map(({ option }) => option),
      picture: models.picture.offers().map(({ option }) => option),
    },
  });
  const logger = createLogger({ destination: { write: (line) => void logged.push(line) } });
  const app = createServerApp({
    pipeline: { ...fake.pipeline, capabilities },
    settings,
    token: TOKEN,
    logger,
  });
  const send = (method: string, path: string, body?: unknown, headers = {}) =>
    app.request(`/api/settings${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const read = async () => serverSettingsSchema.parse(await (await send('GET', '')).json());
  return { settings, models, send, read };
}

test('a key is saved for its owner alone, is in use at once, and comes out nowhere', async () => {
  const { send, read, models } = await open();
  expect(models.speech.offers().every(({ option }) => !option.paid || !option.available)).toBe(true);
  const answer = await send('PATCH', '', { keys: { openai: KEY } });
  const text = await answer.text();
  expect(serverSettingsSchema.parse(JSON.parse(text)).keys[0]).toEqual({
    provider: 'openai',
    name: 'OpenAI',
    source: 'saved',
    variable: 'OPENAI_API_KEY',
    testCostUsd: 0,
  });
  expect(models.speech.find('openai:tts-1').id).toBe('openai:tts-1');
  expect((await stat(join(folder, 'settings.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['settings.json']);
  expect(withoutSecrets(`refused: ${KEY}`)).not.toContain('planted');
  const refused = await (await send('PATCH', '', { keys: { openai: `${KEY} with a space` } })).text();
  for (const said of [text, refused, JSON.stringify(await read()), ...logged])
    expect(said).not.toContain('planted');
});

test('saved settings are there after a restart, and other processes see them', async () => {
  const first = await open();
  await first.send('PATCH', '', {
    keys: { openai: KEY },
    models: { speech: 'openai:tts-1' },
    limits: { day: 5, film: 0.5 },
  });
  const second = await open();
  expect(await second.read()).toMatchObject({
    models: { speech: { model: 'openai:tts-1', source: 'saved' }, script: { source: 'default' } },
    limits: {
      film: { usd: 0.5, source: 'saved' },
      day: { usd: 5, source: 'saved', usedUsd: 1.25 },
      month: { usd: null, source: 'default', usedUsd: 4.5 },
    },
  });
  expect(second.settings.current().caps).toEqual({ dayUsd: 5, requestUsd: 0.5 });
  expect(second.models.speech.find().id).toBe('openai:tts-1');
  await second.send('PATCH', '', { models: { speech: null }, limits: { day: null } });
  expect((await second.read()).limits.day).toMatchObject({ usd: null });
  await expect.poll(() => first.settings.current().caps).toEqual({ requestUsd: 0.5 });
});

test('what the environment sets is in use, and is not changed by a request', async () => {
  const { send, read, settings } = await open({
    providers: { openai: { apiKey: 'key-of-the-environment' } },
    models: { script: undefined, speech: 'openai:tts-1', picture: undefined },
    caps: { dayUsd: 1 },
  });
  expect(await read()).toMatchObject({
    keys: expect.arrayContaining([expect.objectContaining({ provider: 'openai', source: 'environment' })]),
    models: { speech: { model: 'openai:tts-1', source: 'environment' } },
    limits: { day: { usd: 1, source: 'environment' } },
  });
  for (const change of [
    { keys: { openai: KEY } },
    { models: { speech: 'quick:speech' } },
    { limits: { day: 100 } },
  ]) {
    expect(await problemOf(await send('PATCH', '', change))).toMatchObject({
      status: 409,
      code: 'setting_fixed',
    });
  }
  expect(settings.current().providers.openai?.apiKey).toBe('key-of-the-environment');
  expect(await readdir(folder)).toEqual([]);
});

test('a default model that is not available is refused, and nothing of the change is kept', async () => {
  const { send, read } = await open();
  const refused = await problemOf(
    await send('PATCH', '', { models: { speech: 'openai:tts-1' }, limits: { day: 3 } }),
  );
  expect(refused).toMatchObject({ status: 400, code: 'model_unavailable' });
  await send('PATCH', '', { keys: { openai: KEY }, models: { speech: 'openai:tts-1' } });
  expect(await problemOf(await send('PATCH', '', { keys: { openai: null } }))).toMatchObject({
    code: 'model_unavailable',
  });
  expect(await read()).toMatchObject({
    keys: expect.arrayContaining([expect.objectContaining({ provider: 'openai', source: 'saved' })]),
    models: { speech: { model: 'openai:tts-1' } },
    limits: { day: { usd: null } },
  });
});

test('a saved model that is gone is left out at the start and reported; a damaged file stops it', async () => {
  await writeFile(join(folder, 'settings.json'), '{"models":{"speech":"openai:tts-1"},"caps":{"dayUsd":2}}');
  const problems: unknown[] = [];
  const { read } = await open({}, problems);
  expect(problems).toMatchObject([{ code: 'model_unavailable' }]);
  expect(await read()).toMatchObject({
    models: { speech: { model: 'quick:speech', source: 'default' } },
    limits: { day: { usd: 2 } },
  });
  await writeFile(join(folder, 'settings.json'), '{"keys":');
  await expect(open()).rejects.toThrow('settings.json in the data folder is damaged');
});

test('a key is tested with the provider, which charges nothing for it', async () => {
  const { send } = await open({ providers: { openai: { baseUrl: simulator.baseUrl } } });
  expect(await problemOf(await send('POST', '/keys/openai/test', {}))).toMatchObject({ code: 'key_missing' });
  await send('PATCH', '', { keys: { openai: KEY } });
  const accepted = await send('POST', '/keys/openai/test', {});
  expect(await accepted.json()).toEqual({ provider: 'openai', costUsd: 0 });
  expect(Object.values(simulator.charges().kinds).every(({ calls }) => calls === 0)).toBe(true);
  expect(await problemOf(await send('POST', '/keys/nobody/test', {}))).toMatchObject({
    code: 'provider_not_found',
  });
});

test('a key that its provider refuses is told so, without the key', async () => {
  const provider = createServer((_, response) => {
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}`, code: null } }));
  });
  await once(provider.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void provider.close());
  const { port } = provider.address() as AddressInfo;
  const { send } = await open({ providers: { openai: { baseUrl: `http://127.0.0.1:${port}/v1` } } });
  await send('PATCH', '', { keys: { openai: KEY } });
  const problem = await problemOf(await send('POST', '/keys/openai/test', {}));
  expect(problem).toMatchObject({ code: 'provider_failed', retryable: false });
  expect(problem.detail).toContain('OpenAI answered with status 401');
  expect(JSON.stringify([problem, logged])).not.toContain('planted');
});

test('a webhook is saved with its secret, which comes out nowhere', async () => {
  const { send, read, settings } = await open();
  const secret = `whsec_${Buffer.from('planted secret of the webhook').toString('base64')}`;
  const url = 'https://example.com/hook';
  expect((await read()).webhook).toEqual({ url: null, source: 'default' });
  const answer = await (await send('PATCH', '', { webhook: { url, secret } })).text();
  expect(answer).not.toContain(secret);
  expect((await read()).webhook).toEqual({ url, source: 'saved' });
  expect(settings.current().webhook).toEqual({ url, secret, allowPrivateAddresses: false });
  expect(withoutSecrets(`sent with ${secret}`)).not.toContain(secret);
  for (const wrong of [
    { url: 'ftp://example.com', secret },
    { url: 'https://user:password@example.com', secret },
    { url, secret: 'whsec_c2hvcnQ=' },
  ]) {
    expect((await send('PATCH', '', { webhook: wrong })).status).toBe(400);
  }
  await send('PATCH', '', { webhook: null });
  expect((await read()).webhook).toEqual({ url: null, source: 'default' });
});

test('orders of models are saved and in use at once, except for those of the environment', async () => {
  const order = ['openai:tts-1', 'elevenlabs:eleven_flash_v2_5'];
  const { send, read, settings } = await open({
    fallback: { ...NO_FALLBACK, orders: { script: ['openai:gpt-4.1', 'anthropic:claude-sonnet-4-5'] } },
  });
  expect((await read()).fallback).toEqual({
    script: { models: ['openai:gpt-4.1', 'anthropic:claude-sonnet-4-5'], source: 'environment' },
    speech: { models: [], source: 'default' },
    picture: { models: [], source: 'default' },
    mixesVoices: { allowed: false, source: 'default' },
  });
  await send('PATCH', '', { fallback: { speech: order, mixesVoices: true } });
  expect((await read()).fallback).toMatchObject({
    speech: { models: order, source: 'saved' },
    mixesVoices: { allowed: true, source: 'saved' },
  });
  expect(settings.current().fallback).toEqual({
    orders: { script: ['openai:gpt-4.1', 'anthropic:claude-sonnet-4-5'], speech: order },
    afterMs: 60_000,
    mixesVoices: true,
  });
  expect(await problemOf(await send('PATCH', '', { fallback: { script: order } }))).toMatchObject({
    ...{ status: 409, code: 'setting_fixed', detail: expect.stringContaining('SCENECAST_SCRIPT_FALLBACK') },
  });
  for (const wrong of [
    [],
    ['openai:tts-1'],
    ['openai:tts-1', 'openai:tts-1'],
    ['tts-1', 'x'],
    'openai:tts-1',
  ]) {
    expect((await send('PATCH', '', { fallback: { speech: wrong } })).status).toBe(400);
  }
  await send('PATCH', '', { fallback: { speech: null, mixesVoices: null } });
  expect(settings.current().fallback).toEqual({
    ...NO_FALLBACK,
    orders: { script: ['openai:gpt-4.1', 'anthropic:claude-sonnet-4-5'] },
  });
});

test('voices that the environment lets mix cannot be kept apart by a request', async () => {
  const { send, read } = await open({ fallback: { ...NO_FALLBACK, mixesVoices: true } });
  expect((await read()).fallback?.mixesVoices).toEqual({ allowed: true, source: 'environment' });
  expect((await send('PATCH', '', { fallback: { mixesVoices: false } })).status).toBe(409);
});

test('a server of the operator’s own is listed before it has a limit', async () => {
  const local = { baseUrl: 'http://127.0.0.1:11434/v1', isFree: true };
  const { send, read } = await open({ providers: { local } });
  const unlimited = { name: 'local', calls: null, requestsPerMinute: null, tokensPerMinute: null };
  expect((await read()).callLimits).toEqual([{ ...unlimited, source: 'default' }]);
  await send('PATCH', '', { callLimits: { local: { calls: 1 } } });
  expect((await read()).callLimits).toEqual([{ ...unlimited, calls: 1, source: 'saved' }]);
});

test('limits of providers are saved and in use at once, except for those of the environment', async () => {
  const { send, read, settings } = await open({ callLimits: { elevenlabs: { calls: 5 } } });
  await send('PATCH', '', { callLimits: { 'openai:tts-1': { calls: 20, requestsPerMinute: 500 } } });
  expect((await read()).callLimits).toEqual([
    { name: 'openai:tts-1', calls: 20, requestsPerMinute: 500, tokensPerMinute: null, source: 'saved' },
    { name: 'elevenlabs', calls: 5, requestsPerMinute: null, tokensPerMinute: null, source: 'environment' },
  ]);
  expect(settings.current().callLimits).toMatchObject({
    'openai:tts-1': { calls: 20 },
    elevenlabs: { calls: 5 },
  });
  expect(await problemOf(await send('PATCH', '', { callLimits: { elevenlabs: null } }))).toMatchObject({
    code: 'setting_fixed',
  });
  for (const wrong of [{ 'a b': { calls: 1 } }, { openai: { calls: 0 } }, { openai: { speed: 1 } }]) {
    expect((await send('PATCH', '', { callLimits: wrong })).status).toBe(400);
  }
  await send('PATCH', '', { callLimits: { 'openai:tts-1': null } });
  expect(settings.current().callLimits).toEqual({ elevenlabs: { calls: 5 } });
});

test('limits of tenants are saved and in use at once, except for those of the environment', async () => {
  const first = await open({ tenantLimits: { fixed: { calls: 3 } } });
  const { send, read, settings } = first;
  const fixed = { name: 'fixed', calls: 3, dayUsd: null, monthUsd: null, source: 'environment' };
  const acme = { name: 'acme', calls: null, dayUsd: null, monthUsd: null };
  const used = { usedDayUsd: 0.75, usedMonthUsd: 3.5 };
  const unused = { usedDayUsd: 0, usedMonthUsd: 0 };
  expect((await read()).tenantLimits).toEqual([
    { ...fixed, ...unused },
    { ...acme, source: 'default', ...used },
  ]);
  await send('PATCH', '', { tenantLimits: { acme: { calls: 8, dayUsd: 0 }, '*': { monthUsd: 50 } } });
  expect((await read()).tenantLimits).toEqual([
    { ...acme, calls: 8, dayUsd: 0, source: 'saved', ...used },
    { name: '*', calls: null, dayUsd: null, monthUsd: 50, source: 'saved' },
    { ...fixed, ...unused },
  ]);
  expect(tenantLimitOf(settings.current().tenantLimits, 'acme')).toEqual({ calls: 8, dayUsd: 0 });
  expect(tenantLimitOf(settings.current().tenantLimits, 'other')).toEqual({ monthUsd: 50 });
  const second = await open();
  // An empty entry frees a tenant from the limits of all others.
  await second.send('PATCH', '', { tenantLimits: { acme: {} } });
  await expect.poll(() => tenantLimitOf(settings.current().tenantLimits, 'acme')).toEqual({});
  expect((await read()).tenantLimits?.[0]).toMatchObject({ ...acme, source: 'saved' });
  await send('PATCH', '', { tenantLimits: { acme: null, '*': null } });
  expect(settings.current().tenantLimits).toEqual({ fixed: { calls: 3 } });
  // What somebody saves before the environment says otherwise is not in use.
  await second.send('PATCH', '', { tenantLimits: { fixed: { calls: 9 }, later: { calls: 1 } } });
  await expect
    .poll(() => settings.current().tenantLimits)
    .toEqual({ fixed: { calls: 3 }, later: { calls: 1 } });
});

test('what two servers save one after the other is kept, also before either has seen the other’s', async () => {
  const never = { watchMs: 2 ** 31 - 1 };
  const [first, second] = [await open({}, [], never), await open({}, [], never)];
  await first.send('PATCH', '', { tenantLimits: { acme: { calls: 8 } } });
  await second.send('PATCH', '', { tenantLimits: { other: { calls: 2 } } });
  expect(second.settings.current().tenantLimits).toEqual({ acme: { calls: 8 }, other: { calls: 2 } });
});

test('a limit of a tenant that is none or that the environment sets is refused, and nothing is saved', async () => {
  const { send } = await open({ tenantLimits: { fixed: { calls: 3 } } });
  const refused = await send('PATCH', '', { tenantLimits: { free: { calls: 1 }, fixed: null } });
  expect(await problemOf(refused)).toMatchObject({
    code: 'setting_fixed',
    detail: expect.stringContaining('SCENECAST_TENANT_LIMITS'),
  });
  const wrong = [
    { 'a b': {} },
    { '': {} },
    { acme: { calls: 0 } },
    { acme: { dayUsd: -1 } },
    { acme: { filmUsd: 1 } },
  ];
  for (const tenantLimits of wrong) expect((await send('PATCH', '', { tenantLimits })).status).toBe(400);
  await expect(readFile(join(folder, 'settings.json'))).rejects.toThrow('ENOENT');
});

test('of the tenants without limits, the twenty that spent the most this month are listed', () => {
  const tenants = Array.from({ length: 30 }, (_, index) => ({
    ...{ tenant: `tenant-${index}`, dayUsd: 0, monthUsd: index },
  }));
  const listed = viewTenantLimits({ tenantLimits: {} }, { tenantLimits: { 'tenant-0': {} } }, tenants);
  expect(listed.map(({ name }) => name).slice(0, 2)).toEqual(['tenant-0', 'tenant-29']);
  expect(listed).toHaveLength(21);
});

test('nobody reads or changes settings without the token, or from a page of another site', async () => {
  const { send } = await open();
  for (const method of ['GET', 'PATCH']) {
    const answer = await send(method, '', method === 'GET' ? undefined : {}, { authorization: '' });
    expect(answer.status).toBe(401);
  }
  const foreign = await send('PATCH', '', { keys: { openai: KEY } }, { origin: 'https://elsewhere.example' });
  expect(foreign.status).toBe(403);
  await expect(readFile(join(folder, 'settings.json'))).rejects.toThrow('ENOENT');
});
