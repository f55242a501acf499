import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ComposingWriter, DraftScene } from '../script/index.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { ANTHROPIC } from './anthropic/anthropic.ts';
import { OPENAI } from './openai/openai.ts';
import type { Provider } from './provider.ts';
import { enginesOf } from './testing/engines.ts';
import { failureOf } from './testing/failure-of.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const sentences = Array.from(
  { length: 60 },
  (_, index) => `Ship ${index} crosses the sea with salt and wool.`,
);
const blocks = [{ kind: 'paragraph', text: sentences.join(' ') }] as const;
const DOCUMENT = { title: 'The sea', language: 'en', blocks, warnings: [] };

function writerOf(provider: Provider, baseUrl: string): ComposingWriter {
  return enginesOf(provider, { apiKey: 'any', baseUrl }).writer('some-model') as ComposingWriter;
}

describe.each([
  ['OpenAI', OPENAI, () => simulator.baseUrl],
  ['Anthropic', ANTHROPIC, () => simulator.urlOf('anthropic')],
] as const)('a script that %s streams', (_name, provider, baseUrl) => {
  test('is the same as one that is not, and its scenes are told before its end', async () => {
    simulator.behave({ latency: { script: { distribution: 'fixed', ms: 100 } } });
    // What has come is read a few times a second. By this clock, there is a second between any two pieces.
    let nowMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 1_000));
    const drafts: (readonly DraftScene[])[] = [];
    const onDraft = (scenes: readonly DraftScene[]) => void drafts.push(scenes);
    const streamed = await writerOf(provider, baseUrl()).write(DOCUMENT, { length: 'full', onDraft });
    const whole = await writerOf(provider, baseUrl()).write(DOCUMENT, { length: 'full' });
    expect(streamed).toEqual(whole);
    expect(streamed.usage?.outputTokens).toBeGreaterThan(1);
    expect(drafts.length).toBeGreaterThan(1);
    const told = whole.scenes.map(({ title, narration }) => ({ title, narration }));
    for (const draft of drafts) expect(told.slice(0, draft.length)).toEqual(draft);
  });

  test.each(['half', 'cut'] as const)('that breaks off (%s) is a lost answer', async (fault) => {
    simulator.behave({ faults: [{ fault, kind: 'script' }] });
    const writing = writerOf(provider, baseUrl()).write(DOCUMENT, { length: 'full', onDraft: () => {} });
    expect(await failureOf(writing)).toMatchObject({ code: 'provider_failed', status: undefined });
  });
});

test('a server that refuses to stream is asked without, from then on', async () => {
  const streams: unknown[] = [];
  const server = createServer(async (request, response) => {
    const { stream } = JSON.parse(await textOf(request));
    streams.push(stream);
    response.writeHead(stream ? 400 : 200, { 'content-type': 'application/json' });
    const shots = [{ narration: 'The sea is wide.', visualPrompt: 'sea' }];
    const script = { scenes: [{ title: 'Sea', passages: [1], shots }], cast: [] };
    const message = { content: JSON.stringify(script) };
    response.end(
      JSON.stringify(
        stream ? { error: { message: 'no streams' } } : { choices: [{ message, finish_reason: 'stop' }] },
      ),
    );
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const writer = writerOf(OPENAI, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  for (let call = 0; call < 2; call++) {
    const { scenes } = await writer.write(DOCUMENT, { length: 'short', onDraft: () => {} });
    expect(scenes).toHaveLength(1);
  }
  expect(streams).toEqual([true, undefined, undefined]);
});
