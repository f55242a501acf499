/**
 * The door of this folder: the ledger, finished files and the databases. `data-folder.ts` is a second, lighter door.
 */
export { type AttemptStart, beginAttempt, failAttempt, settleAttempt, type Waiting } from './attempts.ts';
export { bindFolder } from './bind-folder.ts';
export { BlobFolder } from './blob-folder.ts';
export { blobHash } from './blob-hash.ts';
export type { BlobStore } from './blob-store.ts';
export { type BrokenFile, type CheckFilesOptions, checkFiles, type FileCheck } from './check-files.ts';
export type { Ledger } from './connect.ts';
export { type Database, openEmbeddedDatabase, openPostgres } from './database.ts';
export { abandonJob, keepJobId, type LeftJob, leftJobs } from './jobs.ts';
export {
  type AssetRow,
  assetsByKey,
  batches,
  type FinishedAsset,
  generationsUsing,
  type WantedAsset,
  wantAssets,
} from './ledger.ts';
export { costOf, type LedgerCost } from './ledger-cost.ts';
export { dropAssets, dropLostAssets, readyAssets } from './lost-assets.ts';
export {
  type LostCall,
  type LostCallFate,
  lostCalls,
  markUnanswered,
  resolveLostCall,
  unclaimedIds,
} from './lost-calls.ts';
export { asDatabaseTrouble } from './postgres-refusal.ts';
export { reachPostgres } from './reach-postgres.ts';
export {
  assets,
  attempts,
  changeKeys,
  generations,
  lanes,
  narrationWords,
  scenes,
  shots,
  takes,
  webhookCalls,
  workers,
} from './schema.ts';
export { spentByTenant, spentNow, type TenantSpending } from './spending-caps.ts';
export type {
  AssetKind,
  AssetState,
  AttemptState,
  CastPicture,
  GenerationStatus,
  LaneState,
  PictureChoice,
  PictureReference,
  SpeechChoice,
  StoredBrand,
  StoredFont,
  StoredFonts,
  StoredProblem,
  StoredSettings,
  StoredSource,
} from './stored-types.ts';
export { confirmUncertain, isDecisionNeeded, OUTCOME_UNKNOWN } from './uncertain-attempts.ts';
export { freeUnused, markBlobsUnused } from './unused.ts';
