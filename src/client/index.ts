export { type CallPhase, callPhase, type PhaseCall } from './call-phase.ts';
export type { Connection } from './connection.ts';
export type { DriveSettings } from './drive-generation.ts';
export {
  GenerationFailedError,
  HttpError,
  isOutage,
  NetworkError,
  ProtocolError,
  StalledError,
  UnexpectedError,
} from './errors.ts';
export type {
  ActionOptions,
  EditOptions,
  GenerationApi,
  GenerationInput,
  RunOptions,
  SceneTarget,
  UploadRequest,
} from './generation-api.ts';
export type { LoadDrive, LoadOptions } from './generation-runs.ts';
export type { GenerationState, WorkingStep } from './generation-state.ts';
export { createGenerationStore, type GenerationActions, type GenerationStore } from './generation-store.ts';
export { createHttpApi, type HttpApi } from './http-api.ts';
export type { PhaseOutcome } from './merge-phase.ts';
export { type RunPhaseOptions, runPhase } from './run-phase.ts';
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
