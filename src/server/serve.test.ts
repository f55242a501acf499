import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { problemSchema } from '../protocol/schemas/problem.ts';
import type { FakePipelineOptions } from '../testing/fakes/fake-generations.ts';
import { createFakePipeline } from '../testing/fakes/fake-pipeline.ts';
import { type AppOptions, createServerApp } from './app.ts';
import type { StartServerOptions } from './public-types.ts';
import { startServer } from './serve.ts';

async function start(
  options: { readonly fake?: FakePipelineOptions } & Partial<AppOptions & StartServerOptions> = {},
) {
  const fake = createFakePipeline(options.fake);
  const app = createServerApp({ pipeline: fake.pipeline, ...options });
  const server = await startServer({ app, port: 0, host: '127.0.0.1', ...options });
  onTestFinished(() => server.close({ graceMs: 0 }));
  const { generation } = await fake.pipeline.create({ source: { text: 'A story.' } }, {});
  return { ...fake, server, url: server.url, id: generation.id, port: Number(new URL(server.url).port) };
}

/** Sends raw bytes, and returns everything received until the connection closes. */
async function talk(port: number, ...parts: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const answer: Buffer[] = [];
  socket.on('data', (chunk) => answer.push(chunk));
  socket.on('error', () => {});
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return Buffer.concat(answer).toString();
}

function problemIn(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  return problemSchema.parse(JSON.parse(body));
}

test('others are not let in without a token', async () => {
  const { pipeline } = createFakePipeline();
  const app = createServerApp({ pipeline });
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
    await expect(startServer({ app, port: 0, host })).rejects.toThrow('needs a token');
  }
  const server = await startServer({ app, port: 0, host: '0.0.0.0', token: 'secret' });
  await server.close();
});

test('a taken port is told', async () => {
  const { pipeline, port } = await start();
  const app = createServerApp({ pipeline });
  await expect(startServer({ app, port, host: '127.0.0.1' })).rejects.toThrow('the port is taken');
});

test('a film comes in parts over a socket', async () => {
  const { url, id, pipeline } = await start({ fake: { fileBytes: 3_000_000 } });
  for (const phase of ['script', 'audio', 'images', 'finalize'] as const) {
    await pipeline.phase(id, phase, {}, { timeBudgetMs: 5000, signal: new AbortController().signal });
  }
  const film = `${url}/api/generations/${id}/video.mp4`;
  const whole = Buffer.from(await (await fetch(film)).arrayBuffer());
  const response = await fetch(film, { headers: { range: 'bytes=1000000-1999999' } });
  expect(response.status).toBe(206);
  expect(whole.subarray(1_000_000, 2_000_000).equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
  const head = await fetch(film, { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe('3000000');
});

test('events go on after the one that was read last, and leave nothing behind', async () => {
  const { url, id, pipeline, watchers } = await start();
  const path = `${url}/api/generations/${id}/events`;
  const first = await openEvents(path);
  expect(await first.next()).toContain('event: snapshot');
  await pipeline.run(id, 'client');
  const seen = /id: (\d+)/.exec(await first.next())?.[1] ?? '';
  first.leave();
  await pipeline.run(id, 'client');

  const second = await openEvents(path, { 'last-event-id': seen });
  expect(Number(/id: (\d+)/.exec(await second.next())?.[1])).toBe(Number(seen) + 1);
  second.leave();
  await expect.poll(() => watchers.size).toBe(0);
});

test('a stream that has nothing to say keeps the line open', async () => {
  const { url, id } = await start({ heartbeatMs: 5 });
  const events = await openEvents(`${url}/api/generations/${id}/events`);
  await events.next();
  expect(await events.nextComment()).toBe(': still here');
  events.leave();
});

test('a stream of nothing is not found', async () => {
  const { url } = await start();
  expect((await fetch(`${url}/api/generations/none/events`)).status).toBe(404);
});

test('100 MB are refused as soon as they are announced', async () => {
  const { port } = await start();
  const answer = await talk(
    port,
    'POST /api/generations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100000000\r\n\r\n{',
  );
  expect(problemIn(answer)).toMatchObject({ status: 413, code: 'body_too_large' });
});

test('100 MB that are not announced are refused when they pass the limit, and not kept', async () => {
  const { url } = await start();
  const chunk = Buffer.alloc(100_000, ' ');
  let sentBytes = 0;
  const body = Readable.from(
    (async function* () {
      for (; sentBytes < 100_000_000; sentBytes += chunk.length) yield chunk;
    })(),
  );
  const answer = fetch(`${url}/api/estimate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Readable.toWeb(body) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  // The server may close the connection before the client has read the response.
  const status = await answer.then(
    (response) => response.status,
    () => 413,
  );
  expect(status).toBe(413);
  expect(sentBytes).toBeLessThan(30_000_000);
});

test('a body is read whether its length is announced or not', async () => {
  const { url, id } = await start();
  const body = '{"source":{"text":"A story."}}';
  for (const sent of [body, new Blob([body]).stream()]) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: sent,
      duplex: 'half',
    };
    expect((await fetch(`${url}/api/generations`, init as RequestInit)).status).toBe(201);
  }
  expect((await fetch(`${url}/api/generations/${id}`, { method: 'DELETE' })).status).toBe(204);
});

test('a caller who sends too slowly is cut off, at the head and in the body', async () => {
  const { port } = await start({ headersTimeoutMs: 50, requestTimeoutMs: 100 });
  const head = await talk(port, 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n');
  expect(problemIn(head)).toMatchObject({ status: 408, code: 'request_too_slow', retryable: true });
  const body = await talk(
    port,
    'POST /api/estimate HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{',
  );
  expect(problemIn(body)).toMatchObject({ status: 408 });
});

test('a body whose end never comes is the client’s fault', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { port, id } = await start({ timeBudgetMs: 5 });
  const head = `POST /api/generations/${id}/run HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n`;
  const answering = talk(
    port,
    `${head}content-type: application/json\r\nconnection: close\r\n\r\n1\r\n{\r\n`,
  );
  await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(20_000);
  const answer = await answering;
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(problemIn(answer)).toMatchObject({ code: 'request_too_slow', retryable: true });
});

test.each([
  ['what is no HTTP', 'hello\r\n\r\n', 400],
  ['a head that never ends', `GET / HTTP/1.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['a host that is none', 'GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n', 400],
])('%s is refused with a problem', async (_, request, status) => {
  const { port } = await start();
  expect(problemIn(await talk(port, request))).toMatchObject({ status });
});

test('a stop ends streams and answers who waits', async () => {
  const { server, url, id, pipeline } = await start({ fake: { itemMs: 60_000 } });
  const asked = vi.spyOn(pipeline, 'phase');
  const events = await openEvents(`${url}/api/generations/${id}/events`);
  await events.next();
  const waiting = fetch(`${url}/api/generations/${id}/phases/script`, { method: 'POST' });
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  const stopped = server.close({ graceMs: 60_000 });
  expect(problemSchema.parse(await (await waiting).json())).toMatchObject({
    status: 503,
    code: 'server_stopping',
    retryable: true,
  });
  expect(await events.rest()).not.toContain('event:');
  await stopped;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('a stop cuts who does not leave', async () => {
  const { server, port } = await start();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write('POST /api/estimate HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n');
  await once(socket, 'connect');
  await sleep(20);
  await Promise.all([once(socket, 'close'), server.close({ graceMs: 20 })]);
});

async function openEvents(url: string, headers: Record<string, string> = {}) {
  const controller = new AbortController();
  const response = await fetch(url, { headers, signal: controller.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('the stream has no body');
  let text = '';
  const nextBlock = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        return block;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error('the stream ended');
      text += value;
    }
  };
  const nextThat = async (isWanted: (block: string) => boolean) => {
    let block = await nextBlock();
    while (!isWanted(block)) block = await nextBlock();
    return block;
  };
  return {
    next: () => nextThat((block) => !block.startsWith(':')),
    nextComment: () => nextThat((block) => block.startsWith(': still')),
    leave: () => controller.abort(),
    async rest() {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return text;
        text += value;
      }
    },
  };
}
