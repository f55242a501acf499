import { EngineError, InputError } from '../core/errors.ts';
import type { Picture } from '../core/model.ts';
import type { FoundPicture, Illustrator, PictureRequest } from '../pictures/index.ts';
import { createPhotoCollection, type PhotoSettings } from './photo-collection.ts';
import type { PhotoSource } from './photo-source.ts';

const STYLES = {
  photos: { id: 'photo', name: 'Photo', description: 'Photographs found by what is said' },
  clips: { id: 'clip', name: 'Clip', description: 'Moving pictures found by what is said' },
} as const;
/** How many photos of one search are tried if some cannot be loaded. */
const MAX_TRIED = 3;
const MAX_DESCRIPTION_CHARACTERS = 300;

/**
 * Shows photographs or clips from a source instead of drawing. The first take shows the most relevant one, and each
 * further take the next one.
 */
export function createPhotoIllustrator(source: PhotoSource, settings: PhotoSettings): Illustrator {
  const style = STYLES[source.model];
  const what = source.model === 'clips' ? 'clip' : 'photo';
  const collection = createPhotoCollection(source, settings);

  /** The first of some that can be loaded. */
  async function load(found: readonly FoundPicture[], request: PictureRequest, signal: AbortSignal) {
    let failure: unknown;
    for (const each of found.slice(0, MAX_TRIED)) {
      try {
        const picture = await collection.load(each, signal);
        const description = each.credit.title || request.prompt.slice(0, MAX_DESCRIPTION_CHARACTERS);
        return { ...picture, description: description || picture.description } satisfies Picture;
      } catch (error) {
        signal.throwIfAborted();
        failure = error;
      }
    }
    throw failure;
  }

  return {
    id: `${source.id}:${source.model}`,
    licence: `stated for each ${what} of ${source.name}`,
    styles: [style],
    collection,
    async illustrate(request) {
      if (request.style !== style.id) throw unknownStyle(request.style, style.id);
      const { signal = new AbortController().signal } = request;
      const { pictures } = await collection.search({ shot: request, signal });
      if (pictures.length === 0) {
        throw new EngineError('picture_failed', `${source.name} has no ${what} for this shot.`, {
          advice: 'Describe the picture in other words, or add one of your own.',
        });
      }
      const first = takeNumber(request.seed) % pictures.length;
      return load([...pictures.slice(first), ...pictures.slice(0, first)], request, signal);
    },
    close: async () => {},
  };
}

/** The number at the end of a seed counts takes. */
function takeNumber(seed: string): number {
  return Number(/\/(\d{1,6})$/.exec(seed)?.[1] ?? 0);
}

function unknownStyle(style: string, known: string): InputError {
  return new InputError('unknown_style', `There is no picture style “${style.slice(0, 40)}”.`, {
    advice: `There is one style here, ${known}.`,
  });
}
