import { setMaxListeners } from 'node:events';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { HEARTBEAT_MS } from '../protocol/event.ts';
import { TIME_BUDGET_MS } from '../protocol/phase.ts';
import { refuseForeignPages, requireLoopbackHost, requireToken, shareWithPages } from './http/access.ts';
import { createRouter } from './http/create-router.ts';
import { limitBody, limitRate, limitTime, limitWrongTokens } from './http/limits.ts';
import { createLogger, logRequests } from './http/log.ts';
import { createMediaLinks } from './http/media-links.ts';
import { createMetrics } from './http/metrics.ts';
import { problemResponse } from './http/problem.ts';
import { RequestError } from './http/request-error.ts';
import type { RouteContext } from './http/route-parts.ts';
import { refuseUnstorableText } from './http/storable-text.ts';
import type { ServerApp, ServerAppOptions } from './public-types.ts';
import { choiceRoutes } from './routes/choices.ts';
import { costRoutes } from './routes/costs.ts';
import { documentationRoutes } from './routes/documentation.ts';
import { eventRoutes } from './routes/events.ts';
import { fileRoutes } from './routes/files.ts';
import { generationRoutes } from './routes/generations.ts';
import { healthRoutes, stoppingError } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { ownFileRoutes } from './routes/own-files.ts';
import { phaseRoutes } from './routes/phases.ts';
import { sceneRoutes } from './routes/scenes.ts';
import { type ServedSettings, settingsRoutes } from './routes/settings.ts';
import { sharePages } from './routes/share-pages.ts';
import { shareRoutes } from './routes/shares.ts';
import { stockRoutes } from './routes/stock.ts';
import { createStudio } from './routes/studio.ts';
import { suggestionRoutes } from './routes/suggestions.ts';
import { tagRoutes } from './routes/tags.ts';
import { trashRoutes } from './routes/trash.ts';

/** {@link ServerAppOptions}, and what only this program's own server needs. */
export interface AppOptions extends ServerAppOptions {
  /** By default, logs errors only, to standard error. */
  readonly logger?: Logger;
  /** Answers a challenge on `/healthz`, so that a command knows that it reached the holder of its data folder. */
  readonly prove?: (challenge: string) => string;
  /** The settings that `/api/settings` shows and changes. Without them, there is no such route. */
  readonly settings?: ServedSettings;
  /** Throws on `/readyz` if work is impossible, for example because the disk is full. */
  readonly requireReady?: () => Promise<void>;
}

const REQUESTS_PER_MINUTE = 6000;
/** The time that a very busy machine needs to end the wait and build the response. */
const ANSWER_MS = 5000;
/** How long a phase call may take beyond its budget before it is aborted. */
const GRACE_MS = 3000;
/** Allows a slow connection to deliver 20 MB. */
const UPLOAD_MS = 120_000;
/** Allows a slow connection to deliver some hundred MB, which are then checked. */
const IMPORT_MS = 1_800_000;

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Implements the published `createServerApp`, with the options that only this program uses. */
export function createServerApp(options: AppOptions): ServerApp {
  const stop = new AbortController();
  // Every waiting call and every open stream adds a listener.
  setMaxListeners(0, stop.signal);
  const context = routeContext(options, stop.signal);
  const studio = createStudio(options.studioFolder);
  const app = createRouter();
  app.onError((error, c) => problemResponse(c.req.raw.signal.aborted ? callerLeft() : error, c));
  app.notFound((c) => studio.showMissing(c) ?? problemResponse(routeNotFound(), c));
  useMiddleware(app, context, options);
  mountRoutes(app, context, options);
  app.route('/', studio.routes);
  return {
    fetch: (request, env) => app.fetch(request, env),
    request: (input, init) => app.request(input instanceof URL ? input.href : input, init),
    stop: () => stop.abort(stoppingError()),
  };
}

function routeContext(options: AppOptions, stopping: AbortSignal): RouteContext {
  const { pipeline, token } = options;
  return {
    pipeline,
    links: createMediaLinks(token),
    metrics: createMetrics(options.measure, () => pipeline.scrubState()),
    stopping,
    timeBudgetMs: options.timeBudgetMs ?? TIME_BUDGET_MS - ANSWER_MS,
    heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
    isPrivate: token !== undefined,
  };
}

/** What every request passes, in this order, before a route sees it. */
function useMiddleware(app: OpenAPIHono, context: RouteContext, options: AppOptions): void {
  const { token, allowedOrigins = [] } = options;
  const { links, metrics, stopping, timeBudgetMs } = context;
  app.use(requestId(), logRequests(options.logger ?? createLogger({ level: 'error' })), metrics.middleware);
  // HSTS is left to the proxy that terminates TLS.
  app.use(
    shareWithPages(allowedOrigins),
    secureHeaders({ crossOriginResourcePolicy: 'same-origin', strictTransportSecurity: false }),
  );
  if (allowedOrigins.length > 0) {
    app.use(cors({ origin: [...allowedOrigins], exposeHeaders: ['retry-after', 'x-request-id'] }));
  }
  app.use(limitRate(options.requestsPerMinute ?? REQUESTS_PER_MINUTE), limitWrongTokens());
  app.use(token === undefined ? requireLoopbackHost() : requireToken(token, links));
  app.use(refuseForeignPages(allowedOrigins));
  app.use(async (c, next) => {
    if (stopping.aborted && c.req.path.startsWith('/api/')) throw stoppingError();
    await next();
    // Headers that a route has set are kept.
    const { headers } = c.res;
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', API_POLICY);
  });
  app.use(
    methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => problemResponse(wrongMethod(methods), c) }),
  );
  app.use(
    limitTime({ requestMs: timeBudgetMs + GRACE_MS, uploadMs: UPLOAD_MS, importMs: IMPORT_MS }),
    limitBody(),
    refuseUnstorableText(),
  );
}

function mountRoutes(app: OpenAPIHono, context: RouteContext, options: AppOptions): void {
  const api = createRouter();
  for (const routes of [
    generationRoutes,
    importRoutes,
    phaseRoutes,
    sceneRoutes,
    stockRoutes,
    suggestionRoutes,
    ownFileRoutes,
    eventRoutes,
    fileRoutes,
    choiceRoutes,
    costRoutes,
    shareRoutes,
    tagRoutes,
    trashRoutes,
  ]) {
    api.route('/', routes(context));
  }
  if (options.settings) api.route('/', settingsRoutes(context, options.settings));
  app.route('/api', api);
  const { version } = context.pipeline.capabilities();
  app.route('/api', documentationRoutes(app, { version, isPrivate: context.isPrivate }));
  app.route('/', healthRoutes(context, options));
  app.route('/', sharePages(context));
}

/** The client is gone, so this is only for the log, where it must not look like an error of the server. */
function callerLeft(): RequestError {
  return new RequestError(400, 'caller_left', 'The client closed the connection before the answer.', {
    retryable: true,
  });
}

function routeNotFound(): RequestError {
  return new RequestError(404, 'route_not_found', 'This route does not exist.', {
    advice: 'See the API reference at /api/docs.',
  });
}

function wrongMethod(methods: readonly string[]): RequestError {
  const allow = methods.join(', ');
  return new RequestError(405, 'method_not_allowed', `This route supports only ${allow}.`, {
    headers: { allow },
  });
}
