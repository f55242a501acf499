import type { GenerationState } from '../client/generation-state.ts';
import type { GenerationStore } from '../client/generation-store.ts';
import type { PipelineError } from '../core/errors.ts';
import type { GenerationView, SceneView } from '../protocol/generation.ts';

/** What is called when something happens while a component shows the pipeline. What was so before calls nothing. */
export interface PipelineCallbacks {
  /** The film that was worked on is there; its status tells whether all of it is. */
  readonly onComplete?: (generation: GenerationView) => void;
  /** It could not go on. After an outage of the server it goes on by itself. */
  readonly onError?: (error: PipelineError) => void;
  /** The voice and every picture of a scene are there, or have been made again. */
  readonly onSceneReady?: (scene: SceneView, generation: GenerationView) => void;
}

/** Calls whichever callbacks there are with each change of the store. @returns ends it. */
export function tellChanges(
  { getSnapshot, subscribe }: Pick<GenerationStore, 'getSnapshot' | 'subscribe'>,
  callbacks: () => PipelineCallbacks,
): () => void {
  let before = getSnapshot();
  return subscribe(() => {
    const [earlier, now] = [before, getSnapshot()];
    before = now;
    tell(earlier, now, callbacks());
  });
}

function tell(before: GenerationState, now: GenerationState, callbacks: PipelineCallbacks): void {
  const { onComplete, onError, onSceneReady } = callbacks;
  if (onSceneReady && now.generation && now.generation.id === before.generation?.id) {
    const known = new Map(before.generation.scenes.map((scene) => [scene.id, scene]));
    for (const scene of now.generation.scenes) {
      const earlier = known.get(scene.id);
      if (earlier !== scene && isReady(scene) && !(earlier && isReady(earlier))) {
        onSceneReady(scene, now.generation);
      }
    }
  }
  if (now.step === before.step) return;
  if (now.step === 'complete' && isWorking(before.step)) onComplete?.(now.generation);
  if (now.step === 'error') onError?.(now.error);
}

function isReady({ audio, shots }: SceneView): boolean {
  return audio.status === 'ready' && shots.every(({ picture }) => picture.status === 'ready');
}

function isWorking(step: GenerationState['step']): boolean {
  return step !== 'idle' && step !== 'complete' && step !== 'error';
}
