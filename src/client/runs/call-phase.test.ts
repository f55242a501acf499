import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PhaseResponse } from '../../protocol/phase.ts';
import { HttpError, NetworkError, ProtocolError } from '../errors.ts';
import { problem } from '../testing/test-backend.ts';
import { callPhase } from './call-phase.ts';

const CALL = { generationId: 'g1', phase: 'audio', startIndex: 2, endIndex: 4 } as const;

const ANSWER: PhaseResponse = {
  generationId: 'g1',
  phase: 'audio',
  startIndex: 2,
  nextStartIndex: null,
  hasMore: false,
  completed: 4,
  total: 4,
  failed: [],
  progress: 50,
  cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: null },
  phaseTimeMs: 5,
  scenes: [],
};

const good = (body: unknown = ANSWER) => Response.json(body);
const page = (status: number) =>
  new Response('<h1>Sign in</h1>', { status, headers: { 'content-type': 'text/html' } });

/** A server that gives the answers in order, and repeats the last one. An answer may be a function that throws. */
function answering(...answers: (() => Response | Promise<Response>)[]) {
  return vi.fn<typeof fetch>(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer ? answer() : good();
  });
}

async function outcomeOf(fetch: ReturnType<typeof answering>, signal?: AbortSignal): Promise<unknown> {
  const outcome = callPhase(signal ? { ...CALL, signal } : CALL, { fetch }).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return outcome;
}

function failedToFetch(): never {
  throw new TypeError('Failed to fetch');
}

describe('one logical call', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('asks for the window, with a key, as JSON', async () => {
    const fetch = answering(good);
    expect(await outcomeOf(fetch)).toEqual(ANSWER);
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('/api/generations/g1/phases/audio');
    expect(init).toMatchObject({ method: 'POST', body: '{"startIndex":2,"endIndex":4}' });
    expect(init?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test.each([
    ['a network failure', failedToFetch],
    ['408', () => page(408)],
    ['425', () => page(425)],
    ['429', () => page(429)],
    ['500', () => page(500)],
    ['a gateway’s 504', () => page(504)],
    ['a problem that says it is retryable', () => problem(409, 'busy', { retryable: true })],
  ])('survives %s, twice, with one and the same key', async (_name, failure) => {
    const fetch = answering(failure, failure, good);
    expect(await outcomeOf(fetch)).toEqual(ANSWER);
    const keys = fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  test('makes three attempts and no more', async () => {
    const fetch = answering(failedToFetch);
    expect(await outcomeOf(fetch)).toMatchObject({ code: 'network_failed', retryable: true });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test.each([
    ['400', () => problem(400, 'request_invalid'), { status: 400, code: 'request_invalid' }],
    ['404 without a problem', () => page(404), { status: 404, code: 'http_404' }],
    ['a 5xx that says it is final', () => problem(500, 'x', { retryable: false }), { code: 'x' }],
    ['a login page', () => page(200), { code: 'answer_not_json' }],
    [
      'half a body',
      () => new Response('{"a', { headers: { 'content-type': 'application/json' } }),
      { code: 'answer_not_json' },
    ],
    ['the wrong content type', () => new Response(JSON.stringify(ANSWER)), { code: 'answer_not_json' }],
    ['nothing', () => new Response(null, { status: 204 }), { code: 'answer_invalid' }],
    ['another shape', () => good({ ...ANSWER, nextStartIndex: 'soon' }), { code: 'answer_invalid' }],
    ['hasMore without an index', () => good({ ...ANSWER, hasMore: true }), { code: 'answer_invalid' }],
  ])('does not repeat %s', async (_name, answer, expected) => {
    const fetch = answering(answer);
    expect(await outcomeOf(fetch)).toMatchObject({ ...expected, retryable: false });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('a problem keeps what the server said', async () => {
    const said = { detail: 'No such voice.', advice: 'Choose another.', instance: '/x' };
    const error = await outcomeOf(answering(() => problem(422, 'unknown_voice', said)));
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ message: 'No such voice.', advice: 'Choose another.', problem: said });
  });

  test('ignores what a newer server adds', async () => {
    expect(await outcomeOf(answering(() => good({ ...ANSWER, mood: 'fine' })))).toEqual(ANSWER);
  });

  test('an endless body is not read to its end', async () => {
    const megabyte = new Uint8Array(2 ** 20);
    const cancelled = vi.fn();
    const endless = () => {
      const body = new ReadableStream({ pull: (pulling) => pulling.enqueue(megabyte), cancel: cancelled });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    };
    expect(await outcomeOf(answering(endless))).toMatchObject({ code: 'answer_too_large' });
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['seconds', () => '7'],
    ['an HTTP date', () => new Date(Date.now() + 7000).toUTCString()],
  ])('Retry-After in %s is honoured', async (_name, header) => {
    vi.setSystemTime(new Date('2026-01-01T00:00:00Z'));
    const busy = () => new Response(null, { status: 429, headers: { 'retry-after': header() } });
    const fetch = answering(busy, good);
    const outcome = callPhase(CALL, { fetch });
    await vi.advanceTimersByTimeAsync(6999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toEqual(ANSWER);
  });

  test('a Retry-After beyond a minute is for the user to decide', async () => {
    const busy = () => new Response(null, { status: 503, headers: { 'retry-after': '3600' } });
    const fetch = answering(busy);
    expect(await outcomeOf(fetch)).toMatchObject({ status: 503, retryAfterMs: 3_600_000 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('hangs up a little after the server should have answered, and tries again', async () => {
    const fetch = answering(() => new Promise<Response>(() => {}), good);
    const outcome = callPhase(CALL, { fetch });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await outcome).toEqual(ANSWER);
  });

  test.each([
    ['a call', () => new Promise<Response>(() => {})],
    ['a wait between attempts', failedToFetch],
  ])('an abort ends %s at once, and nothing is left behind', async (_name, answer) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const controller = new AbortController();
    const outcome = callPhase({ ...CALL, signal: controller.signal }, { fetch: answering(answer) });
    const rejected = expect(outcome).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('enough'));
    await rejected;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('over a real socket', () => {
  test('an answer that is lost after the work was done is asked for again, and not paid for again', async () => {
    const paid = new Set<string>();
    let calls = 0;
    const server = createServer((request, response) => {
      calls++;
      paid.add(String(request.headers['idempotency-key']));
      if (calls === 1) request.socket.destroy();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(ANSWER));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { port } = server.address() as AddressInfo;
    try {
      expect(await callPhase(CALL, { baseUrl: `http://127.0.0.1:${port}/` })).toEqual(ANSWER);
      expect({ calls, charged: paid.size }).toEqual({ calls: 2, charged: 1 });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('a body that breaks off is a network failure, and a server that is gone too', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"generationId":');
      setImmediate(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const connection = { baseUrl: `http://127.0.0.1:${port}`, maxAttempts: 1 };
    await expect(callPhase(CALL, connection)).rejects.toBeInstanceOf(NetworkError);
    await new Promise((resolve) => server.close(resolve));
    await expect(callPhase(CALL, connection)).rejects.toBeInstanceOf(NetworkError);
  });
});

test('ProtocolError names the place', async () => {
  const fetch = answering(() => good({ ...ANSWER, cost: { spentUsd: -1 } }));
  const outcome = callPhase(CALL, { fetch });
  await expect(outcome).rejects.toBeInstanceOf(ProtocolError);
  await expect(outcome).rejects.toThrow('cost.spentUsd');
});
