import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { OutputError } from '../core/errors.ts';
import { costsSchema } from '../protocol/schemas/costs.ts';
import { estimateSchema } from '../protocol/schemas/estimate.ts';
import { generationListSchema, generationSchema } from '../protocol/schemas/generation.ts';
import { phaseResponseSchema } from '../protocol/schemas/phase.ts';
import { createFakePipeline } from '../testing/fakes/fake-pipeline.ts';
import { createServerApp } from './app.ts';
import { problemOf, setUpApp } from './testing/app-under-test.ts';

describe('generations', () => {
  test('are made, listed, read and deleted', async () => {
    const { send, create } = setUpApp();
    const { id } = await create();
    const list = generationListSchema.parse(await (await send('GET', '/api/generations')).json());
    expect(list.generations.map((each) => each.id)).toEqual([id]);
    expect(generationSchema.parse(await (await send('GET', `/api/generations/${id}`)).json()).id).toBe(id);
    expect((await send('DELETE', `/api/generations/${id}`)).status).toBe(204);
    expect((await problemOf(await send('GET', `/api/generations/${id}`))).code).toBe('generation_not_found');
  });

  test('are made once for one idempotency key', async () => {
    const { send, generations } = setUpApp();
    const make = () =>
      send('POST', '/api/generations', { source: { text: 'A.' } }, { 'idempotency-key': 'one' });
    expect((await make()).status).toBe(201);
    expect((await make()).status).toBe(200);
    expect(generations.size).toBe(1);
  });

  test('are made of a file, whose name loses its path', async () => {
    const { app } = setUpApp();
    const form = new FormData();
    form.set('file', new File(['A story.'], '../../etc/passwd', { type: 'image/png' }));
    form.set('options', JSON.stringify({ length: 'short' }));
    const response = await app.request('/api/generations', { method: 'POST', body: form });
    expect(response.status).toBe(201);
    expect(generationSchema.parse(await response.json()).title).toBe('passwd');
  });

  test('are estimated of a file too, and nothing is kept of it', async () => {
    const { app, generations } = setUpApp();
    const form = new FormData();
    form.set('file', new File(['A story.'], 'story.md'));
    form.set('options', JSON.stringify({ length: 'full' }));
    const response = await app.request('/api/estimate', { method: 'POST', body: form });
    expect(response.status).toBe(200);
    expect(estimateSchema.parse(await response.json()).scenes).toBeGreaterThan(0);
    expect(generations.size).toBe(0);
    const large = new FormData();
    large.set('file', new File([new Uint8Array(20_000_001)], 'large.txt'));
    const refused = await app.request('/api/estimate', { method: 'POST', body: large });
    expect(await problemOf(refused)).toMatchObject({ status: 413, code: 'body_too_large' });
  });

  test('are not made of a form with a field that nobody knows, or with options that are no JSON', async () => {
    const { app } = setUpApp();
    for (const [field, value] of [
      ['extra', 'x'],
      ['options', '{'],
      ['options', '{"colour":"red"}'],
    ] as const) {
      const form = new FormData();
      form.set('file', new File(['A story.'], 'a.txt'));
      form.set(field, value);
      const response = await app.request('/api/generations', { method: 'POST', body: form });
      expect((await problemOf(response)).code).toBe('request_invalid');
    }
  });
});

test('phases are made window by window', async () => {
  const { send, create } = setUpApp();
  const { id } = await create();
  const script = await send('POST', `/api/generations/${id}/phases/script`);
  expect(phaseResponseSchema.parse(await script.json())).toMatchObject({ hasMore: false, total: 1 });
  const audio = await send('POST', `/api/generations/${id}/phases/audio`, { startIndex: 1, endIndex: 3 });
  expect(phaseResponseSchema.parse(await audio.json())).toMatchObject({
    startIndex: 1,
    completed: 2,
    total: 4,
  });
});

test('a phase call waits no longer than its budget', async () => {
  const { send, create } = setUpApp({ timeBudgetMs: 5, fake: { itemMs: 60_000 } });
  const { id } = await create();
  const response = await send('POST', `/api/generations/${id}/phases/script`, {});
  expect(await response.json()).toMatchObject({ hasMore: true, nextStartIndex: 0 });
});

test('a title is changed, unless somebody else has changed it since it was seen', async () => {
  const { send, create } = setUpApp();
  const { id, revision } = await create();
  const patch = (title: string) =>
    send('PATCH', `/api/generations/${id}`, { title }, { 'if-match': `"${revision}"` });
  expect(await (await patch(' Mine ')).json()).toMatchObject({ id, title: 'Mine' });
  expect(await problemOf(await patch('Yours'))).toMatchObject({ status: 412, code: 'edit_conflict' });
  expect((await send('PATCH', `/api/generations/${id}`, { title: ' ' })).status).toBe(400);
});

test('what is stopped refuses phase calls until it is run again', async () => {
  const { send, create } = setUpApp();
  const { id } = await create();
  const path = `/api/generations/${id}`;
  expect(await (await send('POST', `${path}/cancel`, {})).json()).toMatchObject({ status: 'cancelled' });
  const refused = await problemOf(await send('POST', `${path}/phases/script`, {}));
  expect(refused).toMatchObject({ status: 409, code: 'generation_cancelled', retryable: false });
  expect(await (await send('POST', `${path}/run`)).json()).toMatchObject({ run: 'background' });
});

test('what nobody expected is a bare problem', async () => {
  const { pipeline } = createFakePipeline();
  const broken = { ...pipeline, get: () => Promise.reject(new Error('secret: sk-1234567890')) };
  const lines: string[] = [];
  const { createLogger } = await import('./http/log.ts');
  const logger = createLogger({ destination: { write: (line) => void lines.push(line) } });
  const response = await createServerApp({ pipeline: broken, logger }).request('/api/generations/x');
  const text = await response.clone().text();
  expect(text).not.toMatch(/secret|sk-|\.ts/);
  expect(await problemOf(response)).toMatchObject({ status: 500, code: 'unexpected', retryable: true });
  expect(lines.join('')).toContain(response.headers.get('x-request-id') ?? 'no id');
  expect(lines.join('')).not.toContain('1234567890');
});

test('a call that hangs is given up', async () => {
  const { pipeline } = createFakePipeline();
  const deaf = { ...pipeline, phase: () => new Promise<never>(() => {}) };
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const answer = createServerApp({ pipeline: deaf }).request('/api/generations/x/phases/audio', {
    method: 'POST',
  });
  await vi.advanceTimersByTimeAsync(30_000);
  const response = await answer;
  expect(await problemOf(response)).toMatchObject({
    status: 503,
    code: 'request_timed_out',
    retryable: true,
  });
});

test('a server that stops takes no new work and says so', async () => {
  const { app, send } = setUpApp();
  app.stop();
  expect(await problemOf(await send('GET', '/api/generations'))).toMatchObject({ code: 'server_stopping' });
  expect((await send('GET', '/readyz')).status).toBe(503);
  expect((await send('GET', '/healthz')).status).toBe(200);
});

test('a server whose database is away lives, and takes no work', async () => {
  const { pipeline } = createFakePipeline();
  const { request } = createServerApp({
    pipeline: { ...pipeline, list: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.9:5432')) },
  });
  const problem = await problemOf(await request('/readyz'));
  expect(problem).toMatchObject({ status: 503, code: 'database_unavailable', retryable: true });
  expect(JSON.stringify(problem)).not.toContain('10.0.0.9');
  expect((await request('/healthz')).status).toBe(200);
});

test('a server whose disk has no room lives, and takes no work', async () => {
  const full = new OutputError('disk_full', 'The disk that holds the data folder is full.');
  const { send } = setUpApp({ requireReady: () => Promise.reject(full) });
  expect(await problemOf(await send('GET', '/readyz'))).toMatchObject({ status: 507, code: 'disk_full' });
  expect((await send('GET', '/healthz')).status).toBe(200);
});

test('the reference names every route and loads nothing from elsewhere', async () => {
  const { send } = setUpApp();
  const document = (await (await send('GET', '/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, object>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(
    Object.entries(document.paths).map(([path, item]) => `${Object.keys(item)} ${path}`),
  ).toMatchSnapshot();
  const page = await send('GET', '/api/docs');
  const html = await page.text();
  expect(html).not.toMatch(/https?:/);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  for (const [, part] of html.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)) {
    expect((await send('GET', `/api/${part}`)).status).toBe(200);
  }
});

test('metrics tell how long routes took, by their pattern', async () => {
  const measures = {
    queued: { audio: 20, images: 0 },
    inFlight: { audio: 3 },
    ended: { settled: 7, uncertain: 1 },
    costUsd: { settled: 1.5 },
    providers: [
      { provider: 'a', callsAtOnce: 5, underWay: 2, pausedUntil: null, downSince: null, detail: '' },
      {
        ...{ provider: 'b', callsAtOnce: null, underWay: 0, detail: 'No answer.' },
        ...{ pausedUntil: '2026-11-29T12:01:00Z', downSince: '2026-11-29T12:00:00Z' },
      },
    ],
    tenants: [{ tenant: 'acme', queued: 4, inFlight: 2, monthUsd: 1.25 }],
  };
  const { send, create } = setUpApp({ measure: async () => measures });
  const { id } = await create();
  await send('GET', `/api/generations/${id}`);
  const text = await (await send('GET', '/metrics')).text();
  expect(text).toContain('route="/api/generations/:id"');
  expect(text).toContain('scenecast_queue_depth{queue="audio"} 20');
  expect(text).toContain('scenecast_queue_depth{queue="images"} 0');
  expect(text).toContain('scenecast_attempts_in_flight{queue="audio"} 3');
  expect(text).toContain('scenecast_attempts_ended{outcome="uncertain"} 1');
  expect(text).toContain('scenecast_cost_usd{state="settled"} 1.5');
  expect(text).toContain('scenecast_provider_calls_limit{provider="a"} 5');
  expect(text).not.toContain('scenecast_provider_calls_limit{provider="b"}');
  expect(text).toContain('scenecast_provider_down{provider="a"} 0');
  expect(text).toContain('scenecast_provider_down{provider="b"} 1');
  expect(text).toContain('scenecast_provider_paused{provider="b"} 1');
  expect(text).toContain('scenecast_tenant_queue_depth{tenant="acme"} 4');
  expect(text).toContain('scenecast_tenant_attempts_in_flight{tenant="acme"} 2');
  expect(text).toContain('scenecast_tenant_month_usd{tenant="acme"} 1.25');
});

test('metrics tell what the background check of finished files found', async () => {
  const { pipeline } = createFakePipeline();
  const { request } = createServerApp({
    pipeline: { ...pipeline, scrubState: () => ({ checked: 9, damaged: 2, finishedAtSeconds: 100 }) },
  });
  const text = await (await request('/metrics')).text();
  expect(text).toContain('scenecast_scrub_files_checked 9');
  expect(text).toContain('scenecast_scrub_files_damaged 2');
  expect(text).toContain('scenecast_scrub_finished_seconds 100');
});

test('costs are read as JSON and as a file, and an invalid day is refused', async () => {
  const { send } = setUpApp();
  const costs = await send('GET', '/api/costs?from=2026-11-01&to=2026-11-30');
  expect(costsSchema.parse(await costs.json())).toMatchObject({ filmCount: 2 });
  const file = await send('GET', '/api/costs.csv');
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(await problemOf(await send('GET', '/api/costs?from=november'))).toMatchObject({
    status: 400,
    code: 'request_invalid',
  });
});
