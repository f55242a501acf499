import { InputError } from '../../core/errors.ts';
import { sleep } from '../../core/sleep.ts';
import type { Suggestion, SuggestionRequest } from '../../protocol/index.ts';
import { composes } from '../../script/index.ts';
import { type AssetRow, assetsByKey, type BlobStore, type Ledger } from '../../store/index.ts';
import type { GenerationReconciler } from '../advance/generation-reconciler.ts';
import { readSuggestion, suggestionWork } from '../makers/suggestion-maker.ts';
import type { Stages } from '../models/stages.ts';
import type { Pipeline } from '../pipeline.ts';
import { assetKey } from '../plan/asset-key.ts';
import type { SuggestionRequestData } from '../plan/asset-requests.ts';
import type { GenerationRow, PlannedAsset } from '../plan/plan-scenes.ts';
import { directionOf } from '../plan/settings.ts';
import { chooseComposing } from '../rows/composing.ts';
import { sceneOf } from '../rows/scene-rows.ts';
import { ASSET_STATUS } from '../views/asset-status.ts';
import type { GenerationViews } from '../views/generation-views.ts';
import { cancelledError } from '../views/phase-window.ts';
import { NOTHING_RENDERED, viewProblem } from '../views/view-problem.ts';

/** How often a waiting request checks whether its suggestion is finished. */
const POLL_MS = 200;

interface SuggestionParts {
  readonly reconciler: GenerationReconciler;
  readonly views: GenerationViews;
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
  readonly stages: Pick<Stages, 'models'>;
}

/**
 * Suggestions for scenes. Each is an asset whose key is made of everything that shapes it, so the same suggestion is
 * paid for once. Nothing uses it: the user takes it by an edit.
 */
export function createSuggestions(parts: SuggestionParts): Pick<Pipeline, 'suggestion' | 'suggest'> {
  const { reconciler, ledger, blobs } = parts;
  const assetOf = async ({ planned: { key } }: PlannedSuggestion) =>
    (await assetsByKey(ledger, [key])).get(key);
  return {
    async suggestion(id, sceneId, request) {
      const suggestion = await planSuggestion(parts, id, { sceneId, request });
      return viewSuggestion(suggestion, await assetOf(suggestion), blobs);
    },
    async suggest(id, sceneId, request, { timeBudgetMs, signal }) {
      const suggestion = await planSuggestion(parts, id, { sceneId, request });
      if (suggestion.generation.status === 'cancelled') throw cancelledError(id);
      refuseUnpriced(suggestion);
      await reconciler.apply(id, { ask: () => [suggestion.planned] });
      const endMs = performance.now() + timeBudgetMs;
      for (;;) {
        const asset = await assetOf(suggestion);
        const isUnderWay = asset?.state === 'queued' || asset?.state === 'running';
        if (!isUnderWay || performance.now() + POLL_MS > endMs)
          return viewSuggestion(suggestion, asset, blobs);
        await sleep(POLL_MS, { signal });
      }
    },
  };
}

interface PlannedSuggestion {
  readonly generation: GenerationRow;
  readonly planned: PlannedAsset;
  readonly data: SuggestionRequestData;
  /** `null` if unknown. */
  readonly expectedUsd: number | null;
}

async function planSuggestion(
  { views, stages }: SuggestionParts,
  id: string,
  { sceneId, request }: { readonly sceneId: string; readonly request: SuggestionRequest },
): Promise<PlannedSuggestion> {
  const { row: generation, view } = await views.read(id);
  const { title, narration, passages = [] } = sceneOf(view, sceneId);
  const { kind, variant = 1, model } = request;
  const { settings, language } = generation;
  const data: SuggestionRequestData = {
    engine: composingEngine(model ?? settings.models.script, stages),
    suggestion: kind,
    variant,
    title,
    narration,
    passages,
    language,
    ...directionOf(settings),
  };
  const key = assetKey('script', { ...data });
  return {
    generation,
    planned: { key, kind: 'script', request: data, sceneId, shotId: '', turn: 1 },
    data,
    expectedUsd: stages.models.script.quote(data.engine, suggestionWork(data)).costUsd,
  };
}

async function viewSuggestion(
  { data, expectedUsd }: PlannedSuggestion,
  asset: AssetRow | undefined,
  blobs: BlobStore,
): Promise<Suggestion> {
  const status = asset ? ASSET_STATUS[asset.state] : 'pending';
  const isReady = status === 'ready' && typeof asset?.hash === 'string';
  return {
    kind: data.suggestion,
    variant: data.variant,
    model: data.engine,
    status,
    expectedUsd: isReady ? 0 : expectedUsd,
    ...(isReady && { narration: await readSuggestion(blobs, asset.hash ?? '') }),
    ...(status === 'failed' && { failure: viewProblem(asset?.error ?? NOTHING_RENDERED) }),
  };
}

/** @throws InputError `unknown_model`, `model_unavailable` or `composing_model_needed` */
function composingEngine(name: string, { models }: Pick<Stages, 'models'>): string {
  const writer = models.script.find(name);
  if (composes(writer)) return writer.id;
  throw new InputError(
    'composing_model_needed',
    `${writer.id} uses a document’s own sentences, and suggests no others.`,
    {
      advice: chooseComposing(models),
    },
  );
}

/** A budget cannot be kept with a model whose price is unknown. */
function refuseUnpriced({ generation, data, expectedUsd }: PlannedSuggestion): void {
  if (generation.budgetUsd === null || expectedUsd !== null) return;
  throw new InputError('price_unknown', `A budget is set, and the price of ${data.engine} is unknown.`, {
    advice: 'Remove the budget, or choose a model with a known price.',
  });
}
