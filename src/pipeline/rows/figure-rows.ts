import { ne, sql } from 'drizzle-orm';
import { assets, type Ledger, takes } from '../../store/index.ts';
import { assetKey } from '../plan/asset-key.ts';
import type { FileReference, KeptFigure } from '../plan/asset-requests.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'font/ttf': 'ttf',
  'font/otf': 'otf',
  'font/woff2': 'woff2',
  'application/json': 'json',
  'audio/wav': 'wav',
};

/** A font of the user's own, or the texts for captions in a second language, or music. */
export interface KeptFile extends FileReference {
  readonly mediaType: string;
}

/**
 * Inserts the figures that a script shows, and the fonts of its brand, as finished assets: no engine makes them. They
 * belong to the whole generation, so that editing its shots loses none.
 */
export async function insertFigures(
  transaction: Ledger,
  generationId: string,
  detail: Readonly<Record<string, KeptFigure | KeptFile | undefined>>,
): Promise<void> {
  for (const figure of Object.values(detail)) {
    if (figure === undefined) continue;
    const { hash, sizeBytes, ...facts } = figure;
    const key = assetKey('figure', { hash });
    const settled = { hash, sizeBytes, state: 'settled', error: null, unusedSince: null } as const;
    const extension = EXTENSIONS[facts.mediaType] ?? 'bin';
    await transaction
      .insert(assets)
      .values({
        key,
        kind: 'figure',
        request: facts,
        detail: facts,
        extension,
        ...settled,
        settledAt: sql`now()`,
      })
      .onConflictDoUpdate({ target: assets.key, set: settled, setWhere: ne(assets.state, 'settled') });
    await transaction
      .insert(takes)
      .values({ generationId, sceneId: '', shotId: '', kind: 'figure', assetKey: key })
      .onConflictDoNothing();
  }
}
