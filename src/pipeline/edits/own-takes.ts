import { ne, sql } from 'drizzle-orm';
import type { ClipDecoder } from '../../core/clip-decoder.ts';
import { clipFacts } from '../../core/clip-facts.ts';
import { GenerationError, InputError } from '../../core/errors.ts';
import type { Picture } from '../../core/model.ts';
import { videoContainer } from '../../core/video-header.ts';
import { encodePicture, readOwnPicture } from '../../render/index.ts';
import type { Narrator } from '../../speech/index.ts';
import {
  assets,
  type BlobStore,
  blobHash,
  type FinishedAsset,
  type Ledger,
  scenes,
  takes,
} from '../../store/index.ts';
import type { GenerationCommand } from '../advance/generation-reconciler.ts';
import { keepSound } from '../makers/speech-makers.ts';
import { assetKey } from '../plan/asset-key.ts';
import { type Origin, OWN_ENGINE, type PictureDetail } from '../plan/asset-requests.ts';
import { findScene, findShot, isScene, updateShot } from '../rows/scene-rows.ts';
import { NOTHING_WANTED } from './edits.ts';
import { recordedVoice } from './own-recording.ts';

const OWN_ORIGIN: Origin = { engine: OWN_ENGINE, licence: 'the user’s own' };

/** A file that the user uploaded, checked, before it belongs to a generation. */
export interface OwnAsset {
  readonly key: string;
  readonly kind: 'speech' | 'picture';
  readonly request: { readonly engine: string; readonly source: string; readonly narration?: string };
  /**
   * Stores the file. Called last, when nothing can refuse the upload any more, so that every stored file belongs to a
   * generation.
   */
  readonly keep: () => Promise<Omit<FinishedAsset, 'costUsd'>>;
}

/**
 * A picture, or a clip.
 *
 * @throws InputError `picture_unreadable`, `clip_unreadable`, `clips_unavailable`
 */
export async function ownPicture(
  image: Uint8Array,
  options: {
    readonly blobs: BlobStore;
    readonly clips: ClipDecoder | undefined;
    readonly signal: AbortSignal;
  },
): Promise<OwnAsset> {
  const { blobs, clips, signal } = options;
  const isClip = videoContainer(image) !== undefined;
  if (isClip && !clips) {
    throw new InputError('clips_unavailable', 'This server takes no clips.', { advice: 'Use a picture.' });
  }
  const picture = isClip && clips ? await clips.decode(image, signal) : await readOwnPicture(image);
  return pictureTake(picture, blobHash(image), { blobs, origin: OWN_ORIGIN });
}

/**
 * A picture that was chosen, and that stays whatever else of the film is changed.
 *
 * @param source the hash of what it was made of
 */
export function pictureTake(
  picture: Picture,
  source: string,
  { blobs, origin }: { readonly blobs: BlobStore; readonly origin: Origin },
): OwnAsset {
  const request = { engine: OWN_ENGINE, source };
  const { description } = picture;
  const credit = picture.kind === 'flat' ? picture.credit : undefined;
  const { durationMs, ...heard } = clipFacts(picture);
  const detail: PictureDetail = { description, ...origin, ...(credit && { credit }), ...heard };
  const keep = async () => ({
    ...(await blobs.put(encodePicture(picture))),
    extension: 'picture',
    ...(durationMs !== undefined && { durationMs }),
    detail,
  });
  return { key: assetKey('picture', request), kind: 'picture', request, keep };
}

/**
 * @throws InputError `recording_unreadable`; EngineError `speech_failed`
 * @throws the signal's reason when aborted
 */
export async function ownSpeech(
  bytes: Uint8Array,
  options: {
    readonly narration: string;
    readonly language: string;
    readonly narrator: Narrator;
    readonly blobs: BlobStore;
    readonly signal: AbortSignal;
  },
): Promise<OwnAsset & { readonly narration: string }> {
  const { narration, language, narrator, blobs, signal } = options;
  const engine = recordedVoice(bytes, OWN_ORIGIN);
  const { audio, words } = await narrator.narrate({ engine, voice: engine.id, narration, language, signal });
  const keep = () => keepSound(blobs, audio.samples, { words, ...OWN_ORIGIN });
  const request = { engine: OWN_ENGINE, source: blobHash(bytes), narration };
  return { key: assetKey('speech', { ...request, language }), kind: 'speech', request, keep, narration };
}

/** Adds the user's own recording as a take of the scene's speech, and makes it the current one. */
export function useSpeech(
  own: OwnAsset & { readonly narration: string },
  sceneId: string,
): GenerationCommand {
  return {
    async change(transaction, generation) {
      const { narration } = await findScene(transaction, generation, sceneId);
      if (narration !== own.narration) {
        throw new GenerationError(
          'edit_conflict',
          'The narration changed while the recording was processed.',
          {
            advice: 'Record the current narration.',
            sceneId,
          },
        );
      }
      await keepOwn(transaction, own, { generationId: generation.id, sceneId, shotId: '' });
      await transaction
        .update(scenes)
        .set({ speechChoice: { key: own.key, narration } })
        .where(isScene(generation.id, sceneId));
      return NOTHING_WANTED;
    },
  };
}

/** Adds the user's own picture as a take of a shot, and makes it the current one. */
export function usePicture(
  own: OwnAsset,
  { sceneId, shotId }: { readonly sceneId: string; readonly shotId: string },
): GenerationCommand {
  return {
    async change(transaction, { id: generationId }) {
      const shot = { generationId, sceneId, id: shotId };
      const { visualPrompt } = await findShot(transaction, shot);
      await keepOwn(transaction, own, { generationId, sceneId, shotId });
      await updateShot(transaction, shot, { pictureChoice: { key: own.key, visualPrompt } });
      return NOTHING_WANTED;
    },
  };
}

/** Inserts the asset as settled, with no attempt and no cost. If its file was lost before, this restores it. */
async function keepOwn(
  transaction: Ledger,
  { key, kind, request, keep }: OwnAsset,
  slot: { readonly generationId: string; readonly sceneId: string; readonly shotId: string },
): Promise<void> {
  const settled = { ...(await keep()), state: 'settled', error: null, unusedSince: null } as const;
  await transaction
    .insert(assets)
    .values({ key, kind, request, ...settled, settledAt: sql`now()` })
    .onConflictDoUpdate({ target: assets.key, set: settled, setWhere: ne(assets.state, 'settled') });
  await transaction
    .insert(takes)
    .values({ ...slot, kind, assetKey: key })
    .onConflictDoNothing();
}
