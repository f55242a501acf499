import { GenerationError } from '../../core/errors.ts';
import {
  boundScript,
  type CallWork,
  composes,
  type Storyboard,
  storyboardParts,
  textsToTranslate,
  translatedScenes,
} from '../../script/index.ts';
import { FREE } from '../models/model-registry.ts';
import type { StoryboardRequestData, TranslationRequestData } from '../plan/asset-requests.ts';
import type { PreparedCall } from './asset-maker.ts';
import type { Preparing } from './script-part-maker.ts';
import { keepScript, readJson } from './stored-json.ts';

/** Translates one part of a storyboard. */
export async function prepareTranslation(
  request: StoryboardRequestData | TranslationRequestData,
  { stages, blobs, bounds, signal }: Preparing,
): Promise<PreparedCall> {
  if (!('part' in request)) return LOST_STORYBOARD;
  const models = stages.models.script;
  const { engine, language: to, part } = request;
  // If this fails, the call itself reports it.
  const early = readJson<Storyboard>(blobs, request.storyboard);
  const work = await early.then(
    (storyboard) => translationWork(storyboard, part),
    () => ({ textBytes: 0 }),
  );
  const quote = (usage?: Parameters<typeof models.quote>[1]['usage']) =>
    models.quote(engine, { ...work, length: 'full', usage });
  return {
    engine,
    quote: quote(),
    async make() {
      const storyboard = await early;
      const writer = models.find(engine);
      if (!composes(writer)) throw new Error(`${engine} translates nothing`);
      const { title, language: from, scenes } = storyboard;
      const film = { title, scenes: scenes.map((scene) => scene.title) };
      const texts = textsToTranslate(storyboard, part);
      const { texts: translated, usage } = await writer.translate(texts, { from, to, film, signal });
      const { warnings, ...written } = translatedScenes(storyboard, { part, to, texts, translated });
      const script = { title: written.title ?? title, language: to, scenes: written.scenes };
      const { leftOut, ...bounded } = await boundScript(script, bounds);
      const blob = await keepScript({ ...bounded, warnings: [...warnings, ...leftOut] }, blobs);
      return { ...blob, costUsd: quote(usage).costUsd };
    },
  };
}

/** What the price of a part depends on. */
export function translationWork(storyboard: Storyboard, part: number): CallWork {
  const texts = textsToTranslate(storyboard, part);
  const toldBytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const around = storyboard.scenes.reduce((sum, { title }) => sum + Buffer.byteLength(title), 0);
  return { textBytes: toldBytes + around, toldBytes };
}

/** The indexes of the parts of a storyboard. */
export function translatedParts(storyboard: Storyboard): number[] {
  return [...storyboardParts(storyboard).keys()];
}

/** A storyboard is stored with its translation. A lost one cannot be made again. */
const LOST_STORYBOARD: PreparedCall = {
  engine: 'document',
  quote: FREE,
  make: async () => {
    throw new GenerationError('asset_not_found', 'The storyboard of the original was lost.', {
      advice: 'Translate the original again.',
    });
  },
};
