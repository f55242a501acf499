import { randomUUID } from 'node:crypto';
import type { JobRecord } from '../../core/job.ts';

/** For callers that keep no record: their jobs do not outlive them. */
export function unkeptJob(): JobRecord {
  let id: string | undefined;
  return {
    get id() {
      return id;
    },
    begunAtMs: Date.now(),
    idempotencyKey: randomUUID(),
    async keep(jobId) {
      id = jobId;
    },
  };
}
