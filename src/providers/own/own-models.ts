import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import type { ModelProvider } from '../../core/model-provider.ts';
import type { PictureModel } from '../adapters/illustrator.ts';
import type { ScriptModel } from '../adapters/script-writer.ts';
import type { SpeechModel } from '../adapters/speech-engine.ts';
import type { OwnPrices } from '../prices.ts';
import type { Provider } from '../provider.ts';
import { modelsOn, type ProviderModels } from '../provider-models.ts';
import { aiSdkPicture, aiSdkScript, aiSdkSpeech } from './ai-sdk-models.ts';
import type {
  AiSdkModel,
  EngineFile,
  OwnPictureModel,
  OwnScriptModel,
  OwnSpeechModel,
} from './engine-file.ts';

/** An engine of the user's own, as their configuration names it. */
export interface OwnEngine {
  /** The part before the colon in the names of its models. */
  readonly name: string;
  /** The path of its file, for messages. */
  readonly path: string;
  /** What the file exports. */
  readonly exports: unknown;
  /** Whether its calls cost nothing. */
  readonly isFree: boolean;
}

const name = z.string().regex(/^\S{1,100}$/, 'must be a name without spaces');
const method = z.custom<(...values: never[]) => unknown>(
  (value) => typeof value === 'function',
  'must be a function',
);
const aiSdkModel = z.object({
  specificationVersion: z.enum(['v2', 'v3']),
  modelId: name,
  doGenerate: method,
});
const voice = z.object({
  id: name,
  name: z.string(),
  language: z.string(),
  description: z.string().optional(),
});
const engineFile = z
  .object({
    script: z.union([aiSdkModel, z.object({ modelId: name, generate: method })]).optional(),
    speech: z
      .union([
        aiSdkModel,
        z.object({
          modelId: name,
          voices: z.array(voice).min(1),
          maxCharacters: z.int().min(1).optional(),
          speak: method,
        }),
      ])
      .optional(),
    picture: z.union([aiSdkModel, z.object({ modelId: name, paint: method })]).optional(),
    voices: z.array(z.union([name, voice])).optional(),
  })
  .refine(({ script, speech, picture }) => script || speech || picture, {
    message: 'exports no script, speech or picture',
  });

/**
 * The models of a user's own engine. They are called like those of any provider: with a time limit, recorded before,
 * and within the budget.
 *
 * @throws InputError `invalid_option` if the file does not export what `docs/models.md` describes
 */
export function ownModels(engine: OwnEngine, ownPrices?: OwnPrices): ProviderModels {
  const { script, speech, picture, voices } = readExports(engine);
  const provider: Provider = {
    facts: {
      id: engine.name,
      name: engine.name,
      limits: 'account',
      baseUrl: '',
      variables: { apiKey: '' },
    },
    prices: { asOf: '', source: '' },
    readError: (body) => ({ message: typeof body === 'string' ? body : '' }),
    ...(script && { script: () => scriptModel(script) }),
    ...(speech && { speech: () => speechModel(speech, voices) }),
    ...(picture && { picture: () => pictureModel(picture) }),
  };
  const server = {
    provider,
    settings: { isFree: engine.isFree },
    baseUrl: '',
    apiKey: '',
    suffix: '',
    missing: undefined,
    licence: `by the terms of ${engine.name}`,
  };
  const models = modelsOn(server, ownPrices);
  return {
    ...(script && models.script && { script: only(models.script, script.modelId) }),
    ...(speech && models.speech && { speech: only(models.speech, speech.modelId) }),
    ...(picture && models.picture && { picture: only(models.picture, picture.modelId) }),
  };
}

function readExports({ path, exports }: OwnEngine): EngineFile {
  const { default: whole, ...parts } = exports as { readonly default?: object };
  const merged = { ...whole, ...parts };
  const file = engineFile.safeParse(merged);
  // Not what was parsed: its methods need the objects that they belong to.
  if (file.success) return merged;
  const [issue] = file.error.issues;
  const where = issue?.path.join(' → ');
  throw new InputError(
    'invalid_option',
    `${path} is not a file with engines: ${where ? `${where}: ` : ''}${issue?.message}.`,
    { advice: 'See “Your own engine” in docs/models.md.' },
  );
}

function scriptModel(model: OwnScriptModel | AiSdkModel): ScriptModel {
  return 'generate' in model ? model : aiSdkScript(model);
}

function speechModel(model: OwnSpeechModel | AiSdkModel, named: EngineFile['voices'] = []): SpeechModel {
  if (!('speak' in model)) {
    return aiSdkSpeech(
      model,
      named.map((each) => whole(typeof each === 'string' ? { id: each, name: each, language: 'en' } : each)),
    );
  }
  return {
    voices: model.voices.map(whole),
    takesAnyVoice: false,
    maxCharacters: model.maxCharacters ?? 4096,
    speak: (request) => model.speak(request),
  };
}

function whole({
  description = '',
  ...voice
}: OwnSpeechModel['voices'][number]): SpeechModel['voices'][number] {
  return { ...voice, description };
}

function pictureModel(model: OwnPictureModel | AiSdkModel): PictureModel {
  return 'paint' in model
    ? { paint: (request, options) => model.paint(request, options) }
    : aiSdkPicture(model);
}

/** A file has one model of each kind. */
function only<Engine, Work>(
  provider: ModelProvider<Engine, Work>,
  modelId: string,
): ModelProvider<Engine, Work> {
  return {
    ...provider,
    models: [modelId],
    engine: (model) => (model === modelId ? provider.engine(model) : undefined),
  };
}
