import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a pipeline can say about itself at one moment, such as `{ calls_in_flight: 3, queue_depth: 20 }`. */
export type Measure = () => Promise<Readonly<Record<string, number>>>;

export interface ServerMetrics {
  readonly middleware: MiddlewareHandler;
  /** Event streams that are open now. */
  readonly openStreams: Gauge;
  /** Files sent, by media type. */
  readonly filesSent: Counter<'media_type'>;
  /** Everything, as Prometheus reads it. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

export function createMetrics(measure: Measure | undefined): ServerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'scenecast_http_request_duration_seconds',
    help: 'How long requests took until their answer began.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.2, 1, 5, 25, 30],
    registers,
  });
  const inFlight = new Gauge({
    name: 'scenecast_http_requests_in_flight',
    help: 'Requests that are not answered yet.',
    registers,
  });
  const openStreams = new Gauge({
    name: 'scenecast_event_streams_open',
    help: 'Event streams that are open.',
    registers,
  });
  const filesSent = new Counter({
    name: 'scenecast_files_sent_total',
    help: 'Finished files sent, whole or in part.',
    labelNames: ['media_type'] as const,
    registers,
  });
  const pipeline = new Gauge({
    name: 'scenecast_pipeline',
    help: 'What the pipeline says about itself.',
    labelNames: ['measure'] as const,
    registers,
  });

  return {
    openStreams,
    filesSent,
    async middleware(c, next) {
      inFlight.inc();
      const stop = durations.startTimer();
      try {
        await next();
      } finally {
        inFlight.dec();
        // The pattern, never the path: a label for each id would never be let go of.
        stop({ method: c.req.method, route: routePath(c, -1), status: String(c.res.status) });
      }
    },
    async expose() {
      for (const [name, value] of Object.entries((await measure?.()) ?? {})) {
        pipeline.set({ measure: name }, value);
      }
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
