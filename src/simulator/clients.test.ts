import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createFalClient } from '@fal-ai/client';
import { generateImage, generateText, Output } from 'ai';
import Replicate from 'replicate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createSimulator, type Simulator } from './simulator.ts';

// The simulator speaks each provider's protocol as the provider's own client or the AI SDK knows it.

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());

const TEXT = 'The sea is wide. It is deep.';
const output = Output.object({
  schema: z.object({ titles: z.array(z.string()).describe('About 3 titles') }),
});

test('scripts of Anthropic', async () => {
  const anthropic = createAnthropic({ apiKey: 'any', baseURL: simulator.urlOf('anthropic') });
  const answer = await generateText({ model: anthropic('claude-sonnet-5-5'), prompt: TEXT, output });
  expect(answer.output.titles).toHaveLength(3);
  expect(answer.usage.inputTokens).toBeGreaterThan(0);
});

test('scripts and pictures of Google', async () => {
  const google = createGoogleGenerativeAI({ apiKey: 'any', baseURL: simulator.urlOf('google') });
  const answer = await generateText({ model: google('gemini-3.8-flash'), prompt: TEXT, output });
  expect(answer.output.titles).toHaveLength(3);
  const model = google.image('gemini-nano-banana-2.1');
  const { image } = await generateImage({ model, prompt: TEXT, aspectRatio: '16:9' });
  expect(image.mediaType).toBe('image/png');
});

test('predictions of Replicate', async () => {
  const baseUrl = simulator.urlOf('replicate');
  const replicate = new Replicate({ auth: 'any', baseUrl, useFileOutput: false });
  const input = { prompt: TEXT, aspect_ratio: '16:9' };
  const wait = { mode: 'poll', interval: 10 } as const;
  expect(await replicate.run('black-forest-labs/flux-dev', { input, wait })).toEqual([
    expect.stringContaining('.png'),
  ]);
});

test('the queue of fal', async () => {
  const fal = createFalClient({
    credentials: 'any',
    requestMiddleware: async (request) => ({
      ...request,
      url: request.url.replace('https://queue.fal.run', simulator.urlOf('fal')),
    }),
  });
  const { data } = await fal.subscribe('fal-ai/flux/dev', { input: { prompt: TEXT }, pollInterval: 10 });
  expect(data).toMatchObject({ images: [{ content_type: 'image/png' }] });
});
