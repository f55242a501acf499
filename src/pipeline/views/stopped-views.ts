import type { ItemView, SceneView, TakeView } from '../../protocol/index.ts';

/** A scene's view without its revision; stored in its row's `view`. */
export type SceneContent = Omit<SceneView, 'revision'>;

/**
 * A scene of a generation that was stopped at this revision. Its stored view is not written again: stopping a film of
 * thousands of scenes changes the generation's row alone, and readers see here what follows for each scene.
 *
 * @param stoppedRevision when the generation was stopped; `undefined` if it was not
 */
export function stoppedScene(scene: SceneView, stoppedRevision: number | undefined): SceneView {
  const { revision } = scene;
  const seen = contentSeen({ content: scene, revision }, stoppedRevision);
  return seen === scene || stoppedRevision === undefined ? scene : { ...seen, revision: stoppedRevision };
}

/** What readers see of a scene that is stored like this; the same object if that is the same. */
export function contentSeen<Content extends SceneContent | null>(
  { content, revision }: { readonly content: Content; readonly revision: number },
  stoppedRevision: number | undefined,
): Content {
  if (content === null || stoppedRevision === undefined || revision >= stoppedRevision) return content;
  return withoutWork(content);
}

/** The scene when nothing of it is made any more; the same object if nothing was. */
function withoutWork<Scene extends SceneContent>(scene: Scene): Scene {
  const { audio, audioTakes = [], shots, segment } = scene;
  const takes = [...audioTakes, ...shots.flatMap(({ takes = [] }) => takes)];
  const items = [audio, segment, ...shots.map(({ picture }) => picture), ...takes.map(({ item }) => item)];
  if (!items.some(isRunning)) return scene;
  return {
    ...scene,
    audio: stoppedItem(audio),
    ...(scene.audioTakes && { audioTakes: audioTakes.map(stoppedTake) }),
    shots: shots.map(({ picture, takes, ...shot }) => ({
      ...shot,
      picture: stoppedItem(picture),
      ...(takes && { takes: takes.map(stoppedTake) }),
    })),
    segment: stoppedItem(segment),
  };
}

function stoppedTake(take: TakeView): TakeView {
  return { ...take, item: stoppedItem(take.item) };
}

/** An item that is no longer made. */
export function stoppedItem(item: ItemView): ItemView {
  return isRunning(item) ? { status: 'pending' } : item;
}

function isRunning({ status }: ItemView): boolean {
  return status === 'running';
}
