import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { GenerationEvent } from '../../protocol/event.ts';
import { streamEvents } from './stream-events.ts';

let close = () => {};
afterEach(() => close());

async function serve(listener: RequestListener): Promise<{ readonly baseUrl: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function begin(response: ServerResponse): ServerResponse {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  return response;
}

async function collect(
  connection: { readonly baseUrl: string },
  options: { readonly lastEventId?: number; readonly signal?: AbortSignal } = {},
): Promise<GenerationEvent[]> {
  const events: GenerationEvent[] = [];
  const { signal = new AbortController().signal } = options;
  for await (const event of streamEvents(connection, '/events', { ...options, signal })) events.push(event);
  return events;
}

test('events are read until the server hangs up; heartbeats and unknown events are passed over', async () => {
  const headers: unknown[] = [];
  const connection = await serve((request, response) => {
    headers.push(request.headers['last-event-id']);
    begin(response).write(': heartbeat\n\nid: 4\nevent: progress\ndata: {"pro');
    setImmediate(() => response.end('gress":12}\n\nid: 5\nevent: weather\ndata: rain\n\n'));
  });
  expect(await collect(connection, { lastEventId: 3 })).toEqual([
    { type: 'progress', id: 4, data: { progress: 12 } },
  ]);
  expect(headers).toEqual(['3']);
});

test.each<[string, RequestListener, object]>([
  ['a refusal', (_request, response) => void response.writeHead(404).end(), { code: 'http_404' }],
  ['another content type', (_request, response) => void response.end('{}'), { code: 'answer_invalid' }],
  [
    'an event that is not in the protocol',
    (_request, response) => void begin(response).write('id: 1\nevent: progress\ndata: {"progress":101}\n\n'),
    { code: 'answer_invalid' },
  ],
  [
    'a line that breaks',
    (_request, response) => {
      begin(response).write('id: 1\n');
      setImmediate(() => response.destroy());
    },
    { code: 'network_failed', retryable: true },
  ],
])('%s is an error', async (_name, listener, expected) => {
  await expect(collect(await serve(listener))).rejects.toMatchObject(expected);
});

test('an abort ends it at once and gives the connection back', async () => {
  const controller = new AbortController();
  let closed = () => {};
  const hungUp = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const connection = await serve((request, response) => {
    request.on('close', closed);
    begin(response).write(': welcome\n\n');
    setImmediate(() => controller.abort(new Error('enough')));
  });
  await expect(collect(connection, { signal: controller.signal })).rejects.toThrow('enough');
  await hungUp;
});
