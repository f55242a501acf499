import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { FAL } from './fal/fal.ts';
import { GOOGLE } from './google/google.ts';
import { LUMA } from './luma/luma.ts';
import { OPENAI } from './openai/openai.ts';
import type { Provider } from './provider.ts';
import { modelsOf } from './provider-models.ts';
import { REPLICATE } from './replicate/replicate.ts';
import { DECODER } from './testing/decoder.ts';
import { failureOf, KEY } from './testing/failure-of.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await createSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => simulator.reset());

const JPEG = Buffer.from('a picture');
const request = {
  ...{ prompt: 'Mathey meets the mermaid', style: 'flat', captions: false, seed: '1' },
  size: { widthPx: 1920, heightPx: 1080 },
  cast: [{ name: 'Mathey', looks: 'a young man in a red waistcoat' }],
  references: [
    { names: ['Mathey', 'the church'], image: JPEG },
    { names: ['the mermaid'], image: JPEG },
  ],
};

function modelOf(provider: Provider, model: string) {
  const { id } = provider.facts;
  const baseUrl = id === 'openai' ? simulator.baseUrl : simulator.urlOf(id as 'google');
  const { picture } = modelsOf(provider, { apiKey: KEY, baseUrl }, undefined, DECODER);
  const engine = picture?.engine(model);
  if (!picture || !engine) throw new Error('the provider has no such model');
  const priceOf = (references: readonly unknown[]) => picture.priceUsd?.(model, { ...request, references });
  return { engine, priceOf };
}

const sent = () => simulator.charges().requests.map(({ images = 0, text }) => ({ images, text }));

describe.each([
  { provider: OPENAI, model: 'gpt-image-1', costUsd: 0.0066 },
  { provider: OPENAI, model: 'gpt-image-2.5-flare', costUsd: 0.03 },
  { provider: OPENAI, model: 'gpt-image-1-mini', costUsd: 0.0018 },
  { provider: GOOGLE, model: 'gemini-nano-banana-2.1', costUsd: 0.008 },
  { provider: FAL, model: 'fal-ai/nano-banana', costUsd: 0 },
  { provider: FAL, model: 'fal-ai/flux-2-pro', costUsd: 0.03 },
  { provider: REPLICATE, model: 'google/nano-banana', costUsd: 0 },
  { provider: LUMA, model: 'uni-1', costUsd: 0.006 },
] as const)('$provider.facts.name with $model', ({ provider, model, costUsd }) => {
  test('takes pictures of the cast, is told whom each shows, and says what they cost', async () => {
    const { engine, priceOf } = modelOf(provider, model);
    expect(engine.takesReferences).toBe(true);
    expect(await engine.illustrate(request)).toMatchObject({ kind: 'flat' });
    const [{ images = 0, text = '' } = {}] = sent();
    expect(images).toBe(2);
    expect(text).toContain('picture 1 shows Mathey and the church, picture 2 shows the mermaid');
    expect((priceOf(request.references) ?? 0) - (priceOf([]) ?? 0)).toBeCloseTo(costUsd, 5);
  });

  test('is asked as before where there are none', async () => {
    const { references: _, ...without } = request;
    await modelOf(provider, model).engine.illustrate(without);
    await modelOf(provider, model).engine.illustrate({ ...without, references: [] });
    expect(sent()).toEqual([{ images: 0, text: expect.not.stringContaining('picture 1') }]);
    expect(simulator.charges().kinds.picture).toMatchObject({ charged: 2, distinct: 1 });
  });
});

test.each([
  { provider: FAL, model: 'fal-ai/nano-banana' },
  { provider: REPLICATE, model: 'google/nano-banana' },
] as const)(
  'a lost submission of $provider.facts.name with pictures is found by its words',
  async ({ provider, model }) => {
    const { engine } = modelOf(provider, model);
    simulator.behave({ faults: [{ fault: 'cut', next: 1 }] });
    await failureOf(engine.illustrate(request));
    const withoutImages = request.references.map(({ names }) => ({ names, image: new Uint8Array() }));
    const { signal } = new AbortController();
    const period = { sinceMs: Date.now() - 60_000, untilMs: Date.now() + 60_000, signal };
    const find = (references: typeof withoutImages) =>
      engine.lookup?.({ ...request, references })?.find(period);
    expect((await find(withoutImages))?.ids).toHaveLength(1);
    expect((await find([]))?.ids).toEqual([]);
  },
);

test.each([
  { provider: OPENAI, model: 'dall-e-3' },
  { provider: FAL, model: 'fal-ai/flux/dev' },
  { provider: FAL, model: 'fal-ai/kling-video/v2.5-turbo/pro/text-to-video' },
  { provider: REPLICATE, model: 'black-forest-labs/flux-dev' },
  { provider: REPLICATE, model: 'kwaivgi/kling-v2.5-turbo-pro' },
  { provider: GOOGLE, model: 'gemini-omni-1.2-flash' },
] as const)(
  '$provider.facts.name with $model, which takes none, gets the description alone',
  async ({ provider, model }) => {
    const { engine, priceOf } = modelOf(provider, model);
    expect(engine.takesReferences).toBeUndefined();
    await engine.illustrate(request);
    expect(sent()).toEqual([{ images: 0, text: expect.not.stringContaining('picture 1') }]);
    expect(sent()[0]?.text).toContain('red waistcoat');
    expect(priceOf(request.references)).toBe(priceOf([]));
  },
);
