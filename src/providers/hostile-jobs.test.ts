import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { FAL } from './fal/fal.ts';
import { GOOGLE } from './google/google.ts';
import { LUMA } from './luma/luma.ts';
import type { Provider } from './provider.ts';
import { REPLICATE } from './replicate/replicate.ts';
import { DECODER } from './testing/decoder.ts';
import { enginesOf } from './testing/engines.ts';

/** A server that answers each request by its method and path, and one that must never be called. */
async function servers(answers: (own: string, other: string) => Readonly<Record<string, unknown>>) {
  const calls: string[] = [];
  const listen = async (answer: (path: string) => unknown) => {
    const server = createServer((request, response) => {
      request.resume();
      calls.push(`${request.headers.host} ${request.method} ${request.url}`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer(`${request.method} ${request.url}`) ?? {}));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const other = await listen(() => ({}));
  let own = '';
  own = await listen((path) => answers(own, other)[path]);
  return { own, calls, callsElsewhere: () => calls.filter((call) => call.startsWith(new URL(other).host)) };
}

function paint(provider: Provider, baseUrl: string, model: string): Promise<unknown> {
  return enginesOf(provider, { apiKey: 'a-key', baseUrl, timeLimitMs: 700, firstPauseMs: 10 }, DECODER)
    .illustrator(model)
    .illustrate({
      ...{ prompt: 'The sea', style: 'flat', captions: false, seed: '1' },
      size: { widthPx: 640, heightPx: 360 },
    });
}

test('a job on another server is not asked about, and gets no key', async () => {
  const { own, callsElsewhere } = await servers((_, other) => ({
    'POST /a/b': { response_url: `${other}/a/b/requests/1` },
  }));
  await expect(paint(FAL, own, 'a/b')).rejects.toMatchObject({ code: 'provider_failed', mayBeCharged: true });
  expect(callsElsewhere()).toEqual([]);
});

test('a job whose path leads out of the queue is not asked about', async () => {
  const { own } = await servers((origin) => ({
    'POST /a/b': { response_url: `${origin}/a/../secrets` },
  }));
  await expect(paint(FAL, own, 'a/b')).rejects.toThrow('the answer names a job on another server');
});

/** A finished interaction of Google. */
const clipAt = (uri: string) => ({
  ...{ id: '1', status: 'completed' },
  steps: [{ type: 'model_output', content: [{ type: 'video', uri }] }],
});

test('an interaction whose id leads elsewhere is not asked about', async () => {
  const { own } = await servers(() => ({
    'POST /interactions': { id: '../secrets', status: 'in_progress' },
  }));
  await expect(paint(GOOGLE, own, 'gemini-omni-x')).rejects.toMatchObject({ mayBeCharged: true });
});

test.each([
  {
    provider: FAL,
    model: 'a/b',
    answers: (own: string, other: string) => ({
      'POST /a/b': { response_url: `${own}/a/b/requests/1` },
      'GET /a/b/requests/1/status': { status: 'COMPLETED' },
      'GET /a/b/requests/1': { images: [{ url: `${other}/internal` }] },
    }),
  },
  {
    provider: REPLICATE,
    model: 'a/b',
    answers: (_own: string, other: string) => ({
      'POST /models/a/b/predictions': { id: '1', status: 'starting' },
      'GET /predictions/1': { id: '1', status: 'succeeded', output: [`${other}/internal`] },
    }),
  },
  {
    provider: GOOGLE,
    model: 'gemini-omni-x',
    answers: (_own: string, other: string) => ({
      'POST /interactions': { id: '1', status: 'in_progress' },
      'GET /interactions/1': clipAt(`${other}/internal`),
    }),
  },
  {
    provider: LUMA,
    model: 'uni-1',
    answers: (_own: string, other: string) => ({
      'POST /generations': { id: '1', state: 'queued' },
      'GET /generations/1': { id: '1', state: 'completed', output: [{ url: `${other}/internal` }] },
    }),
  },
])(
  'a result of $provider.facts.name on another host is not fetched',
  async ({ provider, model, answers }) => {
    const { own, callsElsewhere } = await servers(answers);
    await expect(paint(provider, own, model)).rejects.toMatchObject({ code: 'job_lost' });
    expect(callsElsewhere()).toEqual([]);
  },
);

test.each([
  'https://127.0.0.1',
  'https://localhost',
  'https://10.0.0.1',
  'https://169.254.169.254',
  'https://[::1]',
])('a result of Luma, whose hosts are not documented, is not fetched from %s', async (host) => {
  const { own } = await servers(() => ({
    'POST /generations': { id: '1', state: 'queued' },
    'GET /generations/1': { id: '1', state: 'completed', output: [{ url: `${host}/latest/secrets` }] },
  }));
  await expect(paint(LUMA, own, 'uni-1')).rejects.toMatchObject({
    code: 'job_lost',
    message: expect.stringContaining('is not allowed'),
  });
});

test('a generation whose id leads elsewhere is not asked about', async () => {
  const { own, calls } = await servers(() => ({
    'POST /generations': { id: '../secrets', state: 'queued' },
  }));
  await expect(paint(LUMA, own, 'uni-1')).rejects.toMatchObject({ mayBeCharged: true });
  expect(calls).toEqual([`${new URL(own).host} POST /generations`]);
});

test('a generation that ran out of credit says so, and is not repeated', async () => {
  const { own } = await servers(() => ({
    'POST /generations': { id: '1', state: 'queued' },
    'GET /generations/1': { id: '1', state: 'failed', failure_code: 'budget_exhausted' },
  }));
  await expect(paint(LUMA, own, 'uni-1')).rejects.toMatchObject({
    status: 402,
    retryable: false,
    message: expect.stringContaining('no credit left'),
  });
});

test.each(['photon-1', 'ray-3.2'])('a model of another interface of Luma, %s, is refused', (model) => {
  expect(() => paint(LUMA, 'http://127.0.0.1:9', model)).toThrow('cannot paint with');
});

test('a clip is fetched where Google leads, with the key on its own server alone', async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    request.resume();
    seen.push(`${request.url} ${request.headers['x-goog-api-key'] ?? 'no key'}`);
    const answers: Record<string, () => unknown> = {
      '/interactions': () => ({ id: '1', status: 'in_progress' }),
      '/interactions/1': () => clipAt(`http://${request.headers.host}/files/1`),
    };
    const answer = answers[request.url ?? ''];
    if (answer) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer()));
    } else if (request.url === '/files/1') response.writeHead(302, { location: '/moved/1' }).end();
    else if (request.url === '/moved/1') {
      response.writeHead(302, { location: `http://localhost:${port}/elsewhere` }).end();
    } else response.writeHead(200).end('never');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  await expect(paint(GOOGLE, `http://127.0.0.1:${port}`, 'gemini-omni-x')).rejects.toMatchObject({
    code: 'job_lost',
    message: expect.stringContaining('not on a server of the provider'),
  });
  expect(seen).toContain('/moved/1 a-key');
  expect(seen.filter((call) => call.startsWith('/elsewhere'))).toEqual([]);
});
