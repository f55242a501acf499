import type { ClipDecoder } from '../core/clip-decoder.ts';
import type { ModelProvider } from '../core/model-provider.ts';
import type { Illustrator, PictureWork } from '../pictures/index.ts';
import { createPhotoIllustrator } from './photo-illustrator.ts';
import type { PhotoSource, PhotoUse } from './photo-source.ts';
import { OPENVERSE } from './sources/openverse.ts';
import { PEXELS } from './sources/pexels.ts';
import { PEXELS_CLIPS } from './sources/pexels-clips.ts';
import { PIXABAY } from './sources/pixabay.ts';
import { PIXABAY_CLIPS } from './sources/pixabay-clips.ts';
import { WIKIMEDIA } from './sources/wikimedia.ts';
import { WIKIMEDIA_CLIPS } from './sources/wikimedia-clips.ts';

export type { PhotoUse } from './photo-source.ts';

/** How the user has set up stock photos. */
export interface StockSettings {
  readonly use: PhotoUse;
  /** Keys by source, such as `pexels`. */
  readonly keys: Readonly<Record<string, string | undefined>>;
}

/** The order in which they are offered. Openverse has no clips. */
const COLLECTIONS: readonly (readonly [PhotoSource, ...PhotoSource[]])[] = [
  [OPENVERSE],
  [WIKIMEDIA, WIKIMEDIA_CLIPS],
  [PEXELS, PEXELS_CLIPS],
  [PIXABAY, PIXABAY_CLIPS],
];

/**
 * Sources of stock photos and clips as models for pictures. All of them are free.
 *
 * @param clips decodes clips. Without it, or where something is missing for it, only photos are offered
 */
export function stockModels(
  { use, keys }: StockSettings,
  clips?: ClipDecoder,
): ModelProvider<Illustrator, PictureWork>[] {
  return COLLECTIONS.map((sources) => {
    const [{ id, name, keyVariable }] = sources;
    const apiKey = keys[id] ?? '';
    return {
      id,
      get models() {
        const canDecode = clips !== undefined && clips.missing === undefined;
        return sources.flatMap(({ model }) => (model === 'photos' || canDecode ? [model] : []));
      },
      limits: 'account',
      missing: keyVariable && apiKey === '' ? `Set ${keyVariable} for ${name}. A key is free.` : undefined,
      engine(wanted) {
        const source = sources.find(({ model }) => model === wanted);
        return source && createPhotoIllustrator(source, { use, apiKey, clips });
      },
    };
  });
}
