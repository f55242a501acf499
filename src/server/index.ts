/**
 * The server, for programs that run it themselves: `startService` is all of Scenecast, as `scenecast serve` runs it;
 * `createServerApp` is the API alone, over a pipeline of your own or within another server.
 *
 * @packageDocumentation
 */
export type { Pipeline } from '../pipeline/index.ts';
export { createServerApp, type ServerApp, type ServerAppOptions } from './app.ts';
export { type Environment, readEnvironment } from './environment.ts';
export { type Service, startService } from './node.ts';
export { type RunningServer, type StartServerOptions, startServer } from './serve.ts';
