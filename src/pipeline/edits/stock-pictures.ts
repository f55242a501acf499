import { withDeadline } from '../../core/deadline.ts';
import { InputError } from '../../core/errors.ts';
import { ExclusiveTasks } from '../../core/exclusive-tasks.ts';
import type { Size } from '../../core/frame.ts';
import { processWithConcurrency } from '../../core/process-with-concurrency.ts';
import type { FoundPicture, FoundPictures, Illustrator } from '../../pictures/index.ts';
import type { StockChoice, StockPicture, StockQuery, StockResults } from '../../protocol/index.ts';
import { encodePicture, loadPictureImage, slideImage } from '../../render/index.ts';
import { type BlobStore, blobHash } from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import { sizeOf } from '../plan/settings.ts';
import { sceneOf, shotNotFound } from '../rows/scene-rows.ts';
import type { GenerationViews } from '../views/generation-views.ts';
import { type OwnAsset, pictureTake } from './own-takes.ts';

/** More are not looked through. */
const MAX_SHOWN = 12;
const PREVIEWS_AT_ONCE = 4;
/** What has not come by then is shown without a preview. */
const PREVIEWS_TIMEOUT_MS = 15_000;
const PREVIEW_LONG_SIDE_PX = 320;

interface ShotPlace {
  readonly id: string;
  readonly sceneId: string;
  readonly shotId: string;
}

export interface StockParts {
  readonly views: GenerationViews;
  readonly blobs: BlobStore;
  readonly stages: Pick<Stages, 'models'>;
}

/** Searches collections of photos and clips for shots. */
export function createStock({ views, blobs, stages: { models } }: StockParts) {
  // Collections limit how often they are searched.
  const searches = new ExclusiveTasks();

  const searching = () =>
    models.picture
      .offers()
      .flatMap(({ option, engine }) => (option.available && engine.collection ? engine : []));

  /** @throws InputError `unknown_model`, `model_not_allowed`, `model_unavailable`, `stock_model_needed` */
  function engineFor(model: string | undefined, ofFilm: string): Illustrator {
    if (model !== undefined) {
      const engine = models.picture.find(model);
      if (engine.collection) return engine;
      throw stockModelNeeded(
        `The picture model ${model} makes pictures. It has none to choose from.`,
        searching(),
      );
    }
    const offered = searching();
    const engine = offered.find(({ id }) => id === ofFilm) ?? offered[0];
    if (engine) return engine;
    throw stockModelNeeded('This server has no collection of pictures.', []);
  }

  async function find(place: ShotPlace, query: StockQuery, signal: AbortSignal) {
    const { row, view } = await views.read(place.id);
    const { title, shots } = sceneOf(view, place.sceneId);
    const shot = shots.find(({ id }) => id === place.shotId);
    if (!shot) throw shotNotFound({ sceneId: place.sceneId, id: place.shotId });
    const { card, visualPrompt: prompt } = shot;
    const size = sizeOf(row.settings);
    const engine = engineFor(query.model, row.settings.models.picture);
    const { collection } = engine;
    const search = async (): Promise<FoundPictures> => {
      signal.throwIfAborted();
      const request = { prompt, title, size, ...(card && { card }) };
      return collection?.search({ words: query.words, shot: request, signal }) ?? NOTHING;
    };
    return { engine, size, found: await searches.run(engine.id, search) };
  }

  return {
    async search(place: ShotPlace, query: StockQuery, signal: AbortSignal): Promise<StockResults> {
      const { engine, size, found } = await find(place, query, signal);
      const shown = found.pictures.slice(0, MAX_SHOWN);
      const previews = await previewsOf(shown, scaled(size), signal);
      const pictures = shown.map((each, index) => viewPicture(each, previews[index]));
      return { model: engine.id, words: found.words, pictures };
    },
    /** Gets a picture that a search has found, by searching again: what a client says of it is not believed. */
    async choose(place: ShotPlace, choice: StockChoice, signal: AbortSignal): Promise<OwnAsset> {
      const { engine, found } = await find(place, choice, signal);
      const chosen = found.pictures.find(({ id }) => id === choice.picture);
      if (!chosen || !engine.collection) throw pictureNotFound();
      const picture = await engine.collection.load(chosen, signal);
      // The file has its credit too, so that it is another one than an upload of the same photo.
      const source = blobHash(encodePicture(picture));
      const origin = { engine: engine.id, licence: chosen.credit.licence };
      return pictureTake(picture, source, { blobs, origin });
    },
  };
}

const NOTHING: FoundPictures = { words: '', pictures: [] };

/** The previews of pictures, as `data:` URLs; `undefined` for those that could not be had. */
async function previewsOf(
  found: readonly FoundPicture[],
  size: Size,
  signal: AbortSignal,
): Promise<(string | undefined)[]> {
  const previews: (string | undefined)[] = found.map(() => undefined);
  const load = async ({ preview }: FoundPicture, index: number, bounded: AbortSignal) => {
    const image = await preview?.(bounded);
    if (!image) return;
    const { width: widthPx, height: heightPx } = await loadPictureImage(image);
    const jpeg = await slideImage({ kind: 'flat', widthPx, heightPx, image, description: '' }, size);
    previews[index] = `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
  };
  const reason = new Error('the previews took too long');
  await withDeadline({ timeoutMs: PREVIEWS_TIMEOUT_MS, reason, signal }, async (bounded) => {
    await processWithConcurrency([...found.entries()], PREVIEWS_AT_ONCE, async ([index, each]) => {
      await load(each, index, bounded).catch(() => {});
    });
  }).catch((error: unknown) => {
    if (error !== reason) throw error;
  });
  // What comes after the time is up changes nothing any more.
  return [...previews];
}

function scaled({ widthPx, heightPx }: Size): Size {
  const scale = PREVIEW_LONG_SIDE_PX / Math.max(widthPx, heightPx);
  return { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) };
}

function viewPicture({ id, credit }: FoundPicture, preview: string | undefined): StockPicture {
  return { id, ...credit, ...(preview !== undefined && { preview }) };
}

function stockModelNeeded(message: string, offered: readonly Illustrator[]): InputError {
  const names = offered.map(({ id }) => id).join(', ');
  const advice = names === '' ? 'Upload a picture of your own.' : `Search ${names} instead.`;
  return new InputError('stock_model_needed', message, { advice });
}

function pictureNotFound(): InputError {
  return new InputError('stock_picture_not_found', 'The collection does not show this picture any more.', {
    advice: 'Search again, and choose another one.',
  });
}
