import type { CopyGenerationRequest } from '../protocol/create-generation.ts';
import type { MergeSceneRequest, UpdateGenerationRequest } from '../protocol/edit.ts';
import type { GenerationView } from '../protocol/generation.ts';
import type { Connection } from './http/connection.ts';
import type { ActionOptions, EditOptions, SceneTarget } from './http/generation-api.ts';
import { generationPath, httpAction, ifMatch, scenePath } from './http/http-action.ts';

export { encodeWav, type WavAudio, type WavSampleFormat } from '../core/wav.ts';

/** One shot of one scene. */
export interface ShotTarget extends SceneTarget {
  readonly shotId: string;
}

/**
 * What Scenecast's own server offers for editing beyond the chunk protocol. Each answers with the generation as it
 * is after the change, and rejects as the methods of `GenerationApi` do.
 */
export interface StoryboardApi {
  /** Gives a generation another title; `ifRevision` is the generation's. */
  updateGeneration(
    generationId: string,
    changes: UpdateGenerationRequest,
    options?: EditOptions,
  ): Promise<GenerationView>;
  /** Cuts a scene in two at an offset in its narration, in UTF-16 code units. */
  splitScene(target: SceneTarget, at: number, options?: EditOptions): Promise<GenerationView>;
  /** Makes one scene of it and the next; with `next` only if that is still the scene that the user saw there. */
  mergeScene(target: SceneTarget, seen?: MergeSceneRequest, options?: EditOptions): Promise<GenerationView>;
  /** Puts a picture of the user's own in a shot: PNG, JPEG or WebP, as the blob's type says. */
  putPicture(target: ShotTarget, picture: Blob, options?: ActionOptions): Promise<GenerationView>;
  /** Puts a recording of the user's own in a scene: a WAV file that speaks its words. See {@link encodeWav}. */
  putAudio(target: SceneTarget, recording: Blob, options?: ActionOptions): Promise<GenerationView>;
  /** Another generation of the same storyboard, without new paid work. */
  copyGeneration(
    generationId: string,
    shape?: CopyGenerationRequest,
    options?: ActionOptions,
  ): Promise<GenerationView>;
}

/** The calls of {@link StoryboardApi} over HTTP. */
export function createStoryboardApi(connection: Connection = {}): StoryboardApi {
  const act = httpAction(connection);
  return {
    updateGeneration: (id, body, options) =>
      act({ method: 'PATCH', path: generationPath(id), body, ...ifMatch(options) }, options),
    splitScene: (target, at, options) =>
      act({ method: 'POST', path: `${scenePath(target)}/split`, body: { at }, ...ifMatch(options) }, options),
    mergeScene: (target, body = {}, options) =>
      act({ method: 'POST', path: `${scenePath(target)}/merge`, body, ...ifMatch(options) }, options),
    putPicture: (target, body, options) => {
      const path = `${scenePath(target)}/shots/${encodeURIComponent(target.shotId)}/picture`;
      return act({ method: 'PUT', path, body }, options);
    },
    putAudio: (target, body, options) =>
      act({ method: 'PUT', path: `${scenePath(target)}/audio`, body }, options),
    copyGeneration: (id, body = {}, options) =>
      act({ method: 'POST', path: `${generationPath(id)}/copies`, body }, options),
  };
}
