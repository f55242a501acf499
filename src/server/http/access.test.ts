import { describe, expect, test } from 'vitest';
import { PHASES } from '../../protocol/names.ts';
import { downloadListSchema } from '../../protocol/schemas/download.ts';
import { generationListSchema, generationSchema } from '../../protocol/schemas/generation.ts';
import { problemOf, setUpApp } from '../testing/app-under-test.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('with a token', () => {
  const token = 'a long random text';
  const bearer = { authorization: `Bearer ${token.replaceAll(' ', '-')}` };
  const options = { token: token.replaceAll(' ', '-') };

  test('everything but health and the reference wants it', async () => {
    const { send } = setUpApp(options);
    for (const path of ['/api/generations', '/metrics', '/api/docs/../generations', '/nowhere']) {
      const refused = await send('GET', path);
      expect(refused.headers.get('www-authenticate')).toContain('Bearer');
      expect(await problemOf(refused)).toMatchObject({ status: 401, code: 'token_required' });
    }
    for (const path of ['/healthz', '/readyz', '/api/docs', '/api/docs/start.js', '/api/openapi.json'])
      expect((await send('GET', path)).status).toBe(200);
    expect((await send('GET', '/api/generations', undefined, bearer)).status).toBe(200);
    expect((await send('GET', '/api/generations', undefined, { authorization: 'Bearer x' })).status).toBe(
      401,
    );
  });

  test('files can be had by the links that views hold, which are good for nothing else', async () => {
    const { send, pipeline } = setUpApp(options);
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

  test('a list of films holds such links, and so does one of downloads', async () => {
    const { send, pipeline } = setUpApp(options);
    const { generation } = await pipeline.create({ source: { text: 'A.' } }, {});
    for (const phase of PHASES) {
      await send('POST', `/api/generations/${generation.id}/phases/${phase}`, {}, bearer);
    }
    const list = await send('GET', '/api/generations', undefined, bearer);
    const { cover } = generationListSchema.parse(await list.json()).generations[0] ?? {};
    if (cover?.status !== 'ready') throw new Error('the cover is not ready');
    expect((await send('GET', cover.asset.previewUrl ?? '')).status).toBe(200);

    const path = `/api/generations/${generation.id}/downloads`;
    expect((await send('GET', path)).status).toBe(401);
    const { downloads } = downloadListSchema.parse(await (await send('GET', path, undefined, bearer)).json());
    expect(downloads.length).toBeGreaterThan(5);
    for (const { url } of downloads) {
      expect((await send('GET', url)).status, url).toBe(200);
      expect((await send('GET', url.split('?')[0] ?? '')).status, url).toBe(401);
    }
  });

  test('pictures have a preview for pages, by a link of its own', async () => {
    const { send, create, finish } = setUpApp();
    const { id } = await create();
    const { scenes } = await finish(id);
    const picture = scenes[0]?.shots[0]?.picture;
    if (picture?.status !== 'ready') throw new Error('the picture is not ready');
    const response = await send('GET', picture.asset.previewUrl ?? '');
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');

    const signed = setUpApp(options);
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
    const { send } = setUpApp();
    const response = await send('GET', '/api/generations', undefined, { host: 'evil.example:4317' });
    expect(await problemOf(response)).toMatchObject({ status: 403, code: 'host_refused' });
  });

  test('a form from the page of another site', async () => {
    const { app } = setUpApp();
    const form = new FormData();
    form.set('file', new File(['A story.'], 'a.txt'));
    const headers = { origin: 'https://evil.example', host: 'localhost' };
    const response = await app.request('/api/generations', { method: 'POST', body: form, headers });
    expect(await problemOf(response)).toMatchObject({ status: 403, code: 'origin_refused' });
  });

  test('pages of other sites, unless they are allowed', async () => {
    const origin = 'https://studio.example';
    const closed = await setUpApp().send('GET', '/api/capabilities', undefined, { origin });
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const open = await setUpApp({ allowedOrigins: [origin] }).send('GET', '/api/capabilities', undefined, {
      origin,
    });
    expect(open.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('who asks too often, with the time to come back', async () => {
    const { send } = setUpApp({ requestsPerMinute: 2 });
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
      JSON.stringify({ a: 'x'.repeat(5_000_001) }),
      JSON_TYPE,
      413,
      'body_too_large',
    ],
    ['POST', '/api/generations', '{"source":{"text":"A"},"colour":1}', JSON_TYPE, 400, 'request_invalid'],
    ['GET', '/api/generations?limit=-1', undefined, {}, 400, 'request_invalid'],
    ['GET', '/api/generations/a%00b', undefined, {}, 400, 'request_invalid'],
  ] as const)('%s %s %#', async (method, path, body, headers, status, code) => {
    const { app } = setUpApp();
    const response = await app.request(path, {
      method,
      headers,
      ...(body !== undefined && { body: Buffer.from(body) }),
    });
    expect(await problemOf(response)).toMatchObject({ status, code });
  });
});

describe('a caller that guesses tokens', () => {
  const token = 'a-long-random-text';

  test('is refused before its tokens are looked at, and others are not', async () => {
    const { send } = setUpApp({ token });
    const statuses: number[] = [];
    for (let guess = 0; guess < 61; guess++) {
      const { status } = await send('GET', '/api/generations', undefined, {
        authorization: `Bearer ${guess}`,
      });
      statuses.push(status);
    }
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(401));
    const refused = await send('GET', '/api/generations', undefined, { authorization: `Bearer ${token}` });
    expect(await problemOf(refused)).toMatchObject({
      status: 429,
      code: 'too_many_requests',
      retryable: true,
    });
    expect((await send('GET', '/healthz')).status).toBe(200);
  });
});

test.each(['127.999.1.1', '127.0.0.256', 'localhost.example'])('the host %s is refused', async (host) => {
  const { send } = setUpApp();
  expect((await send('GET', '/api/capabilities', undefined, { host })).status).toBe(403);
});

describe('pages of allowed sites', () => {
  const origin = 'https://app.example';

  test('may use files, and others may not', async () => {
    const { send, pipeline } = setUpApp({ allowedOrigins: [origin] });
    const { generation } = await pipeline.create({ source: { text: 'A.' } }, {});
    for (const phase of PHASES) await send('POST', `/api/generations/${generation.id}/phases/${phase}`, {});
    const { video } = await pipeline.get(generation.id);
    if (video.status !== 'ready') throw new Error('the video is not ready');
    const path = `/api/assets/${video.asset.hash}`;
    const policyFor = async (headers: Record<string, string>) =>
      (await send('GET', path, undefined, headers)).headers.get('cross-origin-resource-policy');
    expect(await policyFor({ referer: `${origin}/films/1` })).toBe('cross-origin');
    expect(await policyFor({ origin })).toBe('cross-origin');
    expect(await policyFor({ referer: 'https://other.example/' })).toBe('same-origin');
    expect(await policyFor({})).toBe('same-origin');
  });

  test('take nothing from the files’ own headers', async () => {
    const { send, pipeline } = setUpApp({ allowedOrigins: [origin] });
    const { generation } = await pipeline.create({ source: { text: 'A.' } }, {});
    for (const phase of PHASES) await send('POST', `/api/generations/${generation.id}/phases/${phase}`, {});
    const { video } = await pipeline.get(generation.id);
    if (video.status !== 'ready') throw new Error('the video is not ready');
    const { headers } = await send('GET', `/api/assets/${video.asset.hash}`, undefined, { origin });
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('text that no database can store', () => {
  test.each(['a\0b', 'half \ud800 a pair'])(
    'is refused in titles, narrations and cards: %j',
    async (text) => {
      const { send, create } = setUpApp();
      const { id } = await create();
      for (const [method, path, body] of [
        ['PATCH', `/api/generations/${id}`, { title: text }],
        ['POST', `/api/generations/${id}/scenes`, { narration: text }],
        ['POST', '/api/generations', { source: { text: 'A.' }, title: text }],
      ] as const) {
        const problem = await problemOf(await send(method, path, body));
        expect(problem).toMatchObject({ status: 400, code: 'request_invalid', retryable: false });
      }
    },
  );

  test('is taken in a document, whose reader cleans it', async () => {
    const { send } = setUpApp();
    expect((await send('POST', '/api/generations', { source: { text: 'A\0 story.' } })).status).toBe(201);
  });
});
