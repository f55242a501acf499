import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { GenerationError } from '../core/errors.ts';
import type { Script } from '../core/model.ts';
import type { GenerationView, SceneView } from '../protocol/index.ts';
import type { Ledger } from '../store/database.ts';
import { assetsByKey, batches } from '../store/ledger.ts';
import { assets, generations, scenes, shots, takes } from '../store/schema.ts';
import type { KnownAsset } from './plan-generation.ts';
import type { GenerationRow, PlannedAsset, SceneRow, ShotRow } from './plan-scenes.ts';
import { viewGeneration } from './view-generation.ts';

/** @throws GenerationError `generation_not_found` */
export async function lockGeneration(transaction: Ledger, id: string): Promise<GenerationRow> {
  const [row] = await transaction.select().from(generations).where(eq(generations.id, id)).for('update');
  if (!row) throw generationNotFound(id);
  return row;
}

/** @throws GenerationError `generation_not_found` */
export async function readGeneration(ledger: Ledger, id: string): Promise<GenerationRow> {
  const [row] = await ledger.select().from(generations).where(eq(generations.id, id));
  if (!row) throw generationNotFound(id);
  return row;
}

/** The generation as its readers see it. */
export async function readView(
  ledger: Ledger,
  id: string,
): Promise<{ readonly row: GenerationRow; readonly view: GenerationView }> {
  const row = await readGeneration(ledger, id);
  const found = await ledger
    .select({ revision: scenes.revision, view: scenes.view })
    .from(scenes)
    .where(eq(scenes.generationId, id))
    .orderBy(asc(scenes.position));
  const views = found
    .filter(({ view }) => view !== null)
    .map(({ revision, view }) => ({ ...(view as SceneView), revision }));
  return { row, view: viewGeneration(row, views) };
}

export async function readScenes(ledger: Ledger, generationId: string): Promise<SceneRow[]> {
  const rows = await ledger
    .select()
    .from(scenes)
    .where(eq(scenes.generationId, generationId))
    .orderBy(asc(scenes.position));
  const shotRows = await ledger
    .select()
    .from(shots)
    .where(eq(shots.generationId, generationId))
    .orderBy(asc(shots.position));
  const byScene = new Map<string, ShotRow[]>();
  for (const shot of shotRows) {
    const sameScene = byScene.get(shot.sceneId);
    if (sameScene) sameScene.push(shot);
    else byScene.set(shot.sceneId, [shot]);
  }
  return rows.map((row) => ({ ...row, shots: byScene.get(row.id) ?? [] }));
}

/** What the generation asked for, without what planning does not need: requests and word timings are large. */
export async function readAsked(ledger: Ledger, generationId: string): Promise<Map<string, KnownAsset>> {
  const { key, kind, state, run, hash, extension, sizeBytes, durationMs, error } = getTableColumns(assets);
  const columns = { key, kind, state, run, hash, extension, sizeBytes, durationMs, error };
  const rows = await ledger
    .selectDistinct(columns)
    .from(takes)
    .innerJoin(assets, eq(takes.assetKey, assets.key))
    .where(eq(takes.generationId, generationId));
  return new Map(rows.map((row) => [row.key, { ...row, detail: null }]));
}

/** Adds the word timings of finished speech; `known` keeps them, for what is settled never changes. */
export async function addDetails(
  ledger: Ledger,
  asked: Map<string, KnownAsset>,
  known: Map<string, unknown>,
): Promise<void> {
  const spoken = [...asked.values()].filter(
    ({ kind, state }) => state === 'settled' && (kind === 'speech' || kind === 'silence'),
  );
  const missing = spoken.map(({ key }) => key).filter((key) => !known.has(key));
  for (const [key, { detail }] of await assetsByKey(ledger, missing)) known.set(key, detail);
  for (const asset of spoken) asked.set(asset.key, { ...asset, detail: known.get(asset.key) });
}

export async function insertTakes(
  ledger: Ledger,
  generationId: string,
  planned: readonly PlannedAsset[],
): Promise<void> {
  for (const part of batches(planned, 500)) {
    const rows = part.map(({ sceneId, shotId, kind, key }) => ({
      ...{ generationId, sceneId, shotId, kind },
      assetKey: key,
    }));
    await ledger.insert(takes).values(rows).onConflictDoNothing();
  }
}

/** Forgets having asked for what failed, so that it can be asked for anew. */
export async function forgetFailed(ledger: Ledger, generationId: string): Promise<void> {
  const failed = ledger.select({ key: assets.key }).from(assets).where(eq(assets.state, 'failed'));
  await ledger
    .delete(takes)
    .where(and(eq(takes.generationId, generationId), inArray(takes.assetKey, failed)));
}

export async function insertScript(ledger: Ledger, generationId: string, script: Script): Promise<void> {
  const sceneRows = script.scenes.map(({ id, title, narration }, position) => ({
    ...{ generationId, id, title, narration, position },
  }));
  const shotRows = script.scenes.flatMap((scene) =>
    scene.shots.map(({ id, visualPrompt, narrationStart, card }, position) => ({
      ...{ generationId, sceneId: scene.id, id, position, visualPrompt, narrationStart },
      card: card ?? null,
    })),
  );
  for (const part of batches(sceneRows, 500)) await ledger.insert(scenes).values([...part]);
  for (const part of batches(shotRows, 500)) await ledger.insert(shots).values([...part]);
}

/** Gives scenes what their readers shall see, all in one statement. */
export async function publishScenes(
  ledger: Ledger,
  generationId: string,
  published: { readonly revision: number; readonly scenes: readonly { readonly id: string }[] },
): Promise<void> {
  if (published.scenes.length === 0) return;
  const data = JSON.stringify(published.scenes.map((view) => ({ id: view.id, view })));
  await ledger.execute(sql`
    update ${scenes} set view = data.view, revision = ${published.revision}
    from jsonb_to_recordset(${data}::jsonb) as data(id text, view jsonb)
    where ${scenes.generationId} = ${generationId} and ${scenes.id} = data.id`);
}

function generationNotFound(id: string): GenerationError {
  return new GenerationError('generation_not_found', `There is no generation ${id.slice(0, 128)}.`, {
    advice: 'Look at the list of generations; it may have been deleted.',
  });
}
