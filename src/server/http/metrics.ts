import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ScrubState, WorkMeasures } from '../../pipeline/index.ts';
import type { Measure } from '../public-types.ts';

export interface ServerMetrics {
  readonly middleware: MiddlewareHandler;
  /** Event streams that are open now. */
  readonly openStreams: Gauge;
  /** Files sent, by media type. */
  readonly filesSent: Counter<'media_type'>;
  /** All metrics in the Prometheus format. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

export function createMetrics(measure: Measure | undefined, scrubState?: () => ScrubState): ServerMetrics {
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
  const work = createWorkGauges(registers);
  const scrub = createScrubGauges(registers);

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
        // The route's pattern rather than the path: a label for every id would never be released.
        stop({ method: c.req.method, route: routePath(c, -1), status: String(c.res.status) });
      }
    },
    async expose() {
      if (measure) work.set(await measure());
      if (scrubState) scrub.set(scrubState());
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** Gauges rather than counters: the ledger counts across restarts and processes, and is only read here. */
function createWorkGauges(registers: Registry[]) {
  const gauge = <Label extends string>(name: string, label: Label, help: string) =>
    new Gauge({ name, help, labelNames: [label], registers });
  const queued = gauge('scenecast_queue_depth', 'queue', 'Assets that wait for their turn or next attempt.');
  const inFlight = gauge('scenecast_attempts_in_flight', 'queue', 'Calls that are under way.');
  const ended = gauge('scenecast_attempts_ended', 'outcome', 'Attempts that have ended.');
  const costUsd = gauge('scenecast_cost_usd', 'state', 'What attempts cost or, unless settled, may cost.');
  const limit = gauge(
    'scenecast_provider_calls_limit',
    'provider',
    'Calls at once of a provider that refused more. Absent while the settings alone limit them.',
  );
  const paused = gauge(
    'scenecast_provider_paused',
    'provider',
    'Whether a provider is not called for a while.',
  );
  const down = gauge('scenecast_provider_down', 'provider', 'Whether a provider does not answer.');
  const ofTenants = {
    queued: gauge('scenecast_tenant_queue_depth', 'tenant', 'Assets of a tenant that wait.'),
    inFlight: gauge(
      'scenecast_tenant_attempts_in_flight',
      'tenant',
      'Calls for a tenant that are under way.',
    ),
    monthUsd: gauge('scenecast_tenant_month_usd', 'tenant', 'What counts against the month of a tenant.'),
  };
  return {
    set(measures: WorkMeasures): void {
      for (const each of Object.values(ofTenants)) each.reset();
      for (const { tenant, ...values } of measures.tenants) {
        for (const name of ['queued', 'inFlight', 'monthUsd'] as const)
          ofTenants[name].set({ tenant }, values[name]);
      }
      limit.reset();
      for (const { provider, callsAtOnce, pausedUntil, downSince } of measures.providers) {
        if (callsAtOnce !== null) limit.set({ provider }, callsAtOnce);
        paused.set({ provider }, pausedUntil === null ? 0 : 1);
        down.set({ provider }, downSince === null ? 0 : 1);
      }
      for (const [queue, value] of Object.entries(measures.queued)) queued.set({ queue }, value);
      for (const [queue, value] of Object.entries(measures.inFlight)) inFlight.set({ queue }, value);
      for (const [outcome, value] of Object.entries(measures.ended)) ended.set({ outcome }, value);
      for (const [state, value] of Object.entries(measures.costUsd)) costUsd.set({ state }, value);
    },
  };
}

/** The progress of this process's background check of finished files. */
function createScrubGauges(registers: Registry[]) {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const checked = gauge('scenecast_scrub_files_checked', 'Finished files compared with their hash.');
  const damaged = gauge('scenecast_scrub_files_damaged', 'Finished files that were damaged or gone.');
  const finished = gauge('scenecast_scrub_finished_seconds', 'When all files were last checked; 0 before.');
  return {
    set(state: ScrubState): void {
      checked.set(state.checked);
      damaged.set(state.damaged);
      finished.set(state.finishedAtSeconds);
    },
  };
}
