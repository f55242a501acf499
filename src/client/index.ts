export {
  GenerationFailedError,
  HttpError,
  isOutage,
  NetworkError,
  ProtocolError,
  StalledError,
  UnexpectedError,
} from './errors.ts';
export type { GenerationState, WorkingStep } from './generation-state.ts';
export { createGenerationStore, type GenerationActions, type GenerationStore } from './generation-store.ts';
export type { Connection } from './http/connection.ts';
export type {
  ActionOptions,
  EditOptions,
  GenerationApi,
  GenerationBackend,
  GenerationInput,
  ListQuery,
  RunOptions,
  SceneTarget,
  ShotTarget,
  UploadRequest,
} from './http/generation-api.ts';
export { createHttpApi } from './http/http-api.ts';
export { type CallPhase, callPhase, type PhaseCall } from './runs/call-phase.ts';
export type { DriveSettings } from './runs/drive-generation.ts';
export type { LoadDrive, LoadOptions } from './runs/load-drive.ts';
export type { PhaseOutcome } from './runs/merge-phase.ts';
export { type RunPhaseOptions, runPhase } from './runs/run-phase.ts';
export {
  AUDIO_CONCURRENCY,
  CALL_TIMEOUT_MS,
  IMAGE_CONCURRENCY,
  MAX_ATTEMPTS,
  MAX_CONNECTIONS,
  MAX_IDLE_CALLS,
  POLL_MS,
  STAGGER_MS,
} from './settings.ts';
export type { GenerationStoreOptions } from './store-options.ts';
