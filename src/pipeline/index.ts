/** The door of this folder: the pipeline, its models and its metrics, for the server. */
export { createPipeline } from './create-pipeline.ts';
export { ModelRegistry, soleModel } from './models/model-registry.ts';
export type { Models, Stages } from './models/stages.ts';
export type {
  Bundle,
  BundledFile,
  ChangeOptions,
  CreateRequest,
  EditOptions,
  FilmExportState,
  Pipeline,
  ScrubState,
  SharedFilm,
  Spending,
  StopOptions,
  StoredFile,
  Upload,
  WorkMeasures,
} from './pipeline.ts';
export { MAX_ARCHIVE_BYTES } from './projects/import-project.ts';
export { costsAsCsv, costsIn } from './views/costs.ts';
export { measureWork } from './work/measure-work.ts';
