import { and, asc, eq, getTableColumns, gt, inArray, isNull, sql } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import type { ShotFraming } from '../../core/framing.ts';
import type { Script, Shot } from '../../core/model.ts';
import {
  type AssetRow,
  assets,
  batches,
  generations,
  type Ledger,
  scenes,
  shots,
  takes,
} from '../../store/index.ts';
import type { KnownAsset } from '../plan/plan-generation.ts';
import type { GenerationRow, PlannedAsset, SceneRow, ShotRow } from '../plan/plan-scenes.ts';

/** The most rows in one statement: the embedded database blocks its whole process meanwhile. */
const BATCH_ROWS = 100;

/** The generation with this id, unless it is in the trash. Only the calls of the trash find it there. */
export function isPresent(id: string) {
  return and(eq(generations.id, id), isNull(generations.deletedAt));
}

/** @throws GenerationError `generation_not_found` */
export async function lockGeneration(transaction: Ledger, id: string): Promise<GenerationRow> {
  const [row] = await transaction.select().from(generations).where(isPresent(id)).for('update');
  if (!row) throw generationNotFound(id);
  return row;
}

/** @throws GenerationError `generation_not_found` */
export async function readGeneration(ledger: Ledger, id: string): Promise<GenerationRow> {
  const [row] = await ledger.select().from(generations).where(isPresent(id));
  if (!row) throw generationNotFound(id);
  return row;
}

/** A scene's row, and what its readers see. */
export interface ScenePage {
  readonly row: SceneRow;
  readonly view: unknown;
}

/** The scenes that changed after a revision of the generation, in order; all of them after -1. */
export async function readSceneRows(
  ledger: Ledger,
  generationId: string,
  afterRevision: number,
): Promise<ScenePage[]> {
  const changed = and(eq(scenes.generationId, generationId), gt(scenes.revision, afterRevision));
  const rows = await ledger.select().from(scenes).where(changed).orderBy(asc(scenes.position));
  if (rows.length === 0) return [];
  // A join of both tables can take half a second: of a long film that is new, their statistics know nothing yet.
  const ids = rows.map(({ id }) => id);
  const ofFew = ids.length <= BATCH_ROWS ? inArray(shots.sceneId, ids) : undefined;
  const shotRows = await ledger
    .select()
    .from(shots)
    .where(and(eq(shots.generationId, generationId), ofFew))
    .orderBy(asc(shots.position));
  const byScene = new Map<string, ShotRow[]>();
  for (const shot of shotRows) {
    const sameScene = byScene.get(shot.sceneId);
    if (sameScene) sameScene.push(shot);
    else byScene.set(shot.sceneId, [shot]);
  }
  return rows.map(({ view, ...row }) => ({ row: { ...row, shots: byScene.get(row.id) ?? [] }, view }));
}

/** The assets that the generation asked for, in order, with their slots and states. */
export async function readAskedStates(ledger: Ledger, generationId: string) {
  const { sceneId, shotId, kind } = takes;
  return ledger
    .select({ sceneId, shotId, kind, key: assets.key, state: assets.state, run: assets.run })
    .from(takes)
    .innerJoin(assets, eq(takes.assetKey, assets.key))
    .where(eq(takes.generationId, generationId))
    .orderBy(asc(takes.createdAt), asc(takes.assetKey));
}

/** Assets without their requests, which are large and which planning does not need. */
export async function readKnownAssets(ledger: Ledger, keys: readonly string[]): Promise<KnownAsset[]> {
  const { request, ...own } = getTableColumns(assets);
  const asked = (name: string) => sql<string | null>`${request}->>${sql.raw(`'${name}'`)}`;
  const columns = { ...own, engine: asked('engine'), narration: asked('narration') };
  const found: KnownAsset[] = [];
  for (const part of batches(keys, 1000)) {
    found.push(
      ...(await ledger
        .select(columns)
        .from(assets)
        .where(inArray(assets.key, [...part]))),
    );
  }
  return found;
}

/** The part of an asset's row that planning needs. */
export function knownAsset({ request, ...row }: AssetRow): KnownAsset {
  const { engine = null, narration = null } = request as { engine?: string; narration?: string };
  return { ...row, engine, narration };
}

export async function insertTakes(
  ledger: Ledger,
  generationId: string,
  planned: readonly PlannedAsset[],
): Promise<void> {
  for (const part of batches(planned, BATCH_ROWS)) {
    const rows = part.map(({ sceneId, shotId, kind, key }) => ({
      generationId,
      sceneId,
      shotId,
      kind,
      assetKey: key,
    }));
    await ledger.insert(takes).values(rows).onConflictDoNothing();
  }
}

/** Removes the takes of failed assets, so that they can be asked for again. */
export async function forgetFailed(ledger: Ledger, generationId: string): Promise<void> {
  const failed = ledger.select({ key: assets.key }).from(assets).where(eq(assets.state, 'failed'));
  await ledger
    .delete(takes)
    .where(and(eq(takes.generationId, generationId), inArray(takes.assetKey, failed)));
}

/** A shot of a storyboard that is translated may have a picture that was asked for again, and a part of it chosen. */
type ScriptShot = Shot & {
  readonly take?: number;
  readonly framing?: ShotFraming;
  readonly clipSound?: 'low';
};

export async function insertScript(ledger: Ledger, generationId: string, script: Script): Promise<void> {
  const sceneRows = script.scenes.map(({ id, title, narration, passages }, position) => ({
    generationId,
    id,
    title,
    narration,
    passages: passages ?? null,
    position,
  }));
  const shotRows = script.scenes.flatMap((scene) =>
    scene.shots.map(
      ({ id, visualPrompt, narrationStart, card, framing, clipSound, take = 0 }: ScriptShot, position) => ({
        generationId,
        sceneId: scene.id,
        id,
        position,
        visualPrompt,
        narrationStart,
        card: card ?? null,
        framing: framing ?? null,
        clipSound: clipSound ?? null,
        pictureTake: take,
      }),
    ),
  );
  for (const part of batches(sceneRows, BATCH_ROWS)) await ledger.insert(scenes).values([...part]);
  for (const part of batches(shotRows, BATCH_ROWS)) await ledger.insert(shots).values([...part]);
}

/** Writes what readers see of these scenes. */
export async function publishScenes(
  ledger: Ledger,
  generationId: string,
  published: { readonly revision: number; readonly scenes: readonly { readonly id: string }[] },
): Promise<void> {
  for (const part of batches(published.scenes, BATCH_ROWS)) {
    const data = JSON.stringify(part.map((view) => ({ id: view.id, view })));
    await ledger.execute(sql`
      update ${scenes} set view = data.view, revision = ${published.revision}
      from jsonb_to_recordset(${data}::jsonb) as data(id text, view jsonb)
      where ${scenes.generationId} = ${generationId} and ${scenes.id} = data.id`);
  }
}

export function generationNotFound(id: string): GenerationError {
  return new GenerationError('generation_not_found', `There is no generation ${id.slice(0, 128)}.`, {
    advice: 'Check the list of generations. It may have been deleted.',
  });
}
