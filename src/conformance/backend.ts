import type * as z from 'zod';
import { PROBLEM_MEDIA_TYPE, type Problem } from '../protocol/problem.ts';
import { problemSchema } from '../protocol/schemas/problem.ts';
import { expectThat, Violation } from './verdict.ts';

/** Limit for a single call, in milliseconds. */
const PATIENCE_MS = 60_000;

/** How many schema issues of one message are reported. */
const MAX_FAULTS = 3;

export interface Call {
  readonly method: string;
  readonly path: string;
  /** Sent as JSON, unless it is text, a form or a file. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly call: Call;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** When the request was sent and when the whole response had arrived, as `performance.now()`. */
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

/** A backend under test. It keeps every response, because some rules are about all of them. */
export interface Backend {
  readonly answers: readonly Answer[];
  /** Sends a request and accepts any response. */
  ask(call: Call): Promise<Answer>;
  /** Sends a request and parses a successful response. @throws Violation for any other */
  get<Result>(path: string, schema: z.ZodType<Result>): Promise<Result>;
  post<Result>(path: string, body: unknown, schema: z.ZodType<Result>): Promise<Result>;
  /** Sends a request that must be refused with one of these statuses. @throws Violation if it is not */
  refuse(call: Call, statuses: readonly number[]): Promise<Problem>;
  /** Opens a stream. */
  open(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response>;
}

export function connectBackend(options: {
  readonly baseUrl: string;
  readonly token?: string | undefined;
  readonly signal: AbortSignal;
}): Backend {
  const answers: Answer[] = [];
  const base = options.baseUrl.replace(/\/+$/, '');
  const authorization = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` };
  const send = (call: Call, signal: AbortSignal) => {
    const { body } = call;
    // A form and a file bring their types.
    const isTyped = body instanceof FormData || body instanceof Blob;
    const isRaw = typeof body === 'string' || isTyped;
    const isJson = body !== undefined && !isTyped;
    return fetch(/^https?:/.test(call.path) ? call.path : `${base}${call.path}`, {
      method: call.method,
      headers: { ...authorization, ...(isJson && { 'content-type': 'application/json' }), ...call.headers },
      signal,
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
    });
  };
  const ask = async (call: Call): Promise<Answer> => {
    const signals = [options.signal, AbortSignal.timeout(PATIENCE_MS), ...(call.signal ? [call.signal] : [])];
    const startedAtMs = performance.now();
    try {
      const response = await send(call, AbortSignal.any(signals));
      const bytes = Buffer.from(await response.arrayBuffer());
      const { status, headers } = response;
      const answer = { call, status, headers, bytes, startedAtMs, endedAtMs: performance.now() };
      answers.push(answer);
      return answer;
    } catch (error) {
      options.signal.throwIfAborted();
      call.signal?.throwIfAborted();
      const why =
        error instanceof Error ? (error.cause instanceof Error ? error.cause : error).message : error;
      throw new Violation(`${nameOf(call)} got no answer: ${why}`);
    }
  };
  const accept = async <Result>(call: Call, schema: z.ZodType<Result>) => parse(await ask(call), schema);
  return {
    answers,
    ask,
    get: (path, schema) => accept({ method: 'GET', path }, schema),
    post: (path, body, schema) => accept({ method: 'POST', path, body }, schema),
    refuse: async (call, statuses) => problemOf(await ask(call), statuses),
    open: (path, headers, signal) =>
      send({ method: 'GET', path, headers }, AbortSignal.any([options.signal, signal])),
  };
}

/** The JSON of a successful response. @throws Violation if the response is not successful */
export function parse<Result>(answer: Answer, schema: z.ZodType<Result>): Result {
  const name = nameOf(answer.call);
  expectThat(
    answer.status === 200 || answer.status === 201,
    `${name} answered ${answer.status}${textOf(answer)}`,
  );
  expectThat(mediaTypeOf(answer) === 'application/json', `${name} answered with ${mediaTypeOf(answer)}`);
  const parsed = schema.safeParse(jsonOf(answer));
  if (parsed.success) return parsed.data;
  throw new Violation(`the answer to ${name} does not fit: ${faultsOf(parsed.error)}`);
}

/** The problem in the response. @throws Violation if it has none, or its status is not in `statuses`. */
export function problemOf(answer: Answer, statuses: readonly number[]): Problem {
  const name = nameOf(answer.call);
  const wanted = statuses.join(' or ');
  expectThat(statuses.includes(answer.status), `${name} answered ${answer.status} instead of ${wanted}`);
  const mediaType = mediaTypeOf(answer);
  expectThat(
    mediaType === PROBLEM_MEDIA_TYPE,
    `${name} answered ${answer.status} with ${mediaType || 'no type'} instead of ${PROBLEM_MEDIA_TYPE}`,
  );
  const parsed = problemSchema.safeParse(jsonOf(answer));
  if (!parsed.success) throw new Violation(`the problem of ${name} does not fit: ${faultsOf(parsed.error)}`);
  expectThat(
    parsed.data.status === answer.status,
    `the problem of ${name} names another status than its answer`,
  );
  return parsed.data;
}

/** The first few schema issues, each with its path. */
function faultsOf({ issues }: z.ZodError): string {
  const faults = issues.map(({ path, message }) => `${path.join('.') || 'all of it'}: ${message}`);
  const rest = faults.splice(MAX_FAULTS).length;
  return faults.join('; ') + (rest === 0 ? '' : `; and ${rest} more`);
}

export function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(answer.bytes.toString());
  } catch {
    return undefined;
  }
}

export function nameOf({ method, path, body }: Call): string {
  const json = body === undefined || body instanceof FormData ? '' : ` ${JSON.stringify(body)}`;
  return `${method} ${path}${json.length > 80 ? `${json.slice(0, 80)}…` : json}`;
}

function mediaTypeOf({ headers }: Answer): string {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

function textOf({ bytes }: Answer): string {
  const text = bytes.subarray(0, 200).toString();
  return text === '' ? '' : `: ${text}`;
}
