import type { Pipeline, StopOptions, WorkMeasures } from '../pipeline/pipeline.ts';

/** Reads what the pipeline's work amounts to now. */
export type Measure = () => Promise<WorkMeasures>;

/** What {@link ServerApp} serves, and to which callers. */
export interface ServerAppOptions {
  readonly pipeline: Pipeline;
  /** The bearer token that requests must carry. Without it, only callers on this machine are answered. */
  readonly token?: string | undefined;
  /** Sites whose pages may call the server, such as `https://studio.example`. None by default. */
  readonly allowedOrigins?: readonly string[];
  /** The folder of the built studio. Without it, the API alone is served. */
  readonly studioFolder?: string;
  /** The pipeline's part of `/metrics`. Without it, `/metrics` covers HTTP and the process alone. */
  readonly measure?: Measure;
  /** The longest that a phase call waits, in milliseconds. By default, it ends within the protocol's 25 seconds. */
  readonly timeBudgetMs?: number;
  /** The longest silence of an event stream, in milliseconds. 15,000 by default. */
  readonly heartbeatMs?: number;
  /** How many requests one address may send in a minute. 6,000 by default. */
  readonly requestsPerMinute?: number;
}

/** The API over a pipeline. It does not listen by itself: see `startServer`. */
export interface ServerApp {
  /**
   * Answers one request. An adapter of a server calls it.
   *
   * @param env the adapter's own objects. For Node: `{ incoming, outgoing }`, which hold the caller's address.
   */
  fetch(request: Request, env?: object): Response | Promise<Response>;
  /** Answers a request that is given as an address or a `Request`, without a socket. */
  request(input: string | URL | Request, init?: RequestInit): Response | Promise<Response>;
  /** Takes no new work. Ends event streams and waiting phase calls, each with an answer. */
  stop(): void;
}

/** Which app to serve, and where to listen. */
export interface StartServerOptions {
  readonly app: ServerApp;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** The token that the app was given. Without one, the server listens on loopback addresses only. */
  readonly token?: string | undefined;
  /** How long the head of a request may take to arrive, in milliseconds. 10,000 by default. */
  readonly headersTimeoutMs?: number;
  /** How long all of a request may take to arrive, in milliseconds. 1,800,000 by default. */
  readonly requestTimeoutMs?: number;
}

/** A server that listens. */
export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:4317`. */
  readonly url: string;
  /**
   * Takes no new work, ends event streams, answers waiting requests, and closes. Connections still open after `graceMs`
   * are cut. The pipeline stays open.
   */
  close(options?: { readonly graceMs?: number }): Promise<void>;
}

/** Where the service listens, and what it needs from callers. */
export interface ServiceOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** The bearer token that requests must carry. Without it, the service listens on loopback addresses only. */
  readonly token?: string | undefined;
  /** The folder of the built studio. By default, the one in this package. */
  readonly studioFolder?: string;
  /** What is logged on standard error. `info`, which includes requests, by default. */
  readonly logLevel?: 'info' | 'error';
  /** Stops the start. A service that has started is stopped with {@link Service.close}. */
  readonly signal: AbortSignal;
}

/** The server with its pipeline, database and engines. */
export interface Service {
  /** Where it answers, such as `http://127.0.0.1:4317`. */
  readonly url: string;
  /** Takes no new work, ends event streams, parks what runs, and ends the threads. */
  close(options?: StopOptions): Promise<void>;
}
