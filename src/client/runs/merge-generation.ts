import type { UpdateSceneRequest } from '../../protocol/edit.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import type { GenerationView, SceneView } from '../../protocol/generation.ts';
import type { PhaseResponse } from '../../protocol/phase.ts';
import { newerCost } from './merge-phase.ts';

/**
 * Merges views of one generation, which can arrive out of order. The view with the higher revision determines the
 * scenes and their order; of each scene, the newest version is kept.
 */
export function mergeGeneration(known: GenerationView | undefined, view: GenerationView): GenerationView {
  if (!known || known.id !== view.id) return view;
  const isNewer = view.revision >= known.revision;
  const [newer, older] = isNewer ? [view, known] : [known, view];
  const others = new Map(older.scenes.map((scene) => [scene.id, scene]));
  return {
    ...newer,
    scenes: newer.scenes.map((scene) => newerScene(scene, others.get(scene.id))),
    progress: Math.max(known.progress, view.progress),
    cost: isNewer ? newerCost(known.cost, view.cost) : known.cost,
  };
}

/** Merges the answer to a phase call into the generation. */
export function applyAnswer(known: GenerationView, answer: PhaseResponse): GenerationView {
  if (answer.generationId !== known.id) return known;
  return {
    ...known,
    scenes: mergeScenes(known, answer.scenes),
    progress: Math.max(known.progress, answer.progress),
    cost: newerCost(known.cost, answer.cost),
  };
}

/** Merges an event into the generation. The event's id is the revision, so an older event adds nothing. */
export function applyEvent(known: GenerationView, event: GenerationEvent): GenerationView {
  if (event.type === 'snapshot') {
    return event.data.id === known.id ? mergeGeneration(known, event.data) : known;
  }
  if (event.id < known.revision) return known;
  const next = { ...known, revision: event.id };
  switch (event.type) {
    case 'scene':
      return { ...next, scenes: mergeScenes(known, [event.data]) };
    case 'progress':
      return { ...next, progress: Math.max(known.progress, event.data.progress) };
    case 'status':
      return { ...next, ...event.data, waits: event.data.waits };
    case 'cost':
      return { ...next, cost: event.data };
  }
}

/** A scene with the user's unconfirmed changes, as it will look once the server has applied them. */
export function withChanges(scene: SceneView, changes: UpdateSceneRequest): SceneView {
  const prompts = new Map(changes.shots?.map(({ id, visualPrompt }) => [id, visualPrompt]));
  return {
    ...scene,
    title: changes.title ?? scene.title,
    narration: changes.narration ?? scene.narration,
    shots: scene.shots.map((shot) => ({ ...shot, visualPrompt: prompts.get(shot.id) ?? shot.visualPrompt })),
  };
}

/**
 * An unknown scene is new only if it changed after the whole view was taken. Otherwise it had been removed by then,
 * and this answer is late.
 */
function mergeScenes(known: GenerationView, views: readonly SceneView[]): SceneView[] {
  const byId = new Map(known.scenes.map((scene) => [scene.id, scene]));
  for (const view of views) {
    const scene = byId.get(view.id);
    if (scene || view.revision > known.revision) byId.set(view.id, newerScene(view, scene));
  }
  return [...byId.values()];
}

function newerScene(scene: SceneView, other: SceneView | undefined): SceneView {
  return other && other.revision > scene.revision ? other : scene;
}
