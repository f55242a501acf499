import { ne, sql } from 'drizzle-orm';
import { assets, type Ledger, takes } from '../../store/index.ts';
import { assetKey } from '../plan/asset-key.ts';
import type { ScriptDetail } from '../plan/asset-requests.ts';

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

/**
 * Makes the figures that a script shows assets of the generation: finished from the first, since nobody makes them.
 * They belong to the whole generation, so that editing its shots loses none.
 */
export async function insertFigures(
  transaction: Ledger,
  generationId: string,
  detail: ScriptDetail,
): Promise<void> {
  for (const { hash, sizeBytes, ...facts } of Object.values(detail)) {
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
