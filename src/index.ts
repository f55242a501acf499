/**
 * The client, with no framework in it, and the messages that it exchanges with a server.
 *
 * @packageDocumentation
 */
export * from './client/index.ts';
export { CHOICES } from './core/choices.ts';
export { GenerationError, InputError, PipelineError, type PipelineErrorOptions } from './core/errors.ts';
export {
  captionBand,
  FORMATS,
  type Format,
  frameSize,
  type Rect,
  type Resolution,
  type Size,
  safeArea,
} from './core/frame.ts';
export { type CaptionMode, LENGTHS, type Length } from './core/model.ts';
export { PartialFailure, processWithConcurrency } from './core/process-with-concurrency.ts';
export { backoffMs, type RetryOptions, retry } from './core/retry.ts';
export { sleep } from './core/sleep.ts';
export * from './protocol/index.ts';
export * from './protocol/schemas/index.ts';
