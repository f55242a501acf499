/**
 * The client, with no framework in it.
 *
 * @packageDocumentation
 */
export {
  AUDIO_CONCURRENCY,
  type CallPhase,
  type Connection,
  callPhase,
  createGenerationStore,
  createHttpApi,
  type GenerationApi,
  type GenerationBackend,
  type GenerationInput,
  type GenerationState,
  type GenerationStore,
  type GenerationStoreOptions,
  HttpError,
  IMAGE_CONCURRENCY,
  isOutage,
  MAX_ATTEMPTS,
  NetworkError,
  type PhaseCall,
  ProtocolError,
  type RunPhaseOptions,
  runPhase,
  STAGGER_MS,
} from './client/index.ts';
export { CHOICES } from './core/choices.ts';
export { PipelineError } from './core/errors.ts';
export { captionBand, FORMATS, safeArea } from './core/frame.ts';
export { PartialFailure, processWithConcurrency } from './core/process-with-concurrency.ts';
export { retry } from './core/retry.ts';
export { encodeWav } from './core/wav.ts';
export type {
  AssetView,
  Capabilities,
  Estimate,
  Failure,
  GenerationEvent,
  GenerationOptions,
  GenerationStatus,
  GenerationSummary,
  GenerationView,
  InsertSceneRequest,
  ItemView,
  Phase,
  PhaseResponse,
  RegenerateRequest,
  SceneView,
  ShotView,
  TakeView,
  UpdateSceneRequest,
} from './protocol/index.ts';
export { GENERATION_STATUSES } from './protocol/names.ts';
