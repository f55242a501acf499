import type { ModelProvider } from '../core/model-provider.ts';
import type { Illustrator, PictureWork } from '../pictures/index.ts';
import { createPhotoIllustrator } from './photo-illustrator.ts';
import type { PhotoUse } from './photo-source.ts';
import { OPENVERSE } from './sources/openverse.ts';
import { PEXELS } from './sources/pexels.ts';
import { PIXABAY } from './sources/pixabay.ts';
import { WIKIMEDIA } from './sources/wikimedia.ts';

export type { PhotoUse } from './photo-source.ts';

/** How the user has set up stock photos. */
export interface StockSettings {
  readonly use: PhotoUse;
  /** Keys by source, such as `pexels`. */
  readonly keys: Readonly<Record<string, string | undefined>>;
}

/** The order in which they are offered. */
const SOURCES = [OPENVERSE, WIKIMEDIA, PEXELS, PIXABAY];

/** Sources of stock photos as models for pictures. All of them are free. */
export function stockModels({ use, keys }: StockSettings): ModelProvider<Illustrator, PictureWork>[] {
  return SOURCES.map((source) => {
    const { id, name, keyVariable } = source;
    const apiKey = keys[id] ?? '';
    return {
      id,
      models: ['photos'],
      limits: 'account',
      missing: keyVariable && apiKey === '' ? `Set ${keyVariable} for ${name}. A key is free.` : undefined,
      engine: (model) => (model === 'photos' ? createPhotoIllustrator(source, { use, apiKey }) : undefined),
    };
  });
}
