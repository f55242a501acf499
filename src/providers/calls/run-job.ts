import { ProviderError } from '../../core/errors.ts';
import type { CallLookup, FoundCalls, JobCancellation, JobRecord, LookupPeriod } from '../../core/job.ts';
import { backoffMs } from '../../core/retry.ts';
import { sleep } from '../../core/sleep.ts';
import { callProvider, jobFailed, type ProviderCall, type SaidError } from './call-provider.ts';

/** How a provider runs one kind of work as jobs. Its functions throw what `call-provider.ts` understands. */
export interface JobProtocol<Request, Result> {
  /** Returns an id by which any process finds the job again. */
  submit(request: Request, options: SubmitOptions): Promise<string>;
  status(id: string, signal: AbortSignal): Promise<JobStatus>;
  /**
   * The result of a job that is done. Can be called more than once. A job may also fail here: with a status of 4xx, or
   * repeatedly of 5xx.
   */
  result(id: string, signal: AbortSignal): Promise<Result>;
  cancel(id: string, signal: AbortSignal): Promise<JobCancellation>;
  /** How to find jobs whose ids were lost, if the provider documents a way. */
  readonly lookup?: RequestLookup<Request>;
}

/** How a provider finds requests by their content. */
export interface RequestLookup<Request> {
  find(request: Request, period: LookupPeriod): Promise<FoundCalls>;
  readonly certainAfterMs: number;
}

/** From the submission of a job until it is given up, by default: it may wait in the provider's queue. */
export const JOB_TIME_LIMIT_MS = 30 * 60_000;
const LOOKUP_LIMIT_MS = 15_000;

/** Asks about one request. */
export function lookupOf<Request>(
  { find, certainAfterMs }: RequestLookup<Request>,
  options: {
    readonly call: Omit<ProviderCall, 'timeLimitMs' | 'signal'>;
    readonly request: Request;
    readonly isJob: boolean;
  },
): CallLookup {
  const { call, request, isJob } = options;
  return {
    isJob,
    certainAfterMs,
    find: (period) =>
      callProvider({ ...call, timeLimitMs: LOOKUP_LIMIT_MS, signal: period.signal }, (signal) =>
        find(request, { ...period, signal }),
      ),
  };
}

export interface SubmitOptions {
  /** The same for all calls for one take. */
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** Waiting or done; or why the job failed. */
export type JobStatus = 'waiting' | 'done' | SaidError;

export interface JobCall<Request> {
  readonly call: Omit<ProviderCall, 'timeLimitMs'>;
  readonly request: Request;
  readonly job: JobRecord;
  /** From the submission until the job is given up. */
  readonly timeLimitMs: number;
  /** The first pause between two questions. Half a second by default. */
  readonly firstPauseMs?: number | undefined;
}

/** One request about a job: its submission, its status, or its result. */
const REQUEST_LIMIT_MS = 60_000;
const CANCEL_LIMIT_MS = 10_000;
/** The pauses between questions about a job's status grow from the first to the second. */
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 5_000;
/** The longest pause while the provider cannot be reached. */
const MAX_OUTAGE_PAUSE_MS = 30_000;
/** The provider does not know the job, or no longer. */
const GONE: ReadonlySet<number> = new Set([404, 410]);
/** The key is wrong, or there is no credit left: the job does not depend on it. */
const REFUSED_KEY: ReadonlySet<number> = new Set([401, 402, 403]);

/**
 * Submits a job and waits for its result, or waits for the result of the job that the record holds. A job whose id is
 * known is never submitted again: while the provider cannot be reached, it is asked again and again.
 *
 * @throws ProviderError `job_lost` if the provider does not know the job, or did not finish it within the time limit;
 * with `jobContinues` if the provider refuses to answer, such as for a key that is no longer valid
 * @throws the signal's reason when aborted; the job continues
 */
export async function runJob<Request, Result>(
  protocol: JobProtocol<Request, Result>,
  options: JobCall<Request>,
): Promise<Result> {
  const { call, job, firstPauseMs = FIRST_PAUSE_MS } = options;
  const id = job.id ?? (await submit(protocol, options));
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(MAX_PAUSE_MS, pauseMs * 1.5)) {
    const status = await patiently((signal) => protocol.status(id, signal), options);
    if (status === 'done') break;
    if (status !== 'waiting') throw jobFailed(status, call);
    if (isOverdue(options)) throw overdue(options);
    await sleep(pauseMs, { ...(call.signal && { signal: call.signal }) });
  }
  return patiently((signal) => protocol.result(id, signal), { ...options, maxServerErrors: 3 });
}

/** The signal does not end it: the id of a job that was submitted must not be lost. */
async function submit<Request>(
  protocol: JobProtocol<Request, unknown>,
  { call, request, job, timeLimitMs }: JobCall<Request>,
): Promise<string> {
  call.signal?.throwIfAborted();
  const { idempotencyKey } = job;
  const unstoppable = { ...call, timeLimitMs: Math.min(REQUEST_LIMIT_MS, timeLimitMs), signal: undefined };
  const id = await callProvider(unstoppable, (signal) =>
    protocol.submit(request, { idempotencyKey, signal }),
  );
  await job.keep(id);
  return id;
}

/** Asks a question that costs nothing until there is an answer. */
async function patiently<Answer>(
  question: (signal: AbortSignal) => Promise<Answer>,
  options: JobCall<unknown> & { readonly maxServerErrors?: number },
): Promise<Answer> {
  const { call, timeLimitMs, firstPauseMs = FIRST_PAUSE_MS } = options;
  const { maxServerErrors = Number.POSITIVE_INFINITY } = options;
  for (let failures = 1; ; failures++) {
    try {
      return await callProvider({ ...call, timeLimitMs: Math.min(REQUEST_LIMIT_MS, timeLimitMs) }, question);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      if (GONE.has(error.status ?? 0)) throw lost(call.id, error);
      if (!error.retryable) throw REFUSED_KEY.has(error.status ?? 0) ? unanswered(error) : error;
      if ((error.status ?? 0) >= 500 && failures >= maxServerErrors) throw error;
      if (isOverdue(options)) throw overdue(options, error);
      const pauseMs =
        error.retryAfterMs ??
        backoffMs(failures, { baseDelayMs: firstPauseMs, maxDelayMs: MAX_OUTAGE_PAUSE_MS });
      await sleep(Math.min(pauseMs, MAX_OUTAGE_PAUSE_MS), {
        ...(call.signal && { signal: call.signal }),
      });
    }
  }
}

/** Asks the provider to end a job. One that it does not know has ended. */
export async function cancelJob(
  protocol: Pick<JobProtocol<never, unknown>, 'cancel'>,
  { id, call }: { readonly id: string; readonly call: Omit<ProviderCall, 'timeLimitMs' | 'signal'> },
): Promise<JobCancellation> {
  try {
    return await callProvider({ ...call, timeLimitMs: CANCEL_LIMIT_MS, signal: undefined }, (signal) =>
      protocol.cancel(id, signal),
    );
  } catch (error) {
    if (error instanceof ProviderError && GONE.has(error.status ?? 0)) return 'ended';
    throw error;
  }
}

function isOverdue({ job, timeLimitMs }: JobCall<unknown>): boolean {
  return Date.now() - job.begunAtMs > timeLimitMs;
}

function overdue({ call, timeLimitMs }: JobCall<unknown>, cause?: ProviderError): ProviderError {
  const minutes = Math.round(timeLimitMs / 60_000);
  const why = cause ? ` ${cause.message}` : '';
  return new ProviderError(`${call.id} did not finish the job within ${minutes} minutes.${why}`, {
    code: 'job_lost',
    cause,
    advice: 'Try again. The job may have been charged.',
  });
}

function lost(name: string, cause: ProviderError): ProviderError {
  return new ProviderError(`${name} accepted the job, and does not know it any more.`, {
    code: 'job_lost',
    cause,
    advice: 'Try again. The job may have been charged.',
  });
}

function unanswered(cause: ProviderError): ProviderError {
  return new ProviderError(`${cause.message} The job continues at the provider.`, {
    cause,
    status: cause.status,
    jobContinues: true,
    advice: `${cause.advice ?? 'Check the settings of the provider.'} Then try again: the job is not paid for twice.`,
  });
}
