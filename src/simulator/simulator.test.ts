import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeWav } from '../core/wav.ts';
import type { BehaviourInput } from './behaviour.ts';
import { createSimulator, type Simulator } from './simulator.ts';

let simulator: Simulator;
beforeEach(async () => {
  simulator = await createSimulator();
});
afterEach(() => simulator.close());

const SPEECH = { model: 'voice', voice: 'alloy', input: 'The sea is wide and deep.', response_format: 'wav' };
const PICTURE = { model: 'painter', prompt: 'A red boat', size: '300x200' };

function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { authorization: 'Bearer secret' } };
  return fetch(`${simulator.baseUrl}${path}`, signal ? { ...init, signal } : init);
}

const speak = (input = SPEECH.input, signal?: AbortSignal) =>
  post('/audio/speech', { ...SPEECH, input }, signal);

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

function control(path: string, method: string, body?: unknown): Promise<Response> {
  const url = new URL(path, simulator.baseUrl);
  return fetch(url, body === undefined ? { method } : { method, body: JSON.stringify(body) });
}

describe('answers', () => {
  test('speech is sound that lasts as long as its text, the same each time', async () => {
    const response = await speak();
    expect(response.headers.get('content-type')).toBe('audio/wav');
    const bytes = await bytesOf(response);
    const { sampleRateHz, channels } = decodeWav(bytes);
    const seconds = (channels[0]?.length ?? 0) / sampleRateHz;
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(4);
    expect(Math.max(...(channels[0] ?? []))).toBeGreaterThan(0.1);
    expect((await bytesOf(await speak())).equals(bytes)).toBe(true);
    const longer = decodeWav(await bytesOf(await speak(`${SPEECH.input} `.repeat(4))));
    expect(longer.channels[0]?.length ?? 0).toBeGreaterThan(3 * (channels[0]?.length ?? 0));
  });

  test('pcm is the same sound without a header', async () => {
    const pcm = await bytesOf(await post('/audio/speech', { ...SPEECH, response_format: 'pcm' }));
    expect(pcm.equals((await bytesOf(await speak())).subarray(44))).toBe(true);
  });

  test('pictures are images of the size asked for, others for other prompts', async () => {
    const paint = async (prompt: string) => {
      const { data } = (await (await post('/images/generations', { ...PICTURE, prompt })).json()) as {
        data: { b64_json: string }[];
      };
      return Buffer.from(data[0]?.b64_json ?? '', 'base64');
    };
    const [boat, again, tree] = await Promise.all([
      paint('A red boat'),
      paint('A red boat'),
      paint('A tree'),
    ]);
    expect(await loadImage(boat)).toMatchObject({ width: 300, height: 200 });
    expect(again.equals(boat)).toBe(true);
    expect(tree.equals(boat)).toBe(false);
  });

  test('models are listed', async () => {
    const response = await fetch(`${simulator.baseUrl}/models`);
    expect(await response.json()).toMatchObject({ object: 'list', data: [{ object: 'model' }, {}, {}] });
  });

  test.each([
    ['an unknown path', '/nothing', {}, 404],
    ['a body without its text', '/audio/speech', { model: 'voice' }, 400],
    ['a sound format that is not spoken', '/audio/speech', { ...SPEECH, response_format: 'mp3' }, 400],
    ['a size that is none', '/images/generations', { ...PICTURE, size: '0x-1' }, 400],
    ['a body of 9 MB', '/audio/speech', { ...SPEECH, input: 'x'.repeat(9_000_000) }, 413],
  ])('%s is refused in the shape of OpenAI, and not charged', async (_name, path, body, status) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: 'invalid_request' } });
    expect(simulator.charges().requests).toEqual([]);
  });
});

describe('faults', () => {
  const behave = (...faults: NonNullable<BehaviourInput['faults']>) => simulator.behave({ faults });
  const charged = () => simulator.charges().kinds.speech.charged;

  test.each([429, 500, 503])('status %i is not charged', async (status) => {
    behave({ fault: 'status', status });
    const response = await speak();
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBeNull();
    expect(charged()).toBe(0);
  });

  test('429 says when to come again if told to', async () => {
    behave({ fault: 'status', status: 429, retryAfterSeconds: 7 });
    expect((await speak()).headers.get('retry-after')).toBe('7');
  });

  test('a refusal for content is not charged', async () => {
    behave({ fault: 'refuse', kind: 'speech' });
    const response = await speak();
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'content_policy_violation' } });
    expect((await post('/images/generations', PICTURE)).status).toBe(200);
    expect(charged()).toBe(0);
  });

  test('a cut call is charged and never answered', async () => {
    behave({ fault: 'cut' });
    await expect(speak()).rejects.toThrow('fetch failed');
    expect(charged()).toBe(1);
  });

  test('half a body ends with the connection', async () => {
    behave({ fault: 'half' });
    const response = await speak();
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(charged()).toBe(1);
  });

  test('a hanging call is charged, and gone when its client is', async () => {
    behave({ fault: 'hang', next: 1 });
    const controller = new AbortController();
    const hanging = speak('Hang.', controller.signal);
    await expect.poll(charged).toBe(1);
    controller.abort();
    await expect(hanging).rejects.toThrow();
    await expect
      .poll(() => {
        simulator.reset();
        return simulator.charges().kinds.speech.highestConcurrency;
      })
      .toBe(0);
  });

  test('a dripping answer is whole in the end', async () => {
    const whole = await bytesOf(await speak());
    behave({ fault: 'drip', durationMs: 60 });
    expect((await bytesOf(await speak())).equals(whole)).toBe(true);
  });

  test('a gateway page and noise come with status 200', async () => {
    behave({ fault: 'wrong_type', next: 1 }, { fault: 'garbage' });
    const page = await speak();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    const noise = await speak();
    expect([noise.status, noise.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    const bytes = await bytesOf(noise);
    expect(() => decodeWav(bytes)).toThrow();
    expect(charged()).toBe(2);
  });

  test('strike the next n calls, or those that hold a text', async () => {
    behave({ fault: 'status', status: 500, next: 2 }, { fault: 'status', status: 503, matching: 'storm' });
    const statuses = [];
    for (const text of ['one', 'two', 'three', 'a storm', 'four']) statuses.push((await speak(text)).status);
    expect(statuses).toEqual([500, 500, 200, 503, 200]);
  });

  test('strike the same share of calls again in any order, and others with another seed', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => `Text ${index}`);
    const run = async (seed: string, order: readonly string[]) => {
      simulator.reset();
      simulator.behave({ seed, faults: [{ fault: 'status', status: 500, probability: 0.5 }] });
      const answers = await Promise.all(
        order.map(async (text) => ({ text, status: (await speak(text)).status })),
      );
      return answers.flatMap(({ text, status }) => (status === 500 ? [text] : [])).sort();
    };
    const struck = await run('1', texts);
    expect(struck.length).toBeGreaterThan(5);
    expect(struck.length).toBeLessThan(25);
    expect(await run('1', texts.toReversed())).toEqual(struck);
    expect(await run('2', texts)).not.toEqual(struck);
  });

  test('more calls at once than allowed are answered 429 and not charged', async () => {
    simulator.behave({ concurrency: { speech: 2 }, faults: [{ fault: 'hang' }] });
    const controller = new AbortController();
    const hanging = Promise.allSettled(['one', 'two'].map((text) => speak(text, controller.signal)));
    await expect.poll(charged).toBe(2);
    expect((await speak('three')).status).toBe(429);
    expect(simulator.charges().kinds.speech).toMatchObject({ calls: 3, charged: 2, highestConcurrency: 3 });
    controller.abort();
    await hanging;
  });
});

describe('control', () => {
  test('charges tell what was paid for twice', async () => {
    for (const text of ['one', 'two', 'one']) await bytesOf(await speak(text));
    const charges = await (await control('/simulator/charges', 'GET')).json();
    expect(charges).toMatchObject({
      kinds: { speech: { calls: 3, charged: 3, distinct: 2, highestConcurrency: 1 }, picture: { calls: 0 } },
      requests: [
        { kind: 'speech', text: 'one', charged: 2 },
        { kind: 'speech', text: 'two', charged: 1 },
      ],
    });
  });

  test('faults are put and read over HTTP, nonsense is refused, reset brings the start back', async () => {
    const faults = [{ fault: 'status', status: 500, next: 3 }];
    expect((await control('/simulator/faults', 'PUT', { faults })).status).toBe(200);
    expect((await speak()).status).toBe(500);
    expect((await control('/simulator/faults', 'PUT', { faults: [{ fault: 'explode' }] })).status).toBe(400);
    expect(await (await control('/simulator/faults', 'GET')).json()).toMatchObject({ faults });
    await control('/simulator/reset', 'POST');
    expect((await speak()).status).toBe(200);
    expect(simulator.charges().kinds.speech.calls).toBe(1);
  });
});

test('a page that gives its own name our address reads nothing', async () => {
  const { port } = new URL(simulator.baseUrl);
  const request = get({
    port,
    host: '127.0.0.1',
    path: '/simulator/charges',
    headers: { host: 'page.example' },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(403);
  response.destroy();
});
