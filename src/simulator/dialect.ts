import type { Answer } from './answer.ts';
import type { CallKind } from './behaviour.ts';
import type { RecordedCall } from './call-record.ts';
import type { SimulatedJob } from './job-book.ts';

/** A valid request, with what is needed to answer it. */
export interface AcceptableCall {
  /** The text by which a person would recognize the call. */
  readonly text: string;
  /** What the caller tells a model apart from the text. */
  readonly instructions?: string | undefined;
  /** How many pictures came with the text. */
  readonly images?: number | undefined;
  answer(): Answer | Promise<Answer>;
}

/** A request that a provider would charge. */
export interface CallRoute {
  readonly step: 'call';
  readonly kind: CallKind;
  /** @throws z.ZodError for a body that a provider would refuse with 400 */
  read(body: unknown): AcceptableCall;
}

/** A request that submits a job, which a provider would charge. */
export interface SubmitRoute {
  readonly step: 'submit';
  readonly kind: CallKind;
  /** The answer of what it returns is the job's result. */
  read(body: unknown): AcceptableCall;
  /** What the provider says about the new job. `origin` is the simulator's own. */
  accepted(job: SimulatedJob, origin: string): Answer;
}

/** A request about a job, which costs nothing. */
export interface JobRoute {
  readonly step: 'status' | 'result' | 'cancel';
  readonly jobId: string;
  /** `job` is absent if it is unknown, or no longer known. */
  answer(job: SimulatedJob | undefined, origin: string): Answer | Promise<Answer>;
}

/** A request for the account's earlier calls, which costs nothing. */
export interface ListRoute {
  readonly step: 'list';
  /** `calls` are all charged ones of this provider, the latest first. */
  answer(calls: readonly RecordedCall[], query: URLSearchParams): Answer;
}

export type Route = CallRoute | SubmitRoute | JobRoute | ListRoute;

/** An error that any provider can have. */
export interface SimulatedError {
  readonly status: number;
  readonly message: string;
  /** As OpenAI names it. */
  readonly code: string;
}

/** How one provider speaks HTTP. */
export interface Dialect {
  /** The beginning of its paths, such as `/v1`. */
  readonly prefix: string;
  /** Finds what a request is for, by its path after the prefix. */
  route(method: string, path: string): Route | undefined;
  /** An error in the provider's format. */
  error(error: SimulatedError): Answer;
}
