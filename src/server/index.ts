/**
 * The server, for programs that run it themselves: `startService` is all of Scenecast, as `scenecast serve` runs it.
 * `createServerApp` is the API alone, over a pipeline of your own or within another server.
 *
 * @packageDocumentation
 */
import { createServerApp as createApp } from './app.ts';
import type { Environment } from './environment.ts';
import { startService as start } from './node.ts';
import type { ServerApp, ServerAppOptions, Service, ServiceOptions } from './public-types.ts';

export { PipelineError } from '../core/errors.ts';
export type { Limits, SpendingCaps } from '../core/limits.ts';
export type { UncertainPolicy } from '../core/model.ts';
export type * from '../pipeline/pipeline.ts';
export type * from '../protocol/index.ts';
export type * from '../providers/own/engine-file.ts';
export { type Environment, readEnvironment } from './environment.ts';
export type * from './public-types.ts';
export { startServer } from './serve.ts';

/**
 * Creates the API, and the studio if there is a folder of it, with access control and limits.
 *
 * @see startServer, which listens for it.
 */
export function createServerApp(options: ServerAppOptions): ServerApp {
  return createApp(options);
}

/**
 * Opens the database and the engines, resumes unfinished work, and listens.
 *
 * @throws PipelineError `invalid_option` if another process uses the data folder, the database belongs to another data
 *   folder, or the address cannot be listened on; another code if the data folder cannot be written, or there is no
 *   ffmpeg.
 */
export function startService(environment: Environment, options: ServiceOptions): Promise<Service> {
  return start(environment, options);
}
