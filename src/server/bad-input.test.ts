import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PHASES } from '../protocol/names.ts';
import { problemSchema } from '../protocol/schemas/problem.ts';
import { createFakePipeline } from '../testing/fakes/fake-pipeline.ts';
import { createServerApp } from './app.ts';

const { pipeline } = createFakePipeline();
const app = createServerApp({ pipeline, requestsPerMinute: 1_000_000 });
const known = { id: '', sceneId: '', shotId: '', hash: '' };

beforeAll(async () => {
  const { generation } = await pipeline.create({ source: { text: 'A story.' } }, {});
  const wait = { timeBudgetMs: 1000, signal: new AbortController().signal };
  for (const phase of PHASES) await pipeline.phase(generation.id, phase, {}, wait);
  const { scenes, video } = await pipeline.get(generation.id);
  known.id = generation.id;
  known.sceneId = scenes[0]?.id ?? '';
  known.shotId = scenes[0]?.shots[0]?.id ?? '';
  known.hash = video.status === 'ready' ? video.asset.hash : '';
});

const ROUTES = [
  '/api/generations',
  '/api/generations/import',
  '/api/generations/:id',
  '/api/generations/:id/run',
  '/api/generations/:id/cancel',
  '/api/generations/:id/lost-calls/check',
  '/api/generations/:id/copies',
  '/api/generations/:id/copies/estimate',
  '/api/generations/:id/estimate',
  '/api/generations/:id/cast',
  '/api/generations/:id/draft',
  '/api/generations/:id/music',
  '/api/generations/:id/phases/audio',
  '/api/generations/:id/phases/:phase',
  '/api/generations/:id/scenes',
  '/api/generations/:id/scenes/order',
  '/api/generations/:id/scenes/:sceneId',
  '/api/generations/:id/scenes/:sceneId/regenerate',
  '/api/generations/:id/scenes/:sceneId/split',
  '/api/generations/:id/scenes/:sceneId/audio',
  '/api/generations/:id/scenes/:sceneId/shots/:shotId/picture',
  '/api/generations/:id/scenes/:sceneId/shots/:shotId/card',
  '/api/generations/:id/scenes/:sceneId/shots/:shotId/stock',
  '/api/generations/:id/scenes/:sceneId/merge',
  '/api/generations/:id/scenes/:sceneId/timeline',
  '/api/generations/:id/scenes/:sceneId/suggestions',
  '/api/generations/:id/video.mp4',
  '/api/generations/:id/captions.srt',
  '/api/generations/:id/captions.vtt',
  '/api/generations/:id/second-captions.srt',
  '/api/generations/:id/second-captions.vtt',
  '/api/generations/:id/manifest.json',
  '/api/generations/:id/credits.txt',
  '/api/generations/:id/transcript.txt',
  '/api/generations/:id/chapters.txt',
  '/api/generations/:id/sound.m4a',
  '/api/generations/:id/pictures.zip',
  '/api/generations/:id/archive.zip',
  '/api/generations/:id/downloads',
  '/api/generations/:id/exports',
  '/api/generations/:id/exports/:name',
  '/api/generations/:id/clip.gif',
  '/api/generations/:id/video.webm',
  '/api/generations/:id/video-medium.mp4',
  '/api/generations/:id/video-small.mp4',
  '/api/generations/:id/slides.pdf',
  '/api/generations/:id/slides.pptx',
  '/api/generations/:id/poster.jpg',
  '/api/generations/:id/share',
  '/api/generations/:id/events',
  '/api/tags',
  '/api/trash',
  '/api/trash/:id',
  '/api/trash/:id/restore',
  '/api/assets/:hash',
  '/api/assets/:hash/preview',
  '/api/capabilities',
  '/api/voices/samples',
  '/api/costs',
  '/api/costs.csv',
  '/api/estimate',
  '/api/docs',
  '/api/docs/:id',
  '/api/openapi.json',
  '/healthz',
  '/readyz',
  '/metrics',
];

const route = fc.constantFrom(...ROUTES);
const method = fc.constantFrom(
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACEY',
  'PROPFIND',
);
const part = fc.oneof(
  fc.constantFrom(
    '-1',
    '1e999',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    '%',
    '%ff',
    '__proto__',
    'constructor',
    "'--",
  ),
  fc.string({ maxLength: 300 }).map(encodeURIComponent),
);
const index = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(-1, 1e308, 2 ** 53, 0.5, null, '0', true, [], {}, 'NaN'),
);
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .record({ startIndex: index, endIndex: index }, { requiredKeys: [] })
    .map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"',
    '{"__proto__":{"a":1}}',
    '['.repeat(5000),
    '\u0000',
    '{"source":{}}',
  ),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);
const contentType = fc.option(
  fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'text/html',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'application/zip',
    'image/png',
    'audio/wav',
    ';',
    'application/json, text/plain',
  ),
  { nil: undefined },
);
const headerValue = fc.string({ maxLength: 400, unit: fc.constantFrom(...'abc019-_=,;:"/*\\{}()<>[] .%\t') });
const headers = fc.dictionary(
  fc.constantFrom(
    'range',
    'if-range',
    'if-match',
    'if-none-match',
    'idempotency-key',
    'last-event-id',
    'accept',
    'x-request-id',
    'authorization',
    'cookie',
    'host',
    'origin',
  ),
  headerValue,
  { maxKeys: 4 },
);

test('every route of the reference is asked', async () => {
  const response = await app.request('/api/openapi.json');
  const { paths } = (await response.json()) as { paths: Record<string, unknown> };
  const shapeOf = (path: string) => path.replaceAll(/:\w+|\{\w+\}/g, '*');
  const asked = new Set(ROUTES.map(shapeOf));
  expect(Object.keys(paths).filter((path) => !asked.has(shapeOf(path)))).toEqual([]);
});

describe('whatever is asked', () => {
  test('is answered, never with a 5xx, and refused with a problem that has a code', async () => {
    const request = fc.record({
      route,
      method,
      parts: fc.array(fc.option(part), { minLength: 3 }),
      body,
      contentType,
      headers,
    });
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const response = await ask(asked);
        await expectSound(response);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    { startIndex: -1 },
    { startIndex: 2, endIndex: 1 },
    { startIndex: 0.5 },
    { endIndex: 1e300 },
    { endIndex: '3' },
    { startIndex: null },
    { from: 0 },
  ])('a window %j is refused with 400', async (window) => {
    for (const phase of PHASES) {
      const response = await app.request(`/api/generations/${known.id}/phases/${phase}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(window),
      });
      expect(response.status).toBe(400);
      await expectSound(response);
    }
  });

  test('as a file called a path, of a lying type, is taken as what it is', async () => {
    const names = [
      '../../x',
      '..\\..\\x',
      '/etc/passwd',
      '.',
      'a\u0000b\nc',
      '\u202Egpj.exe',
      'x'.repeat(5000),
    ];
    for (const name of names) {
      const form = new FormData();
      form.set('file', new File(['\u0000\u0001'], name, { type: 'text/html' }));
      const response = await app.request('/api/generations', { method: 'POST', body: form });
      expect(response.status).toBe(201);
      const { title } = (await response.json()) as { title: string };
      expect(title).toMatch(/^[^/\\\p{C}]{1,200}$/u);
      expect(title).not.toMatch(/^\.*$/);
    }
  });
});

async function ask(asked: {
  readonly route: string;
  readonly method: string;
  readonly parts: readonly (string | null)[];
  readonly body: string;
  readonly contentType: string | undefined;
  readonly headers: Record<string, string>;
}): Promise<Response> {
  const [id, second, hash] = asked.parts;
  const path = asked.route
    .replace(':id', () => id ?? known.id)
    .replace(/:sceneId|:phase/, () => second ?? known.sceneId)
    .replace(':shotId', () => hash ?? known.shotId)
    .replace(':hash', () => hash ?? known.hash);
  const canHaveBody = asked.method !== 'GET' && asked.method !== 'HEAD';
  const type: Record<string, string> =
    asked.contentType === undefined ? {} : { 'content-type': asked.contentType };
  return app.request(path, {
    method: asked.method,
    headers: { ...asked.headers, ...type },
    ...(canHaveBody && asked.body !== '' && { body: Buffer.from(asked.body) }),
  });
}

async function expectSound(response: Response): Promise<void> {
  expect(response.status).toBeLessThan(500);
  if (response.status < 400 || response.body === null) return void (await response.body?.cancel());
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const text = await response.text();
  if (text === '') return;
  expect(problemSchema.parse(JSON.parse(text)).status).toBe(response.status);
  expect(text).not.toMatch(/\bat .*\.[jt]s:\d|node_modules/);
}
