import type { Answer } from './answer.ts';
import type { CallKind } from './behaviour.ts';

/** A job that a client has submitted. */
export interface SimulatedJob {
  readonly id: string;
  readonly kind: CallKind;
  /** What the job is about, such as the name of its model. */
  readonly path: string;
  readonly text: string;
  /** `failed` and `refused`: it ends without a result. */
  readonly state: 'queued' | 'done' | 'failed' | 'refused' | 'cancelled';
  /** The result. */
  answer(): Answer | Promise<Answer>;
}

export interface NewJob extends Pick<SimulatedJob, 'kind' | 'path' | 'text' | 'answer'> {
  /** Hash of the request, and how often it has arrived: the same job has the same id in each run. */
  readonly key: string;
  readonly occurrence: number;
  readonly durationMs: number;
  /** How it ends, unless it is cancelled before. */
  readonly end: 'done' | 'failed' | 'refused' | 'lost';
}

/** The jobs of a provider. */
export class JobBook {
  #jobs = new Map<string, NewJob & { endsAtMs: number; isCancelled: boolean }>();

  submit(job: NewJob): SimulatedJob {
    const id = `${job.key}-${job.occurrence}`;
    this.#jobs.set(id, { ...job, endsAtMs: performance.now() + job.durationMs, isCancelled: false });
    // A lost job is accepted like any other.
    return { ...job, id, state: 'queued' };
  }

  find(id: string): SimulatedJob | undefined {
    const job = this.#jobs.get(id);
    if (job === undefined || job.end === 'lost') return undefined;
    if (job.isCancelled) return { ...job, id, state: 'cancelled' };
    return { ...job, id, state: performance.now() < job.endsAtMs ? 'queued' : job.end };
  }

  /** Cancels a job that has not ended. */
  cancel(id: string): void {
    const job = this.#jobs.get(id);
    if (job && this.find(id)?.state === 'queued') job.isCancelled = true;
  }

  /** Ends all jobs now. */
  finish(): void {
    for (const job of this.#jobs.values()) job.endsAtMs = Math.min(job.endsAtMs, performance.now());
  }

  /** Forgets all jobs, as a provider does after some time. */
  expire(): void {
    this.#jobs = new Map();
  }
}
