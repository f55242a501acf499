import type { CreateGenerationRequest } from '../../protocol/create-generation.ts';
import type { Failure, GenerationView, ItemView, SceneView } from '../../protocol/generation.ts';
import { PHASES, type Phase } from '../../protocol/names.ts';
import type { PhaseResponse } from '../../protocol/phase.ts';

/** One piece of work of the test backend. */
export interface Item {
  readonly key: string;
  readonly phase: Phase;
  readonly index: number;
  readonly sceneId: string | null;
  readonly shotId: string | null;
  readonly view: ItemView;
}

const PENDING: ItemView = { status: 'pending' };
/** The failure of an item. */
export const FAILURE: Failure = {
  code: 'provider_failed',
  detail: 'The provider refused.',
  retryable: false,
};

export function createGeneration(request: CreateGenerationRequest, number: number): GenerationView {
  return {
    id: `generation-${number}`,
    revision: 1,
    status: 'draft',
    run: request.run ?? 'client',
    title: request.title ?? 'Untitled',
    ...(request.tenant !== undefined && { tenant: request.tenant }),
    progress: 0,
    cost: { spentUsd: 0, uncertainUsd: 0, estimateUsd: null, budgetUsd: request.budgetUsd ?? null },
    scenes: [],
    video: PENDING,
    warnings: [],
  };
}

export function itemsOf(generation: GenerationView, phase: Phase): Item[] {
  const { id, scenes } = generation;
  const script: ItemView = scenes.length > 0 ? ready(`${id}-script`) : scriptOf(generation);
  const parts: Omit<Item, 'key' | 'phase' | 'index'>[] = {
    script: () => [{ sceneId: null, shotId: null, view: script }],
    audio: () => scenes.map(({ id, audio }) => ({ sceneId: id, shotId: null, view: audio })),
    images: () =>
      scenes.flatMap(({ id, shots }) =>
        shots.map((shot) => ({ sceneId: id, shotId: shot.id, view: shot.picture })),
      ),
    finalize: () => [
      ...scenes.map(({ id, segment }) => ({ sceneId: id, shotId: null, view: segment })),
      { sceneId: null, shotId: null, view: generation.video },
    ],
  }[phase]();
  return parts.map((part, index) => ({
    ...part,
    phase,
    index,
    key: [id, phase, part.sceneId ?? 'all', part.shotId ?? 'all'].join('/'),
  }));
}

function scriptOf({ failure }: GenerationView): ItemView {
  return failure ? { status: 'failed', failure } : PENDING;
}

/** The cost of an item that does not fail. */
export const ITEM_USD = 0.01;

/** The generation with the item settled. */
export function settle(
  generation: GenerationView,
  item: Item,
  outcome: {
    readonly failure?: Failure | undefined;
    readonly sceneCount?: number;
    readonly shotsPerScene?: number;
  },
): GenerationView {
  const { failure } = outcome;
  const view: ItemView = failure ? { status: 'failed', failure } : ready(item.key);
  const { sceneCount = 4, shotsPerScene = 2 } = outcome;
  const next = withItem(generation, item, { view, sceneCount, shotsPerScene });
  const done = PHASES.flatMap((phase) => itemsOf(next, phase));
  const settledCount = done.filter(isSettled).length;
  return {
    ...next,
    progress: item.phase === 'script' ? 10 : 10 + (90 * settledCount) / done.length,
    cost: { ...next.cost, spentUsd: next.cost.spentUsd + (failure ? 0 : ITEM_USD) },
  };
}

function withItem(
  generation: GenerationView,
  item: Item,
  made: { readonly view: ItemView; readonly sceneCount: number; readonly shotsPerScene: number },
): GenerationView {
  const { view } = made;
  if (item.phase === 'script') {
    if (view.status === 'failed') return { ...generation, status: 'failed', failure: view.failure };
    const scenes = Array.from({ length: made.sceneCount }, (_, index) => newScene(generation, index, made));
    return { ...generation, status: 'storyboard', scenes };
  }
  if (item.sceneId === null) {
    return { ...generation, video: view, status: restingStatus(generation) };
  }
  const update = (scene: SceneView): SceneView => {
    if (scene.id !== item.sceneId) return scene;
    const { revision } = generation;
    if (item.phase === 'audio') return { ...scene, revision, audio: view };
    if (item.phase === 'finalize') return { ...scene, revision, segment: view };
    const shots = scene.shots.map((shot) => (shot.id === item.shotId ? { ...shot, picture: view } : shot));
    return { ...scene, revision, shots };
  };
  return { ...generation, scenes: generation.scenes.map(update) };
}

/** The final status of a generation whose items are all settled. */
export function restingStatus(generation: GenerationView): 'failed' | 'partial' | 'complete' {
  if (generation.scenes.length === 0) return 'failed';
  const items = PHASES.flatMap((phase) => itemsOf(generation, phase));
  return items.some(({ view }) => view.status === 'failed') ? 'partial' : 'complete';
}

function newScene(
  { id, revision }: GenerationView,
  index: number,
  { shotsPerScene }: { readonly shotsPerScene: number },
): SceneView {
  return {
    id: `${id}-scene-${index}`,
    revision,
    title: `Scene ${index}`,
    narration: `Narration ${index}.`,
    audio: PENDING,
    segment: PENDING,
    shots: Array.from({ length: shotsPerScene }, (_, shot) => ({
      id: `${id}-shot-${index}-${shot}`,
      visualPrompt: `Prompt ${index}.${shot}`,
      picture: PENDING,
    })),
  };
}

/** The response to a phase call. */
export function summarise(
  generation: GenerationView,
  phase: Phase,
  window: { readonly startIndex: number; readonly endIndex: number },
): PhaseResponse {
  const items = itemsOf(generation, phase);
  const asked = items.slice(window.startIndex, window.endIndex);
  const nextStartIndex = asked.find((item) => !isSettled(item))?.index ?? null;
  const sceneIds = new Set(asked.map(({ sceneId }) => sceneId));
  return {
    generationId: generation.id,
    phase,
    startIndex: window.startIndex,
    nextStartIndex,
    hasMore: nextStartIndex !== null,
    completed: items.filter(isSettled).length,
    total: items.length,
    failed: asked.flatMap(({ index, sceneId, view }) =>
      view.status === 'failed' ? [{ index, sceneId, ...view.failure }] : [],
    ),
    progress: generation.progress,
    cost: generation.cost,
    phaseTimeMs: 1,
    scenes: generation.scenes.filter(({ id }) => phase === 'script' || sceneIds.has(id)),
  };
}

function isSettled({ view }: Item): boolean {
  return view.status === 'ready' || view.status === 'failed';
}

function ready(hash: string): ItemView {
  return {
    status: 'ready',
    asset: { hash, url: `/api/assets/${hash}`, mediaType: 'audio/wav', sizeBytes: 1, take: 1 },
  };
}
