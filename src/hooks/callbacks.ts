import { type GenerationState, isRestingStep } from '../client/generation-state.ts';
import type { GenerationStore } from '../client/generation-store.ts';
import type { PipelineError } from '../core/errors.ts';
import type { GenerationView, SceneView } from '../protocol/generation.ts';

/** Callbacks for changes while a component shows the pipeline. What was the case before calls nothing. */
export interface PipelineCallbacks {
  /** The film is ready. Its status says whether it is complete. */
  readonly onComplete?: (generation: GenerationView) => void;
  /** The pipeline could not continue. After an outage of the server, it continues by itself. */
  readonly onError?: (error: PipelineError) => void;
  /** The speech and every picture of a scene are ready, or have been made again. */
  readonly onSceneReady?: (scene: SceneView, generation: GenerationView) => void;
}

/** Calls the callbacks on each change of the store. @returns a function that ends this. */
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
  if (now.step === 'complete' && !isRestingStep(before.step)) onComplete?.(now.generation);
  if (now.step === 'error') onError?.(now.error);
}

function isReady({ audio, shots }: SceneView): boolean {
  return audio.status === 'ready' && shots.every(({ picture }) => picture.status === 'ready');
}
