import { and, eq } from 'drizzle-orm';
import type { ScriptDraft } from '../../protocol/index.ts';
import { assets, type BlobStore, type Ledger, takes } from '../../store/index.ts';
import type { ScriptDrafts } from '../makers/script-drafts.ts';
import { readScript } from '../makers/stored-json.ts';
import { readGeneration } from '../rows/generation-rows.ts';

/**
 * What is written of a script that is under way: the parts that are finished, and what the models in this process have
 * answered so far.
 *
 * @throws GenerationError `generation_not_found`
 */
export async function draftOf(
  id: string,
  {
    ledger,
    blobs,
    drafts,
  }: { readonly ledger: Ledger; readonly blobs: BlobStore; readonly drafts: ScriptDrafts },
): Promise<ScriptDraft> {
  const { scriptKey } = await readGeneration(ledger, id);
  if (scriptKey !== null) return { scenes: [] };
  const scripts = await ledger
    .select({ key: assets.key, state: assets.state, hash: assets.hash, request: assets.request })
    .from(takes)
    .innerJoin(assets, eq(takes.assetKey, assets.key))
    .where(and(eq(takes.generationId, id), eq(takes.kind, 'script')));
  const written = scripts
    .map(({ request, ...script }) => ({ ...script, ...(request as { part?: number; suggestion?: string }) }))
    .filter(({ suggestion }) => suggestion === undefined);
  // An outline has no scenes, and the storyboard of a translation has those of another language.
  const parts = written.filter(({ part }) => typeof part === 'number');
  const shown = parts.length > 0 ? parts : written.filter(({ state }) => state !== 'settled');
  const inOrder = shown.sort((one, other) => (one.part ?? 0) - (other.part ?? 0));
  const scenes = await Promise.all(
    inOrder.map(async ({ key, state, hash }) =>
      state === 'settled' && hash !== null ? (await readScript(blobs, hash)).scenes : drafts.of(key),
    ),
  );
  return { scenes: scenes.flat().map(({ title, narration }) => ({ title, narration })) };
}
