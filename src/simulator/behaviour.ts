import { z } from 'zod';

/** The kinds of calls. */
export const CALL_KINDS = ['script', 'speech', 'picture'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

const callKind = z.enum(CALL_KINDS);
const durationMs = z.number().min(0).max(3_600_000);

const latency = z.discriminatedUnion('distribution', [
  z.strictObject({ distribution: z.literal('fixed'), ms: durationMs }),
  z
    .strictObject({ distribution: z.literal('uniform'), minMs: durationMs, maxMs: durationMs })
    .refine(({ minMs, maxMs }) => minMs <= maxMs, 'minMs must not be above maxMs'),
  /** Most calls near the median, a few far slower, as with real providers. */
  z.strictObject({
    distribution: z.literal('lognormal'),
    medianMs: durationMs,
    sigma: z.number().min(0).max(3),
  }),
]);
export type Latency = z.infer<typeof latency>;

/** The kinds of requests: calls that give their result at once, the steps of a job, and the list of earlier calls. */
export const STEPS = ['call', 'submit', 'status', 'result', 'cancel', 'list'] as const;
export type Step = (typeof STEPS)[number];

/** Which requests a fault affects: those that meet every given condition. */
const condition = {
  /** Only requests of this kind; by default, those that are charged. */
  step: z.enum(STEPS).optional(),
  kind: callKind.optional(),
  /** Only calls whose text contains this. */
  matching: z.string().min(1).max(1000).optional(),
  /** Only this many calls; all if absent. */
  next: z.int().min(1).optional(),
  /** The share of calls. */
  probability: z.number().min(0).max(1).default(1),
};

const fault = z.discriminatedUnion('fault', [
  /** Refused at once with this status; not charged. */
  z.strictObject({
    fault: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterSeconds: z.number().min(0).optional(),
    ...condition,
  }),
  /** Refused for its content, as by a provider's own rules; not charged. */
  z.strictObject({ fault: z.literal('refuse'), ...condition }),
  /** Charged, and never answered. */
  z.strictObject({ fault: z.literal('hang'), ...condition }),
  /** Charged; the response is complete, but arrives slowly over `durationMs`. */
  z.strictObject({ fault: z.literal('drip'), durationMs, ...condition }),
  /** Charged; the connection closes before the response. */
  z.strictObject({ fault: z.literal('cut'), ...condition }),
  /** Charged; the connection closes in the middle of the response. */
  z.strictObject({ fault: z.literal('half'), ...condition }),
  /** Charged; a gateway's HTML page instead of the response, with status 200. */
  z.strictObject({ fault: z.literal('wrong_type'), ...condition }),
  /** Charged; random bytes with the right content type. */
  z.strictObject({ fault: z.literal('garbage'), ...condition }),
  /** A job is accepted and charged, and then ends in this way: without a result, against the rules, or forgotten. */
  z.strictObject({
    fault: z.literal('job'),
    end: z.enum(['failed', 'refused', 'lost']),
    ...condition,
    step: z.literal('submit').default('submit'),
  }),
]);
export type Fault = z.infer<typeof fault>;

/** How the simulator behaves. `PUT /simulator/faults` replaces all of it. */
export const behaviourSchema = z.strictObject({
  /** Another seed affects other calls, and gives other latencies. */
  seed: z.string().max(100).default('1'),
  /** How long a call or a job takes; 0 by default. */
  latency: z.partialRecord(callKind, latency).default({}),
  /** The most calls at once. Further ones get 429. No limit if absent. */
  concurrency: z.partialRecord(callKind, z.int().min(1)).default({}),
  /** How long they are told to wait, in seconds. They are not told if absent. */
  retryAfterSeconds: z.number().min(0).optional(),
  /** The first fault that matches a call affects it. */
  faults: z.array(fault).max(100).default([]),
});
export type Behaviour = z.infer<typeof behaviourSchema>;
export type BehaviourInput = z.input<typeof behaviourSchema>;
