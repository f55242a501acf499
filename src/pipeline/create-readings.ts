import { spentByTenant, spentNow } from '../store/index.ts';
import { estimateTranslation } from './edits/estimate-translation.ts';
import { listTrash } from './edits/trash.ts';
import { bundleOf, downloadsOf } from './files/bundles.ts';
import { exportFile, listExports, requestExport } from './files/exports.ts';
import { sharedFilm } from './files/shared-film.ts';
import { assetFile, filmFile } from './files/stored-files.ts';
import { capabilitiesOf } from './models/capabilities.ts';
import type { Pipeline } from './pipeline.ts';
import type { PipelineParts } from './pipeline-parts.ts';
import { estimateFor } from './plan/estimate.ts';
import { readGeneration } from './rows/generation-rows.ts';
import { sceneOf } from './rows/scene-rows.ts';
import { costsAsCsv, costsIn } from './views/costs.ts';
import { listGenerations } from './views/list-generations.ts';
import { listTags } from './views/list-tags.ts';
import { sceneTimeline } from './views/scene-timeline.ts';
import { castOf } from './views/view-cast.ts';
import { draftOf } from './views/view-draft.ts';
import { providerStates } from './work/provider-states.ts';

type Readings = Pick<
  Pipeline,
  | 'get'
  | 'list'
  | 'tags'
  | 'trash'
  | 'timeline'
  | 'cast'
  | 'draft'
  | 'titleCard'
  | 'capabilities'
  | 'scrubState'
  | 'estimate'
  | 'voiceSample'
  | 'estimateTranslation'
  | 'costs'
  | 'costsAsCsv'
  | 'spending'
  | 'providers'
  | 'file'
  | 'shareToken'
  | 'sharedFilm'
  | 'downloads'
  | 'exports'
  | 'requestExport'
  | 'exportFile'
  | 'bundle'
  | 'asset'
  | 'preview'
>;

/** Reads generations and their files. */
export function createReadings({
  ledger,
  blobs,
  stages,
  limits,
  bounds,
  views,
  titleCards,
  previews,
  voiceSamples,
  housekeeping,
  drafts,
  findLane,
}: PipelineParts): Readings {
  const files = { ledger, blobs, renderer: stages.renderer };
  const subject = async (id: string) => {
    const { row, view } = await views.read(id);
    return { generation: row, view };
  };
  return {
    get: async (id) => (await views.read(id)).view,
    list: (page) => listGenerations(ledger, page),
    tags: () => listTags(ledger),
    trash: (page) => listTrash(ledger, page),
    timeline: async (id, sceneId) => sceneTimeline(ledger, sceneOf((await views.read(id)).view, sceneId)),
    draft: (id) => draftOf(id, { ledger, blobs, drafts }),
    cast: (id) => castOf(ledger, id, stages),
    titleCard: (generationId, sceneId, shotId) => titleCards.file({ generationId, sceneId, id: shotId }),
    scrubState: () => ({ ...housekeeping.scrubState }),
    capabilities: () => capabilitiesOf(stages.models, { ...limits, ...bounds }),
    estimate: (request, { signal }) => estimateFor(request, { stages, bounds, signal }),
    voiceSample: (request, { signal }) => voiceSamples.make(request, signal),
    estimateTranslation: (id, request) => estimateTranslation(ledger, id, { stages, blobs, request }),
    costs: (period) => costsIn(ledger, period),
    costsAsCsv: (period) => costsAsCsv(ledger, period),
    spending: async () => ({ ...(await spentNow(ledger)), tenants: await spentByTenant(ledger) }),
    providers: () => providerStates(ledger, findLane),
    file: (id, name) => filmFile(files, id, name),
    shareToken: async (id) => (await readGeneration(ledger, id)).shareToken,
    sharedFilm: (token) => sharedFilm(files, token, previews),
    downloads: async (id) => downloadsOf(files, await subject(id)),
    exports: async (id) => listExports(files, await readGeneration(ledger, id)),
    requestExport: (id, name) => requestExport(files, id, name),
    exportFile: (id, name) => exportFile(files, id, name),
    bundle: async (id, name) => bundleOf(files, await subject(id), name),
    asset: (hash) => assetFile(files, hash),
    preview: (hash) => previews.file(hash),
  };
}
