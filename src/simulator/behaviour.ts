import { z } from 'zod';

/** What a call asks for. */
export const CALL_KINDS = ['script', 'speech', 'picture'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

const callKind = z.enum(CALL_KINDS);
const durationMs = z.number().min(0).max(3_600_000);

const latency = z.discriminatedUnion('distribution', [
  z.strictObject({ distribution: z.literal('fixed'), ms: durationMs }),
  z
    .strictObject({ distribution: z.literal('uniform'), minMs: durationMs, maxMs: durationMs })
    .refine(({ minMs, maxMs }) => minMs <= maxMs, 'minMs must not be above maxMs'),
  /** Most calls near the median, a few far slower: how providers behave. */
  z.strictObject({
    distribution: z.literal('lognormal'),
    medianMs: durationMs,
    sigma: z.number().min(0).max(3),
  }),
]);
export type Latency = z.infer<typeof latency>;

/** Which calls a fault strikes: those that fit every condition given. */
const condition = {
  kind: callKind.optional(),
  /** Only calls whose text contains this. */
  matching: z.string().min(1).max(1000).optional(),
  /** Only this many calls; without it, all. */
  next: z.int().min(1).optional(),
  /** The share of the calls. */
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
  /** Refused for its content, as a provider's own rules would have it; not charged. */
  z.strictObject({ fault: z.literal('refuse'), ...condition }),
  /** Charged, and never answered. */
  z.strictObject({ fault: z.literal('hang'), ...condition }),
  /** Charged; the answer is whole, but trickles in over `durationMs`. */
  z.strictObject({ fault: z.literal('drip'), durationMs, ...condition }),
  /** Charged; the connection is cut before the answer. */
  z.strictObject({ fault: z.literal('cut'), ...condition }),
  /** Charged; the connection is cut in the middle of the answer. */
  z.strictObject({ fault: z.literal('half'), ...condition }),
  /** Charged; a gateway's HTML page in place of the answer, with status 200. */
  z.strictObject({ fault: z.literal('wrong_type'), ...condition }),
  /** Charged; noise under the right content type. */
  z.strictObject({ fault: z.literal('garbage'), ...condition }),
]);
export type Fault = z.infer<typeof fault>;

/** How the simulator behaves; the body of `PUT /simulator/faults`, which replaces all of it. */
export const behaviourSchema = z.strictObject({
  /** Another seed strikes other calls, and draws other latencies. */
  seed: z.string().max(100).default('1'),
  /** How long a call takes before its answer; 0 by default. */
  latency: z.partialRecord(callKind, latency).default({}),
  /** The most calls at once; further ones are answered 429. Without it there is no limit. */
  concurrency: z.partialRecord(callKind, z.int().min(1)).default({}),
  /** The first that fits a call strikes it. */
  faults: z.array(fault).max(100).default([]),
});
export type Behaviour = z.infer<typeof behaviourSchema>;
export type BehaviourInput = z.input<typeof behaviourSchema>;
