import type { ClipDecoder } from '../../core/clip-decoder.ts';
import type { Document } from '../../core/model.ts';
import type { ModelProvider } from '../../core/model-provider.ts';
import { PROVIDER_FACTS, type SettingsOfProviders } from '../provider-settings.ts';
import { type ProviderModels, providerModels } from '../providers.ts';

// The cheapest call of each kind to each provider, with real keys: `npm run test:live`.

export interface LiveCall {
  /** `provider:model`, and what it makes. */
  readonly name: string;
  /** What it costs at most, in US dollars; null if the price is not known. */
  readonly mostUsd: number | null;
  /**
   * Makes the call and checks what comes.
   *
   * @throws Error if the result is not what it should be; the provider's error if there is none
   */
  make(signal: AbortSignal): Promise<LiveResult>;
}

export interface LiveResult {
  readonly what: string;
  /** By the price list and what the provider counted. */
  readonly costUsd: number | null;
}

export interface LiveCalls {
  readonly calls: readonly LiveCall[];
  /** A sentence for each thing that is left out. */
  readonly skipped: readonly string[];
}

/** The models that make clips from words. They cost so much more that they are called on request alone. */
const CLIP_MODELS: Readonly<Record<string, string>> = {
  google: 'gemini-omni-1.2-flash',
  fal: 'fal-ai/kling-video/v2.5-turbo/pro/text-to-video',
  replicate: 'kwaivgi/kling-v2.5-turbo-pro',
};

const SENTENCE = 'The tide comes in, and goes out again.';
const DOCUMENT: Document = {
  ...{ title: 'Tides', language: 'en', warnings: [] },
  blocks: [
    {
      kind: 'paragraph',
      text: 'Tides are the rise and fall of the sea. The Moon and the Sun pull the water.',
    },
    { kind: 'paragraph', text: 'Most coasts have two high tides and two low tides in a day.' },
  ],
};
const SIZE = { widthPx: 1280, heightPx: 720 };
/** What a model writes or how long it speaks is not known before, so that twice the estimate is the most. */
const SAFETY = 2;

type Kind = keyof ProviderModels;

/** @param options.clips decodes clips; without it, none are made */
export function liveCalls(
  settings: SettingsOfProviders,
  { clips, decoder }: { readonly clips: boolean; readonly decoder: ClipDecoder },
): LiveCalls {
  const all = providerModels(settings, { clips: decoder });
  const calls: LiveCall[] = [];
  const skipped: string[] = [];
  for (const [index, { id, name, variables }] of PROVIDER_FACTS.entries()) {
    const { script, speech, picture } = all[index] ?? {};
    if (!settings[id]?.apiKey) {
      skipped.push(`${name}: ${variables.apiKey} is not set.`);
      continue;
    }
    if (script) calls.push(scriptCall(script));
    if (speech) calls.push(speechCall(speech));
    if (picture) calls.push(pictureCall(picture));
    const clipModel = CLIP_MODELS[id];
    if (!picture || clipModel === undefined) continue;
    if (clips && decoder.missing === undefined) calls.push(pictureCall(picture, clipModel));
    else skipped.push(`${name}, clips: ${clips ? decoder.missing : 'SCENECAST_LIVE_CLIPS=1 is not set.'}`);
  }
  return { calls, skipped };
}

function scriptCall(models: NonNullable<ProviderModels['script']>): LiveCall {
  const textBytes = DOCUMENT.blocks.reduce(
    (sum, block) => sum + ('text' in block ? block.text.length : 0),
    0,
  );
  const work = { textBytes, length: 'short' } as const;
  const { model, usd } = cheapest(models, work);
  return {
    ...named(models, 'script', model),
    mostUsd: usd === null ? null : usd * SAFETY,
    async make(signal) {
      const { scenes, usage } = await engineOf(models, model).write(DOCUMENT, { length: 'short', signal });
      check(scenes.length > 0 && scenes.every(({ narration }) => narration.trim() !== ''), 'no narration');
      check(usage !== undefined && usage.outputTokens > 0, 'no count of tokens');
      return { what: `${scenes.length} scenes`, costUsd: priceOf(models, model, { ...work, usage }) };
    },
  };
}

function speechCall(models: NonNullable<ProviderModels['speech']>): LiveCall {
  const { model, usd } = cheapest(models, { narration: SENTENCE });
  return {
    ...named(models, 'speech', model),
    mostUsd: usd === null ? null : usd * SAFETY,
    async make(signal) {
      const engine = engineOf(models, model);
      const [voice] = engine.voices;
      check(voice !== undefined, 'no voice');
      const request = { text: SENTENCE, voice: voice?.id ?? '', language: 'en', signal };
      const { audio } = await engine.synthesize(request);
      const durationMs = (audio.samples.length * 1000) / audio.sampleRateHz;
      check(durationMs > 1_000 && durationMs < 20_000, `${durationMs} ms of sound for one sentence`);
      check(
        audio.samples.some((sample) => Math.abs(sample) > 0.01),
        'silence',
      );
      const costUsd = priceOf(models, model, { narration: SENTENCE, durationMs });
      return { what: `${(durationMs / 1000).toFixed(1)} s of speech`, costUsd };
    },
  };
}

function pictureCall(models: NonNullable<ProviderModels['picture']>, clipModel?: string): LiveCall {
  const request = {
    ...{ prompt: 'A small boat on a calm sea', style: 'flat', captions: false, seed: '1' },
    size: SIZE,
  };
  const { model, usd } =
    clipModel === undefined
      ? cheapest(models, request)
      : { model: clipModel, usd: priceOf(models, clipModel, request) };
  return {
    ...named(models, clipModel === undefined ? 'picture' : 'clip', model),
    mostUsd: usd,
    async make(signal) {
      const picture = await engineOf(models, model).illustrate({ ...request, signal });
      check(picture.kind === 'flat' && picture.image.length > 0, 'no picture');
      const frames = picture.kind === 'flat' ? (picture.clip?.frames.length ?? 0) : 0;
      check(clipModel === undefined || frames > 24, 'no clip');
      const what = `${picture.widthPx} × ${picture.heightPx} px${frames > 0 ? `, ${frames} frames` : ''}`;
      return { what, costUsd: priceOf(models, model, request) };
    },
  };
}

function named(models: { readonly id: string }, kind: Kind | 'clip', model: string) {
  return { name: `${models.id}:${model} (${kind})` };
}

/** The listed model with the lowest price for the work. */
function cheapest<Engine, Work>(models: ModelProvider<Engine, Work>, work: Work) {
  const [first = { model: '', usd: null }] = models.models
    .map((model) => ({ model, usd: priceOf(models, model, work) }))
    .sort((one, other) => (one.usd ?? Infinity) - (other.usd ?? Infinity));
  return first;
}

function priceOf<Engine, Work>(models: ModelProvider<Engine, Work>, model: string, work: Work) {
  return models.priceUsd?.(model, work) ?? null;
}

function engineOf<Engine>(models: ModelProvider<Engine, never>, model: string): Engine {
  const engine = models.engine(model);
  if (engine === undefined) throw new Error('the provider has no such model');
  return engine;
}

function check(isRight: boolean, otherwise: string): void {
  if (!isRight) throw new Error(`The result is wrong: ${otherwise}.`);
}
