import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { generationListSchema, generationSchema } from '../protocol/generation.ts';
import { phaseResponseSchema } from '../protocol/phase.ts';
import { problemSchema } from '../protocol/problem.ts';
import { createFakePipeline, type FakePipelineOptions } from '../testing/fake-pipeline.ts';
import { createServerApp, type ServerAppOptions } from './app.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

function setUp(options: Partial<ServerAppOptions> & { readonly fake?: FakePipelineOptions } = {}) {
  const fake = createFakePipeline(options.fake);
  const app = createServerApp({ pipeline: fake.pipeline, ...options });
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method,
      headers: body === undefined ? headers : { ...JSON_TYPE, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const create = async () => {
    const response = await send('POST', '/api/generations', { source: { text: 'A story.' } });
    expect(response.status).toBe(201);
    return generationSchema.parse(await response.json());
  };
  const finish = async (id: string) => {
    for (const phase of ['script', 'audio', 'images', 'finalize']) {
      await send('POST', `/api/generations/${id}/phases/${phase}`, {});
    }
    return fake.pipeline.get(id);
  };
  return { ...fake, app, send, create, finish };
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('generations', () => {
  test('are made, listed, read and deleted', async () => {
    const { send, create } = setUp();
    const { id } = await create();
    const list = generationListSchema.parse(await (await send('GET', '/api/generations')).json());
    expect(list.generations.map((each) => each.id)).toEqual([id]);
    expect(generationSchema.parse(await (await send('GET', `/api/generations/${id}`)).json()).id).toBe(id);
    expect((await send('DELETE', `/api/generations/${id}`)).status).toBe(204);
    expect((await problemOf(await send('GET', `/api/generations/${id}`))).code).toBe('generation_not_found');
  });

  test('are made once for one idempotency key', async () => {
    const { send, generations } = setUp();
    const make = () =>
      send('POST', '/api/generations', { source: { text: 'A.' } }, { 'idempotency-key': 'one' });
    expect((await make()).status).toBe(201);
    expect((await make()).status).toBe(200);
    expect(generations.size).toBe(1);
  });

  test('are made of a file, whose name loses its path', async () => {
    const { app } = setUp();
    const form = new FormData();
    form.set('file', new File(['A story.'], '../../etc/passwd', { type: 'image/png' }));
    form.set('options', JSON.stringify({ length: 'short' }));
    const response = await app.request('/api/generations', { method: 'POST', body: form });
    expect(response.status).toBe(201);
    expect(generationSchema.parse(await response.json()).title).toBe('passwd');
  });

  test('are not made of a form with a field that nobody knows, or with options that are no JSON', async () => {
    const { app } = setUp();
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
  const { send, create } = setUp();
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
  const { send, create } = setUp({ timeBudgetMs: 5, fake: { itemMs: 1000 } });
  const { id } = await create();
  const response = await send('POST', `/api/generations/${id}/phases/script`, {});
  expect(await response.json()).toMatchObject({ hasMore: true, nextStartIndex: 0 });
});

describe('scenes', () => {
  test('are changed, added, moved, removed and made again, and each answer is the generation after it', async () => {
    const { send, create, finish } = setUp();
    const { id } = await create();
    const { scenes } = await finish(id);
    const [first = '', ...others] = scenes.map((scene) => scene.id);
    const path = `/api/generations/${id}/scenes`;
    const answered = async (response: Promise<Response> | Response) =>
      generationSchema.parse(await (await response).json());

    const updated = await answered(send('PATCH', `${path}/${first}`, { narration: 'New.' }));
    expect(updated.scenes[0]).toMatchObject({ narration: 'New.', audio: { status: 'pending' } });
    const inserted = await answered(send('POST', path, { narration: 'More.', afterSceneId: null }));
    expect(inserted.scenes[0]?.narration).toBe('More.');
    const added = inserted.scenes[0]?.id ?? '';
    const order = [...others, first, added];
    const moved = await answered(send('PUT', `${path}/order`, { sceneIds: order }));
    expect(moved.scenes.map((scene) => scene.id)).toEqual(order);
    const removed = await answered(send('DELETE', `${path}/${added}`));
    expect(removed.scenes).toHaveLength(4);
    const again = await answered(send('POST', `${path}/${others[0]}/regenerate`, { audio: true }));
    expect(again.scenes[0]?.audio.status).toBe('pending');
    const refused = await problemOf(await send('PUT', `${path}/order`, { sceneIds: [first] }));
    expect(refused).toMatchObject({ status: 409, code: 'scenes_changed' });
  });

  test('are changed once for one idempotency key, also when asked at the same time', async () => {
    const { send, create, generations } = setUp();
    const { id } = await create();
    const add = (key: string) =>
      send('POST', `/api/generations/${id}/scenes`, { narration: 'A.' }, { 'idempotency-key': key });
    await Promise.all([add('one'), add('one'), add('two')]);
    await add('one');
    expect(generations.get(id)?.scenes).toHaveLength(2);
  });

  test('are not changed when they are not any more what If-Match says', async () => {
    const { send, create, finish } = setUp();
    const { id } = await create();
    const [scene] = (await finish(id)).scenes;
    const path = `/api/generations/${id}/scenes/${scene?.id}`;
    const revision = String(scene?.revision);
    const patch = (ifMatch: string) => send('PATCH', path, { title: 'T' }, { 'if-match': ifMatch });
    expect((await patch(`"${revision}"`)).status).toBe(200);
    expect(await problemOf(await patch(`"${revision}"`))).toMatchObject({
      status: 412,
      code: 'edit_conflict',
    });
    expect((await patch('W/"x"')).status).toBe(400);
  });
});

test('what is stopped refuses phase calls until it is run again', async () => {
  const { send, create } = setUp();
  const { id } = await create();
  const path = `/api/generations/${id}`;
  expect(await (await send('POST', `${path}/cancel`, {})).json()).toMatchObject({ status: 'cancelled' });
  const refused = await problemOf(await send('POST', `${path}/phases/script`, {}));
  expect(refused).toMatchObject({ status: 409, code: 'generation_cancelled', retryable: false });
  expect(await (await send('POST', `${path}/run`)).json()).toMatchObject({ run: 'background' });
});

describe('files', () => {
  const fake = { fileBytes: 1000 };
  const ready = async () => {
    const parts = setUp({ fake });
    const { id } = await parts.create();
    const { video } = await parts.finish(id);
    if (video.status !== 'ready') throw new Error('the video is not ready');
    const get = (headers: Record<string, string> = {}, method = 'GET') =>
      parts.send(method, video.asset.url, undefined, headers);
    return { ...parts, id, get, etag: `"${video.asset.hash}"` };
  };

  test('never change, and are kept for ever', async () => {
    const { get, etag } = await ready();
    const response = await get();
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('etag')).toBe(etag);
    expect((await response.arrayBuffer()).byteLength).toBe(1000);
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
  });

  test('are sent in the parts that are asked for', async () => {
    const { get, etag } = await ready();
    const whole = Buffer.from(await (await get()).arrayBuffer());
    const cases = [
      ['bytes=0-0', 0, 1],
      ['bytes=10-', 10, 1000],
      ['bytes=-3', 997, 1000],
      ['bytes=990-5000', 990, 1000],
    ] as const;
    for (const [range, start, end] of cases) {
      const response = await get({ range, 'if-range': etag });
      expect(response.status).toBe(206);
      expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/1000`);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(whole.subarray(start, end));
    }
    expect((await get({ range: 'bytes=0-0', 'if-range': '"other"' })).status).toBe(200);
    const refused = await get({ range: 'bytes=1000-' });
    expect(refused.headers.get('content-range')).toBe('bytes */1000');
    expect(await problemOf(refused)).toMatchObject({ status: 416, code: 'range_not_satisfiable' });
  });

  test('are described without being sent', async () => {
    const { get } = await ready();
    const response = await get({}, 'HEAD');
    expect(response.headers.get('content-length')).toBe('1000');
    expect(await response.text()).toBe('');
  });

  test('of a finished video have their names, and come in one archive', async () => {
    const { send, id } = await ready();
    for (const name of ['video.mp4', 'captions.srt', 'captions.vtt', 'manifest.json']) {
      const response = await send('GET', `/api/generations/${id}/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, no-cache');
    }
    const archive = await send('GET', `/api/generations/${id}/archive.zip`);
    const { unzipSync } = await import('fflate');
    const names = Object.keys(unzipSync(new Uint8Array(await archive.arrayBuffer())));
    expect(names).toEqual(['Untitled.mp4', 'Untitled.srt', 'Untitled.vtt', 'Untitled.json']);
  });

  test('that are not there yet are not found', async () => {
    const { send, create } = setUp();
    const { id } = await create();
    for (const name of ['video.mp4', 'archive.zip']) {
      const problem = await problemOf(await send('GET', `/api/generations/${id}/${name}`));
      expect(problem).toMatchObject({ status: 409, code: 'not_ready', retryable: true });
    }
  });
});

describe('with a token', () => {
  const token = 'a long random text';
  const bearer = { authorization: `Bearer ${token.replaceAll(' ', '-')}` };
  const options = { token: token.replaceAll(' ', '-') };

  test('everything but health wants it', async () => {
    const { send } = setUp(options);
    for (const path of ['/api/generations', '/metrics', '/api/docs', '/api/openapi.json', '/nowhere']) {
      const refused = await send('GET', path);
      expect(refused.headers.get('www-authenticate')).toContain('Bearer');
      expect(await problemOf(refused)).toMatchObject({ status: 401, code: 'token_required' });
    }
    for (const path of ['/healthz', '/readyz']) expect((await send('GET', path)).status).toBe(200);
    expect((await send('GET', '/api/generations', undefined, bearer)).status).toBe(200);
    expect((await send('GET', '/api/generations', undefined, { authorization: 'Bearer x' })).status).toBe(
      401,
    );
  });

  test('files can be had by the links that views hold, which are good for nothing else', async () => {
    const { send, pipeline } = setUp(options);
    const { generation } = await pipeline.create({ source: { text: 'A.' } }, {});
    const path = `/api/generations/${generation.id}`;
    for (const phase of ['script', 'audio']) {
      await send('POST', `${path}/phases/${phase}`, {}, bearer);
    }
    const view = generationSchema.parse(await (await send('GET', path, undefined, bearer)).json());
    const audio = view.scenes[0]?.audio;
    if (audio?.status !== 'ready') throw new Error('the audio is not ready');
    const link = audio.asset.url;
    const response = await send('GET', link);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('private');
    expect((await send('GET', link.replace(/.$/, 'x'))).status).toBe(401);
    expect((await send('GET', `${path}${link.slice(link.indexOf('?'))}`)).status).toBe(401);
  });

  test('pictures have a preview for pages, by a link of its own', async () => {
    const { send, create, finish } = setUp();
    const { id } = await create();
    const { scenes } = await finish(id);
    const picture = scenes[0]?.shots[0]?.picture;
    if (picture?.status !== 'ready') throw new Error('the picture is not ready');
    const response = await send('GET', picture.asset.previewUrl ?? '');
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');

    const signed = setUp(options);
    const made = await signed.pipeline.create({ source: { text: 'A.' } }, {});
    for (const phase of ['script', 'images']) {
      await signed.send('POST', `/api/generations/${made.generation.id}/phases/${phase}`, {}, bearer);
    }
    const path = `/api/generations/${made.generation.id}`;
    const view = generationSchema.parse(await (await signed.send('GET', path, undefined, bearer)).json());
    const shown = view.scenes[0]?.shots[0]?.picture;
    if (shown?.status !== 'ready') throw new Error('the picture is not ready');
    expect((await signed.send('GET', shown.asset.previewUrl ?? '')).status).toBe(200);
    expect((await signed.send('GET', shown.asset.previewUrl?.split('?')[0] ?? '')).status).toBe(401);
  });
});

describe('refused', () => {
  test('what calls this machine by a name of its own making', async () => {
    const { send } = setUp();
    const response = await send('GET', '/api/generations', undefined, { host: 'evil.example:4317' });
    expect(await problemOf(response)).toMatchObject({ status: 403, code: 'host_refused' });
  });

  test('a form from the page of another site', async () => {
    const { app } = setUp();
    const form = new FormData();
    form.set('file', new File(['A story.'], 'a.txt'));
    const headers = { origin: 'https://evil.example', host: 'localhost' };
    const response = await app.request('/api/generations', { method: 'POST', body: form, headers });
    expect(await problemOf(response)).toMatchObject({ status: 403, code: 'origin_refused' });
  });

  test('pages of other sites, unless they are allowed', async () => {
    const origin = 'https://studio.example';
    const closed = await setUp().send('GET', '/api/capabilities', undefined, { origin });
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const open = await setUp({ allowedOrigins: [origin] }).send('GET', '/api/capabilities', undefined, {
      origin,
    });
    expect(open.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('who asks too often, with the time to come back', async () => {
    const { send } = setUp({ requestsPerMinute: 2 });
    await send('GET', '/api/capabilities');
    await send('GET', '/api/capabilities');
    const response = await send('GET', '/api/capabilities');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(response)).toMatchObject({ status: 429, retryable: true });
  });

  test.each([
    ['GET', '/api/nothing', undefined, {}, 404, 'route_not_found'],
    ['PUT', '/api/generations', undefined, {}, 405, 'method_not_allowed'],
    ['POST', '/api/generations', '{', JSON_TYPE, 400, 'request_invalid'],
    ['POST', '/api/generations', '{}', { 'content-type': 'text/plain' }, 415, 'media_type_unsupported'],
    ['POST', '/api/generations', '{}', {}, 415, 'media_type_unsupported'],
    ['POST', '/api/generations', undefined, {}, 415, 'media_type_unsupported'],
    [
      'POST',
      '/api/generations',
      JSON.stringify({ a: 'x'.repeat(2_000_001) }),
      JSON_TYPE,
      413,
      'body_too_large',
    ],
    ['POST', '/api/generations', '{"source":{"text":"A"},"colour":1}', JSON_TYPE, 400, 'request_invalid'],
    ['GET', '/api/generations?limit=-1', undefined, {}, 400, 'request_invalid'],
    ['GET', '/api/generations/a%00b', undefined, {}, 400, 'request_invalid'],
  ] as const)('%s %s %#', async (method, path, body, headers, status, code) => {
    const { app } = setUp();
    const response = await app.request(path, {
      method,
      headers,
      ...(body !== undefined && { body: Buffer.from(body) }),
    });
    expect(await problemOf(response)).toMatchObject({ status, code });
  });
});

test('what nobody expected is a bare problem', async () => {
  const { pipeline } = createFakePipeline();
  const broken = { ...pipeline, get: () => Promise.reject(new Error('secret: sk-1234567890')) };
  const lines: string[] = [];
  const { createLogger } = await import('./log.ts');
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
  const { app, send } = setUp();
  app.stop();
  expect(await problemOf(await send('GET', '/api/generations'))).toMatchObject({ code: 'server_stopping' });
  expect((await send('GET', '/readyz')).status).toBe(503);
  expect((await send('GET', '/healthz')).status).toBe(200);
});

test('the reference names every route and loads nothing from elsewhere', async () => {
  const { send } = setUp();
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
  for (const [, part] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect((await send('GET', `/api/${part}`)).status).toBe(200);
  }
});

test('metrics tell how long routes took, by their pattern', async () => {
  const { send, create } = setUp({ measure: async () => ({ calls_in_flight: 3 }) });
  const { id } = await create();
  await send('GET', `/api/generations/${id}`);
  const text = await (await send('GET', '/metrics')).text();
  expect(text).toContain('route="/api/generations/:id"');
  expect(text).toContain('scenecast_pipeline{measure="calls_in_flight"} 3');
});
