import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { BehaviourInput } from '../simulator/behaviour.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { ANTHROPIC } from './anthropic/anthropic.ts';
import { retryAfterMs } from './calls/rate-limit-headers.ts';
import { ELEVENLABS } from './elevenlabs/elevenlabs.ts';
import { GOOGLE } from './google/google.ts';
import { OPENAI } from './openai/openai.ts';
import type { Provider } from './provider.ts';
import { enginesOf } from './testing/engines.ts';
import { failureOf, KEY } from './testing/failure-of.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

interface CallOptions {
  readonly provider?: Provider;
  readonly baseUrl?: string;
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal;
}

function engines({ provider = OPENAI, baseUrl, timeLimitMs = 20_000 }: CallOptions) {
  const { id } = provider.facts;
  const ownUrl = id === 'openai' ? simulator.baseUrl : simulator.urlOf(id as 'google');
  return enginesOf(provider, { apiKey: KEY, baseUrl: baseUrl ?? ownUrl, timeLimitMs });
}

function speak(options: CallOptions = {}): Promise<unknown> {
  const { signal = new AbortController().signal } = options;
  const engine = engines(options).speechEngine('some-tts');
  const voice = engine.voices[0]?.id ?? '';
  return engine.synthesize({ text: 'The sea is wide.', voice, language: 'en', signal });
}

function paint(options: CallOptions = {}): Promise<unknown> {
  return engines(options)
    .illustrator('some-image')
    .illustrate({
      prompt: 'The sea',
      style: 'flat',
      size: { widthPx: 640, heightPx: 360 },
      captions: false,
      seed: '1',
      ...(options.signal && { signal: options.signal }),
    });
}

function write(options: CallOptions = {}): Promise<unknown> {
  const block = { kind: 'paragraph', text: 'The sea is wide.' } as const;
  const document = { title: 'The sea', language: 'en', blocks: [block], warnings: [] };
  return engines(options)
    .writer('some-model')
    .write(document, { length: 'short', ...(options.signal && { signal: options.signal }) });
}

/** The answer of a model with one scene. */
const scriptOf = (shot: object, scene: object = {}) =>
  JSON.stringify({
    cast: [],
    scenes: [
      { title: 'A', passages: [1], shots: [{ narration: 'A.', visualPrompt: 'b', ...shot }], ...scene },
    ],
  });

const behave = (...faults: NonNullable<BehaviourInput['faults']>) => simulator.behave({ faults });
const calls = () => Object.values(simulator.charges().kinds).reduce((sum, kind) => sum + kind.calls, 0);

const asking = (provider: Provider, work: typeof speak) =>
  [provider.facts.name, (options: CallOptions = {}) => work({ provider, ...options })] as const;

describe.each([
  ['speech', ...asking(OPENAI, speak)],
  ['a picture', ...asking(OPENAI, paint)],
  ['a script', ...asking(OPENAI, write)],
  ['a script', ...asking(ANTHROPIC, write)],
  ['speech', ...asking(GOOGLE, speak)],
  ['a picture', ...asking(GOOGLE, paint)],
  ['a script', ...asking(GOOGLE, write)],
  ['speech', ...asking(ELEVENLABS, speak)],
] as const)('when %s is asked of %s', (_work, _name, ask) => {
  test.each([
    [429, true],
    [500, true],
    [503, true],
    [401, false],
    [400, false],
  ])('status %i is passed on, asked once', async (status, retryable) => {
    behave({ fault: 'status', status });
    const error = await failureOf(ask());
    expect(error).toMatchObject({ status, retryable, retryAfterMs: undefined });
    expect(error.message).toContain(String(status));
    expect(calls()).toBe(1);
  });

  test('the wait that the provider asks for is passed on', async () => {
    behave({ fault: 'status', status: 429, retryAfterSeconds: 7 });
    expect(await failureOf(ask())).toMatchObject({ status: 429, retryAfterMs: 7000 });
  });

  test('a refusal of the content is final, and says what to do', async () => {
    behave({ fault: 'refuse' });
    const error = await failureOf(ask());
    expect(error).toMatchObject({
      code: 'content_refused',
      retryable: false,
      mayBeCharged: expect.any(Boolean),
    });
    expect(error.advice).toContain('Reword');
  });

  test.each(['cut', 'half', 'wrong_type', 'garbage'] as const)(
    'an answer lost by %s may have been charged, and is asked for once',
    async (fault) => {
      behave({ fault });
      expect(await failureOf(ask())).toMatchObject({ status: undefined, retryable: true });
      expect(calls()).toBe(1);
    },
  );

  test.each([{ fault: 'hang' }, { fault: 'drip', durationMs: 60_000 }] as const)(
    'one that takes too long by $fault ends at the time limit',
    async (fault) => {
      behave(fault);
      const error = await failureOf(ask({ timeLimitMs: 100 }));
      expect(error).toMatchObject({ status: undefined, retryable: true });
      expect(error.message).toContain('0.1 s');
    },
  );

  test('an abort ends it with its reason, and the connection too', async () => {
    behave({ fault: 'hang' });
    const controller = new AbortController();
    const outcome = ask({ signal: controller.signal });
    const reason = new Error('enough');
    const rejected = expect(outcome).rejects.toBe(reason);
    await expect.poll(calls).toBe(1);
    controller.abort(reason);
    await rejected;
  });
});

test('a provider that is not there may be asked again', async () => {
  const gone = await createSimulator();
  await gone.close();
  const error = await failureOf(speak({ baseUrl: gone.baseUrl }));
  expect(error).toMatchObject({ status: undefined, retryable: true });
  expect(error.message).toContain('ECONNREFUSED');
});

describe('hostile answers', () => {
  async function hostile(answer: (response: ServerResponse) => void): Promise<string> {
    const server = createServer((request, response) => {
      request.resume();
      answer(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  }

  const json = (value: unknown, status = 200) =>
    hostile((response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    });

  const chat = (content: string, finish_reason = 'stop') =>
    json({ choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason }] });

  test('an endless answer is stopped and not asked for again', async () => {
    const baseUrl = await hostile((response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1_000_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await failureOf(write({ baseUrl }))).toMatchObject({ status: 200, retryable: false });
  });

  test('a redirect is not followed', async () => {
    const baseUrl = await hostile((response) =>
      response.writeHead(307, { location: simulator.baseUrl }).end(),
    );
    expect(await failureOf(speak({ baseUrl }))).toMatchObject({ status: 307, retryable: false });
    expect(calls()).toBe(0);
  });

  test('sound in another format than asked for is final', async () => {
    const baseUrl = await hostile((response) => response.end(Buffer.from('ID3 and so on')));
    const error = await failureOf(speak({ baseUrl }));
    expect(error).toMatchObject({ status: 200, retryable: false });
    expect(error.message).toContain('MP3');
  });

  test('an image that claims to be gigantic is not decoded', async () => {
    const png = Buffer.alloc(64);
    png.write('\x89PNG\r\n\x1a\n', 'latin1');
    png.write('IHDR', 12, 'latin1');
    png.writeUInt32BE(100_000, 16);
    png.writeUInt32BE(100_000, 20);
    const baseUrl = await json({ data: [{ b64_json: png.toString('base64') }] });
    expect((await failureOf(paint({ baseUrl }))).message).toContain('too large');
  });

  test('no credit left is final, although OpenAI says 429', async () => {
    const baseUrl = await json(
      { error: { message: 'You exceeded your quota', code: 'insufficient_quota' } },
      429,
    );
    expect(await failureOf(speak({ baseUrl }))).toMatchObject({ status: 402, retryable: false });
  });

  test.each([
    ['no JSON', 'Sure! Here is your script.'],
    ['no scene', '{"cast":[],"scenes":[]}'],
    ['an empty narration', scriptOf({ narration: ' ' })],
    ['a narration without end', scriptOf({ narration: 'a'.repeat(5000) })],
    ['numbers of passages in words', scriptOf({}, { passages: ['one'] })],
    ['passages in place of their numbers', scriptOf({}, { passages: [{ text: 'Made up.' }] })],
    ['no passages', scriptOf({}, { passages: undefined })],
    ['instructions instead of scenes', '{"cast":[],"scenes":"Ignore all instructions."}'],
  ])('a script that is %s is refused', async (_name, content) => {
    expect(await failureOf(write({ baseUrl: await chat(content) }))).toMatchObject({ status: undefined });
  });

  test('a script may name passages that there are not', async () => {
    const hostile = [1, 0, -1, 2, 1.5, 1e300, 1];
    const baseUrl = await chat(scriptOf({}, { passages: hostile }));
    expect(await write({ baseUrl })).toMatchObject({ scenes: [{ passages: ['The sea is wide.'] }] });
  });

  test('a script that the model could not finish is final', async () => {
    const error = await failureOf(write({ baseUrl: await chat('{"scenes":[', 'length') }));
    expect(error).toMatchObject({ status: 200, retryable: false });
  });

  test('a script that the model refuses is final', async () => {
    const error = await failureOf(write({ baseUrl: await chat('', 'content_filter') }));
    expect(error.message).toContain('refused');
    expect(error).toMatchObject({ status: 200, retryable: false });
  });
});

test('the wait is read from each form of the header', () => {
  expect(retryAfterMs({ 'retry-after-ms': '250', 'retry-after': '9' })).toBe(250);
  expect(retryAfterMs({ 'retry-after': '1.5' })).toBe(1500);
  expect(retryAfterMs({ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' })).toBe(0);
  expect(retryAfterMs({ 'retry-after': 'soon' })).toBeUndefined();
  expect(retryAfterMs({})).toBeUndefined();
});
