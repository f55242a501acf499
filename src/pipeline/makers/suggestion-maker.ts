import { composes, type ScriptWork } from '../../script/index.ts';
import type { BlobStore } from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import type { SuggestionRequestData } from '../plan/asset-requests.ts';
import { directionOf } from '../plan/settings.ts';
import type { PreparedCall } from './asset-maker.ts';
import { keepJson, readJson } from './stored-json.ts';

export function isSuggestionRequest(request: unknown): request is SuggestionRequestData {
  return typeof request === 'object' && request !== null && 'suggestion' in request;
}

/** Writes another narration for a scene. */
export function prepareSuggestion(
  request: SuggestionRequestData,
  {
    stages,
    blobs,
    signal,
  }: {
    readonly stages: Pick<Stages, 'models'>;
    readonly blobs: BlobStore;
    readonly signal: AbortSignal;
  },
): PreparedCall {
  const models = stages.models.script;
  const { engine, suggestion: kind, variant, title, narration, passages, language, ...wishes } = request;
  const work = suggestionWork(request);
  return {
    engine,
    quote: models.quote(engine, work),
    async make() {
      const writer = models.find(engine);
      if (!composes(writer)) throw new Error(`${engine} suggests nothing`);
      const scene = { title, narration, passages, language };
      const { usage, ...written } = await writer.suggest(scene, {
        ...directionOf(wishes),
        kind,
        variant,
        signal,
      });
      const blob = await keepJson(written, blobs);
      return { ...blob, costUsd: models.quote(engine, { ...work, usage }).costUsd };
    },
  };
}

/** What the price of a suggestion depends on. */
export function suggestionWork({
  narration,
  passages,
}: Pick<SuggestionRequestData, 'narration' | 'passages'>): ScriptWork {
  const toldBytes = Buffer.byteLength(narration);
  const textBytes = passages.reduce((sum, passage) => sum + Buffer.byteLength(passage), toldBytes);
  return { textBytes, toldBytes, length: 'short' };
}

/** Reads a narration that the maker has stored. */
export async function readSuggestion(blobs: BlobStore, hash: string): Promise<string> {
  const { narration } = await readJson<{ readonly narration: string }>(blobs, hash);
  return narration;
}
