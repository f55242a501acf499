import { createHash } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import { GenerationError } from '../core/errors.ts';
import { readOwnPicture } from '../render/compose/own-picture.ts';
import { encodePicture } from '../render/picture-file.ts';
import type { Narrator } from '../speech/narrator.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { Ledger } from '../store/database.ts';
import type { FinishedAsset } from '../store/ledger.ts';
import { assets, scenes, shots, takes } from '../store/schema.ts';
import type { Step } from './advance.ts';
import { assetKey } from './asset-key.ts';
import type { PictureDetail } from './asset-requests.ts';
import { NOTHING_WANTED } from './edits.ts';
import { keepSound } from './makers/speech-makers.ts';
import { narrateRecording, recordedVoice } from './own-recording.ts';
import { findScene, findShot, isScene } from './scene-rows.ts';

/** Who made what the user brought, as the ledger, the views and the manifest say it. */
export const OWN_ENGINE = 'own';
const OWN_LICENCE = 'the user’s own';

/** Something that the user brought, finished and kept, before any generation knows of it. */
export interface OwnAsset {
  readonly key: string;
  readonly kind: 'speech' | 'picture';
  readonly request: { readonly engine: string; readonly source: string; readonly narration?: string };
  readonly finished: Omit<FinishedAsset, 'costUsd'>;
}

/** @throws InputError `picture_unreadable` */
export async function ownPicture(image: Uint8Array, blobs: BlobStore): Promise<OwnAsset> {
  const picture = await readOwnPicture(image);
  const blob = await blobs.put(encodePicture(picture));
  const request = { engine: OWN_ENGINE, source: sha256(image) };
  const { description } = picture;
  const detail: PictureDetail = { description, ...OWN_ORIGIN };
  const finished = { ...blob, extension: 'picture', detail };
  return { key: assetKey('picture', request), kind: 'picture', request, finished };
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
  const voice = recordedVoice(bytes, { id: OWN_ENGINE, licence: OWN_LICENCE });
  const { audio, words } = await narrateRecording(narrator, voice, { narration, language, signal });
  const finished = await keepSound(blobs, audio.samples, { words, ...OWN_ORIGIN });
  const request = { engine: OWN_ENGINE, source: sha256(bytes), narration };
  return { key: assetKey('speech', { ...request, language }), kind: 'speech', request, finished, narration };
}

/** Makes the user's own recording a take of the scene's speech, and the one that stands. */
export function puttingSpeech(own: OwnAsset & { readonly narration: string }, sceneId: string): Step {
  return {
    async change(transaction, generation) {
      const { narration } = await findScene(transaction, generation, sceneId);
      if (narration !== own.narration) {
        throw new GenerationError('edit_conflict', 'The words were changed while the recording was read.', {
          advice: 'Record the words as they are now.',
          sceneId,
        });
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

/** Makes the user's own picture a take of a shot, and the one that stands. */
export function puttingPicture(
  own: OwnAsset,
  { sceneId, shotId }: { readonly sceneId: string; readonly shotId: string },
): Step {
  return {
    async change(transaction, { id: generationId }) {
      const { visualPrompt } = await findShot(transaction, { generationId, sceneId, id: shotId });
      await keepOwn(transaction, own, { generationId, sceneId, shotId });
      await transaction
        .update(shots)
        .set({ pictureChoice: { key: own.key, visualPrompt } })
        .where(and(eq(shots.generationId, generationId), eq(shots.sceneId, sceneId), eq(shots.id, shotId)));
      return NOTHING_WANTED;
    },
  };
}

interface OwnOrigin {
  readonly engine: string;
  readonly licence: string;
}
const OWN_ORIGIN: OwnOrigin = { engine: OWN_ENGINE, licence: OWN_LICENCE };

/** Settled from the first: nobody makes it, and nobody pays for it. One whose file was lost is there again. */
async function keepOwn(
  transaction: Ledger,
  { key, kind, request, finished }: OwnAsset,
  slot: { readonly generationId: string; readonly sceneId: string; readonly shotId: string },
): Promise<void> {
  const settled = { ...finished, state: 'settled', error: null, unusedSince: null } as const;
  await transaction
    .insert(assets)
    .values({ key, kind, request, ...settled, settledAt: sql`now()` })
    .onConflictDoUpdate({ target: assets.key, set: settled, setWhere: ne(assets.state, 'settled') });
  await transaction
    .insert(takes)
    .values({ ...slot, kind, assetKey: key })
    .onConflictDoNothing();
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
