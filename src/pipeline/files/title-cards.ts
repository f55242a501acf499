import { inArray, sql } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import { oneAtATime } from '../../core/one-at-a-time.ts';
import { assets, assetsByKey, type BlobStore, type Ledger } from '../../store/index.ts';
import { illustrate } from '../makers/picture-makers.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import type { StoredFile } from '../pipeline.ts';
import type { FileReference, PictureRequestData } from '../plan/asset-requests.ts';
import { IdentityMemo } from '../plan/identity-memo.ts';
import { type PlannedAsset, planCard, planScenes } from '../plan/plan-scenes.ts';
import { readGeneration, readSceneRows } from '../rows/generation-rows.ts';
import { type ShotName, sceneNotFound, shotNotFound } from '../rows/scene-rows.ts';
import { storedFile } from './stored-files.ts';

export interface TitleCardsOptions {
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
  readonly stages: Pick<Stages, 'models' | 'cardIllustrator' | 'renderer'>;
  /** Ends drawing. */
  readonly signal: AbortSignal;
}

/**
 * Title cards that a film shows in place of failed pictures, for clients that look before there is a film. Each is
 * drawn once and stored under the key that the film uses. They are drawn one at a time, because clients seldom need
 * many.
 */
export class TitleCards {
  readonly #options: TitleCardsOptions;
  readonly #inTurn = oneAtATime();

  constructor(options: TitleCardsOptions) {
    this.#options = options;
  }

  /** @throws GenerationError `asset_not_found` unless the picture has failed, `scene_not_found`, `shot_not_found` */
  async file(shot: ShotName): Promise<StoredFile> {
    const card = await this.#plan(shot);
    const { hash, sizeBytes } = (await this.#find(card)) ?? (await this.#enqueue(card));
    return storedFile(this.#options.blobs, { hash, sizeBytes }, `${hash.slice(0, 16)}.picture`);
  }

  async #plan({ generationId, sceneId, id }: ShotName): Promise<PlannedAsset> {
    const { ledger, stages } = this.#options;
    const generation = await readGeneration(ledger, generationId);
    const rows = await readSceneRows(ledger, generationId, -1);
    const scene = rows.find(({ row }) => row.id === sceneId)?.row;
    if (!scene) throw sceneNotFound(sceneId);
    const engines = engineNames(stages, generation.settings.models);
    const [planned] = planScenes(generation, [scene], { engines, memo: new IdentityMemo() });
    const picture = planned?.pictures.find(({ shotId }) => shotId === id);
    if (!planned || !picture) throw shotNotFound({ sceneId, id });
    const made = (await assetsByKey(ledger, [picture.key])).get(picture.key);
    if (made?.state === 'failed') {
      return planCard(planned, picture, { engines, settings: generation.settings });
    }
    throw new GenerationError(
      'asset_not_found',
      'This picture has no title card, because it has not failed.',
      {
        advice: 'Load the scene again.',
        sceneId,
      },
    );
  }

  #enqueue(card: PlannedAsset): Promise<FileReference> {
    // An earlier request in the queue may have drawn it.
    return this.#inTurn(async () => (await this.#find(card)) ?? this.#draw(card));
  }

  async #find({ key }: PlannedAsset): Promise<FileReference | undefined> {
    const card = (await assetsByKey(this.#options.ledger, [key])).get(key);
    if (card?.state !== 'settled' || card.hash === null) return undefined;
    return { hash: card.hash, sizeBytes: card.sizeBytes ?? 0 };
  }

  async #draw({ key, kind, request }: PlannedAsset): Promise<FileReference> {
    const { ledger, blobs, stages, signal } = this.#options;
    const drawn = await illustrate(stages.cardIllustrator, request as PictureRequestData, { blobs, signal });
    const settled = { ...drawn, state: 'settled', error: null, settledAt: sql`now()` } as const;
    await ledger
      .insert(assets)
      .values({ key, kind, request, ...settled })
      // A card that a film is making at this moment will be the same. One that failed or was cancelled is settled now.
      .onConflictDoUpdate({
        target: assets.key,
        set: { ...settled, unusedSince: null },
        setWhere: inArray(assets.state, ['cancelled', 'failed']),
      });
    return drawn;
  }
}
