import { eq } from 'drizzle-orm';
import { GenerationError } from '../../core/errors.ts';
import { fileStem } from '../../core/file-name.ts';
import type { FilmExportName } from '../../protocol/index.ts';
import type { Renderer } from '../../render/index.ts';
import { type AssetRow, assets, assetsByKey, type Ledger, wantAssets } from '../../store/index.ts';
import type { FilmExportState, StoredFile } from '../pipeline.ts';
import { type PlannedExport, planExports } from '../plan/film-exports.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readGeneration } from '../rows/generation-rows.ts';
import { ASSET_STATUS } from '../views/asset-status.ts';
import { mediaTypeOf } from '../views/media-types.ts';
import { NOTHING_RENDERED, viewProblem } from '../views/view-problem.ts';
import { enqueueWork } from '../work/work-queues.ts';
import { filmNotReady } from './not-ready.ts';
import { type Files, storedFile } from './stored-files.ts';

/** Exports wait until no film needs the renderer. */
const LAST_TURN = 1_000_000;

export interface ExportFiles extends Files {
  readonly renderer: Pick<Renderer, 'settingsKey'>;
}

/** What the current film can be converted to, and which of these exports exist. Empty without a film. */
export async function listExports(files: ExportFiles, generation: GenerationRow): Promise<FilmExportState[]> {
  const planned = await plannedExports(files, generation);
  const made = await assetsByKey(
    files.ledger,
    planned.map(({ key }) => key),
  );
  return planned.map((each) => viewExport(each, made.get(each.key)));
}

/**
 * Queues the conversion of a film, unless it is finished or under way already. A failed conversion is tried again.
 *
 * @throws GenerationError `not_ready` without a film
 */
export async function requestExport(
  files: ExportFiles,
  id: string,
  name: FilmExportName,
): Promise<FilmExportState> {
  const generation = await readGeneration(files.ledger, id);
  const planned = await plannedExport(files, generation, name);
  const row = await files.ledger.transaction(async (transaction) => {
    const [wanted] = await wantAssets(transaction, [planned], id);
    if (wanted?.state === 'queued') {
      await enqueueWork(transaction, [{ work: wanted, turn: LAST_TURN, tenant: generation.tenant }]);
    }
    return wanted;
  });
  return viewExport(planned, row);
}

/** @throws GenerationError `not_ready` unless the current film was converted to it */
export async function exportFile(files: ExportFiles, id: string, name: FilmExportName): Promise<StoredFile> {
  const generation = await readGeneration(files.ledger, id);
  const planned = await plannedExport(files, generation, name);
  const row = (await assetsByKey(files.ledger, [planned.key])).get(planned.key);
  if (row?.state !== 'settled' || row.hash === null) {
    throw new GenerationError('not_ready', `${name} is not made yet.`, {
      advice: 'Ask for it first: POST /api/generations/{id}/exports/{name}.',
      retryable: true,
    });
  }
  const reference = { hash: row.hash, sizeBytes: row.sizeBytes ?? 0 };
  return storedFile(files.blobs, reference, `${fileStem(generation.title)}-${name}`);
}

async function plannedExport(
  files: ExportFiles,
  generation: GenerationRow,
  name: FilmExportName,
): Promise<PlannedExport> {
  const planned = (await plannedExports(files, generation)).find((each) => each.name === name);
  if (planned) return planned;
  throw filmNotReady();
}

async function plannedExports(
  { ledger, renderer }: ExportFiles,
  generation: GenerationRow,
): Promise<PlannedExport[]> {
  const hash = await videoHash(ledger, generation);
  return hash === undefined ? [] : planExports(hash, generation.settings, renderer);
}

async function videoHash(ledger: Ledger, { videoKey }: GenerationRow): Promise<string | undefined> {
  if (videoKey === null) return undefined;
  const [film] = await ledger.select({ hash: assets.hash }).from(assets).where(eq(assets.key, videoKey));
  return film?.hash ?? undefined;
}

function viewExport({ name, size, request }: PlannedExport, row: AssetRow | undefined): FilmExportState {
  const status = row ? ASSET_STATUS[row.state] : 'pending';
  return {
    name,
    mediaType: mediaTypeOf(request.extension),
    ...size,
    status,
    sizeBytes: status === 'ready' ? (row?.sizeBytes ?? null) : null,
    ...(status === 'failed' && { failure: viewProblem(row?.error ?? NOTHING_RENDERED) }),
  };
}
