import type { JobRecord } from '../../core/job.ts';

/** A record of a job that remembers which ids were kept. */
export function rememberingRecord(known?: string): JobRecord & { readonly kept: string[] } {
  const kept: string[] = [];
  return {
    get id() {
      return kept.at(-1) ?? known;
    },
    kept,
    begunAtMs: Date.now(),
    idempotencyKey: 'take',
    keep: async (jobId) => void kept.push(jobId),
  };
}
