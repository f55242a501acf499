import { GenerationError } from '../../core/errors.ts';
import type {
  FailedItem,
  GenerationView,
  ItemView,
  Phase,
  PhaseRequest,
  PhaseResponse,
  SceneView,
} from '../../protocol/index.ts';
import { type GenerationPlan, type PlannedSceneWithSegment, partsOf } from '../plan/plan-generation.ts';
import type { GenerationRow, PlannedAsset } from '../plan/plan-scenes.ts';

/** The assets that a phase call queues: the items of its window, and their inputs. */
export function askedBy(plan: GenerationPlan, phase: Phase, window: PhaseRequest): PlannedAsset[] {
  const { startIndex = 0, endIndex = Number.POSITIVE_INFINITY } = window;
  const { scenes } = plan;
  switch (phase) {
    case 'script':
      return startIndex === 0 && endIndex > 0 ? [plan.script] : [];
    case 'audio':
      return scenes.slice(startIndex, endIndex).map(({ speech }) => speech);
    case 'images':
      return scenes.flatMap(({ pictures }) => pictures).slice(startIndex, endIndex);
    case 'finalize':
      return finalizedIn(scenes, window).flatMap(ownAssets);
  }
}

/** Joining needs all scenes. */
function finalizedIn<Scene>(scenes: readonly Scene[], window: PhaseRequest): readonly Scene[] {
  const { startIndex = 0, endIndex = Number.POSITIVE_INFINITY } = window;
  const includesJoin = startIndex <= scenes.length && endIndex > scenes.length;
  return includesJoin ? scenes : scenes.slice(startIndex, endIndex);
}

function ownAssets(scene: PlannedSceneWithSegment): PlannedAsset[] {
  return [...partsOf(scene), ...(scene.segment ? [scene.segment] : [])];
}

/** One item of a phase, as the response describes it. */
interface PhaseItem {
  readonly sceneId: string | null;
  readonly item: ItemState;
}

type ItemState = ItemView | { readonly status: 'ready' };

/** The state of a phase's window, from what readers see of the generation. */
export function windowResponse(
  view: GenerationView,
  phase: Phase,
  call: { readonly window: PhaseRequest; readonly phaseTimeMs: number },
): PhaseResponse {
  const items = itemsOf(view, phase);
  const startIndex = call.window.startIndex ?? 0;
  const endIndex = Math.min(call.window.endIndex ?? items.length, items.length);
  const inWindow = items.map((item, index) => ({ ...item, index })).slice(startIndex, endIndex);
  const next = inWindow.find(({ item }) => !isSettled(item))?.index ?? null;
  const touched = new Set(inWindow.map(({ sceneId }) => sceneId));
  return {
    generationId: view.id,
    phase,
    startIndex,
    nextStartIndex: next,
    hasMore: next !== null,
    completed: items.filter(({ item }) => isSettled(item)).length,
    total: items.length,
    failed: inWindow.flatMap(failedItem),
    progress: view.progress,
    cost: view.cost,
    phaseTimeMs: call.phaseTimeMs,
    scenes: phase === 'script' ? view.scenes : view.scenes.filter(({ id }) => touched.has(id)),
  };
}

/** Whether an edit has made a window, which was asked for before, need assets that nobody asked for. */
export function hasUnasked(
  { row, view }: { readonly row: GenerationRow; readonly view: GenerationView },
  phase: Phase,
  window: PhaseRequest,
): boolean {
  const isPending = (item: ItemState) => item.status === 'pending';
  switch (phase) {
    case 'script':
      return false;
    case 'audio':
    case 'images':
      return itemsOf(view, phase)
        .slice(window.startIndex, window.endIndex)
        .some(({ item }) => isPending(item));
    case 'finalize':
      return (
        !row.finalizeWanted ||
        finalizedIn(view.scenes, window).some(
          ({ audio, shots }) => isPending(audio) || shots.some(({ picture }) => isPending(picture)),
        )
      );
  }
}

function itemsOf(view: GenerationView, phase: Phase): PhaseItem[] {
  const scenes = view.scenes;
  switch (phase) {
    case 'script':
      return [{ sceneId: null, item: scriptItem(view) }];
    case 'audio':
      return scenes.map(({ id, audio }) => ({ sceneId: id, item: audio }));
    case 'images':
      return scenes.flatMap(({ id, shots }) => shots.map(({ picture }) => ({ sceneId: id, item: picture })));
    case 'finalize':
      return [
        ...scenes.map((scene: SceneView) => ({ sceneId: scene.id, item: scene.segment })),
        { sceneId: null, item: joinItem(view) },
      ];
  }
}

function scriptItem({ status, scenes, failure }: GenerationView): ItemState {
  if (scenes.length > 0) return DONE;
  if (status === 'failed' && failure) return { status: 'failed', failure };
  return { status: status === 'scripting' ? 'running' : 'pending' };
}

/** The film of the current storyboard. An older film does not count. */
function joinItem({ status, failure }: GenerationView): ItemState {
  if (status === 'complete' || status === 'partial') return DONE;
  if (status === 'failed' && failure) return { status: 'failed', failure };
  return { status: 'pending' };
}

const DONE = { status: 'ready' } as const;

function isSettled(item: ItemState): boolean {
  return item.status === 'ready' || item.status === 'failed';
}

function failedItem({ item, index, sceneId }: PhaseItem & { readonly index: number }): FailedItem[] {
  return item.status === 'failed' ? [{ ...item.failure, index, sceneId }] : [];
}

export function cancelledError(id: string): GenerationError {
  return new GenerationError('generation_cancelled', `Generation ${id} was cancelled.`, {
    advice: 'Run it again to continue.',
  });
}

export function notReady({ status, failure }: GenerationView): GenerationError {
  const why = status === 'failed' ? `The script could not be written. ${failure?.detail ?? ''}`.trim() : '';
  return new GenerationError('not_ready', why || 'The script is not written yet.', {
    advice: 'Call the script phase first, until hasMore is false.',
    retryable: status === 'scripting',
  });
}
