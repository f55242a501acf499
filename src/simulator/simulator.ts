// Over 300 lines: one server, whose routes share its charges, its faults and its state.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { isLoopbackAddress, isLoopbackHost } from '../core/loopback.ts';
import { type Answer, EVENT_STREAM } from './answer.ts';
import { ANTHROPIC_DIALECT } from './anthropic.ts';
import { type Behaviour, type BehaviourInput, behaviourSchema, type Fault, type Step } from './behaviour.ts';
import { CallRecord } from './call-record.ts';
import { ChargeBook, type Charges } from './charges.ts';
import type {
  CallRoute,
  Dialect,
  JobRoute,
  ListRoute,
  Route,
  SimulatedError,
  SubmitRoute,
} from './dialect.ts';
import { ELEVENLABS_DIALECT } from './elevenlabs.ts';
import { FAL_DIALECT } from './fal.ts';
import { createFaultPlan, type FaultPlan } from './fault-plan.ts';
import { GOOGLE_DIALECT } from './google.ts';
import { JobBook } from './job-book.ts';
import { LUMA_DIALECT } from './luma.ts';
import { OPENAI_DIALECT } from './openai.ts';
import { REPLICATE_DIALECT } from './replicate.ts';
import { dripAnswer, sendAnswer, sendBody, sendJson } from './send-answer.ts';

/** The limit of a provider: a long document with its instructions. */
const MAX_BODY_BYTES = 8_000_000;
const KEEP_ALIVE_MS = 60_000;

/** Providers that do not speak OpenAI's protocol. */
const OTHERS = {
  anthropic: ANTHROPIC_DIALECT,
  google: GOOGLE_DIALECT,
  elevenlabs: ELEVENLABS_DIALECT,
  fal: FAL_DIALECT,
  replicate: REPLICATE_DIALECT,
  luma: LUMA_DIALECT,
};
type OtherProvider = keyof typeof OTHERS;
const DIALECTS: readonly Dialect[] = [OPENAI_DIALECT, ...Object.values(OTHERS)];

export interface SimulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** `127.0.0.1` by default. There is no authentication, so any other address opens the server to the network. */
  readonly host?: string;
  /** No faults by default. */
  readonly behaviour?: BehaviourInput;
}

/** A provider that costs nothing, and fails on request as real ones do. */
export interface Simulator {
  /** The base URL for clients; ends in `/v1`. */
  readonly baseUrl: string;
  charges(): Charges;
  /** The base URL for clients of another provider than OpenAI. */
  urlOf(provider: OtherProvider): string;
  /** How many requests about jobs have arrived. */
  questions(step: 'status' | 'result' | 'cancel'): number;
  /** Ends all jobs now, as if they had taken no longer. */
  finishJobs(): void;
  /** From now on, answers that are streamed stop in their middle until {@link Simulator.finishStreams}. */
  holdStreams(): void;
  /** Sends the rest of every answer that is being streamed, as if it had taken no longer. */
  finishStreams(): void;
  /** Forgets all jobs, as providers do after some time. */
  expireJobs(): void;
  /** Replaces the whole behaviour. Calls in flight keep the old one. */
  behave(behaviour: BehaviourInput): void;
  /** Forgets all charges, and restores the initial behaviour. */
  reset(): void;
  /** Closes the server and its connections. */
  close(): Promise<void>;
}

/**
 * Starts a server with OpenAI's API for chat, speech and images, and those of other providers. Its responses are
 * real: decodable sound as long as the text, pictures of the requested size, text in the requested schema. The same
 * request gets the same response. A call is charged when it is accepted, whatever happens to its response.
 *
 * In addition to the API: `GET /simulator/charges`, `GET` and `PUT /simulator/faults`, `POST /simulator/reset`.
 *
 * @throws z.ZodError for an invalid behaviour
 * @throws the system's error if it cannot listen, such as `EADDRINUSE`
 */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, host = '127.0.0.1' } = options;
  const simulation = new Simulation(options.behaviour);
  const server = createServer((request, response) => {
    respond(simulation, { host, request, response }).catch((error: unknown) =>
      sendFailure({ request, response }, error),
    );
  });
  // The 5 s of Node are short enough to close a connection just as a slow machine uses it again.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const authority = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    baseUrl: `http://${authority}:${address.port}/v1`,
    urlOf: (provider) => `http://${authority}:${address.port}${OTHERS[provider].prefix}`,
    questions: (step) => simulation.questions(step),
    finishJobs: () => simulation.jobs.finish(),
    holdStreams: () => {
      simulation.holdsStreams = true;
    },
    finishStreams: () => simulation.finishStreams(),
    expireJobs: () => simulation.jobs.expire(),
    charges: () => simulation.book.report(),
    behave: (behaviour) => simulation.behave(behaviour),
    reset: () => simulation.reset(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The charges and the behaviour of one simulator. */
class Simulation {
  readonly book = new ChargeBook();
  readonly record = new CallRecord();
  readonly jobs = new JobBook();
  #questions = new Map<string, number>();
  #streams = new AbortController();
  holdsStreams = false;
  readonly #initial: BehaviourInput;
  behaviour: Behaviour;
  plan: FaultPlan;

  constructor(initial: BehaviourInput = {}) {
    this.#initial = initial;
    this.behaviour = behaviourSchema.parse(initial);
    this.plan = createFaultPlan(this.behaviour);
  }

  behave(input: unknown): void {
    this.behaviour = behaviourSchema.parse(input);
    this.plan = createFaultPlan(this.behaviour);
  }

  /** Aborted when the answers that are being streamed are to be sent at once. */
  get hurry(): AbortSignal {
    return this.#streams.signal;
  }

  finishStreams(): void {
    this.holdsStreams = false;
    this.#streams.abort();
    this.#streams = new AbortController();
  }

  /** Counts requests about a job: the number of this one. */
  countQuestion(step: Step, jobId: string): number {
    const name = `${step} ${jobId}`;
    const count = (this.#questions.get(name) ?? 0) + 1;
    this.#questions.set(name, count);
    return count;
  }

  questions(step: Step): number {
    return [...this.#questions].reduce(
      (sum, [name, count]) => sum + (name.startsWith(`${step} `) ? count : 0),
      0,
    );
  }

  reset(): void {
    this.book.reset();
    this.jobs.expire();
    this.finishStreams();
    this.record.forget();
    this.#questions = new Map();
    this.behave(this.#initial);
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function respond(
  simulation: Simulation,
  { host, request, response }: Exchange & { readonly host: string },
): Promise<void> {
  // Prevents DNS rebinding: a page could point its own name at this machine, and read the charges.
  if (isLoopbackAddress(host) && !isLoopbackHost(request.headers.host ?? '')) {
    throw new RefusedRequest(403, 'call it as 127.0.0.1 or localhost');
  }
  const { method = 'GET' } = request;
  const path = request.url?.split('?', 1)[0] ?? '/';
  const dialect = dialectOf(path);
  const route = dialect.route(method, path.slice(dialect.prefix.length));
  if (route) return serve(simulation, { route, dialect, path, request, response });
  switch (`${method} ${path}`) {
    case 'GET /v1/models':
      return sendJson(response, { object: 'list', data: MODELS });
    case 'GET /simulator/charges':
      return sendJson(response, simulation.book.report());
    case 'PUT /simulator/faults':
      simulation.behave(parseJson(await bodyOf(request)));
      return sendJson(response, simulation.behaviour);
    case 'GET /simulator/faults':
      return sendJson(response, simulation.behaviour);
    case 'POST /simulator/reset':
      simulation.reset();
      return sendJson(response, simulation.book.report());
    default:
      throw new RefusedRequest(404, `there is no ${method} ${path} here`);
  }
}

/** Errors of unknown paths have OpenAI's format. */
function dialectOf(path: string): Dialect {
  return DIALECTS.find(({ prefix }) => path.startsWith(`${prefix}/`)) ?? OPENAI_DIALECT;
}

interface RoutedExchange<SomeRoute extends Route> extends Exchange {
  readonly dialect: Dialect;
  readonly route: SomeRoute;
  readonly path: string;
}

async function serve(simulation: Simulation, exchange: RoutedExchange<Route>): Promise<void> {
  const { route, ...rest } = exchange;
  if (route.step === 'list') return listCalls(simulation, { ...rest, route });
  if (route.step === 'call' || route.step === 'submit') return charge(simulation, { ...rest, route });
  return answerAboutJob(simulation, { ...rest, route });
}

/** Answers a request that a provider charges. */
async function charge(
  simulation: Simulation,
  exchange: RoutedExchange<CallRoute | SubmitRoute>,
): Promise<void> {
  const { route, dialect, path, request, response } = exchange;
  const { kind, step } = route;
  const body = await bodyOf(request);
  const accepted = route.read(parseJson(body));
  if (response.destroyed) return;
  const key = createHash('sha256').update(`${path}\n`).update(body).digest('hex').slice(0, 16);
  const { text, instructions, images } = accepted;
  const { occurrence, active } = simulation.book.arrive({ kind, key, text, instructions, images });
  response.once('close', () => simulation.book.leave(kind));
  if (active > (simulation.behaviour.concurrency[kind] ?? Number.POSITIVE_INFINITY)) {
    const { retryAfterSeconds } = simulation.behaviour;
    return sendError(response, dialect, { ...OVERLOAD, retryAfterSeconds });
  }
  const call = { step, kind, text, key, occurrence };
  const fault = simulation.plan.faultFor(call);
  if (refusal(fault, exchange)) return;
  simulation.book.charge(key);
  simulation.record.add({ id: `${key}-${occurrence}`, path, body: parseJson(body) });
  const durationMs = simulation.plan.latencyMsFor(call);
  if (route.step === 'call') {
    return finish(exchange, {
      ...{ fault, durationMs, hurry: simulation.hurry, isHeld: simulation.holdsStreams },
      answer: () => accepted.answer(),
    });
  }
  const end = fault?.fault === 'job' ? fault.end : 'done';
  const job = simulation.jobs.submit({ ...call, path, end, durationMs, answer: () => accepted.answer() });
  return finish(exchange, { fault, answer: () => route.accepted(job, originOf(request)) });
}

/** Lists the calls that an account has made. */
async function listCalls(simulation: Simulation, exchange: RoutedExchange<ListRoute>): Promise<void> {
  const { route, dialect, request } = exchange;
  const occurrence = simulation.countQuestion('list', dialect.prefix);
  const fault = simulation.plan.faultFor({
    step: 'list',
    kind: 'picture',
    text: '',
    key: dialect.prefix,
    occurrence,
  });
  if (refusal(fault, exchange)) return;
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  await finish(exchange, {
    fault,
    answer: () => route.answer(simulation.record.of(dialect.prefix), searchParams),
  });
}

/** Answers a request about a job, which costs nothing. */
async function answerAboutJob(simulation: Simulation, exchange: RoutedExchange<JobRoute>): Promise<void> {
  const { route, request } = exchange;
  const { step, jobId } = route;
  const occurrence = simulation.countQuestion(step, jobId);
  const { kind, text } = simulation.jobs.find(jobId) ?? { kind: 'picture', text: '' };
  const fault = simulation.plan.faultFor({ step, kind, text, key: jobId, occurrence });
  if (refusal(fault, exchange)) return;
  const job = simulation.jobs.find(jobId);
  if (step === 'cancel') simulation.jobs.cancel(jobId);
  await finish(exchange, { fault, answer: () => route.answer(job, originOf(request)) });
}

/** Sends the refusal of a fault that refuses. Returns whether it does. */
function refusal(fault: Fault | undefined, { dialect, request, response }: RoutedExchange<Route>): boolean {
  if (fault?.fault === 'refuse') sendError(response, dialect, REFUSAL);
  else if (fault?.fault === 'status') {
    const { status, retryAfterSeconds } = fault;
    const {
      authorization,
      'x-api-key': ownKey,
      'xi-api-key': otherKey,
      'x-goog-api-key': thirdKey,
    } = request.headers;
    // Some providers quote the received key. Clients must not show it in messages.
    const received = authorization ?? ownKey ?? otherKey ?? thirdKey ?? 'no key';
    const message = `${STATUS_CODES[status] ?? 'Failed'} (${String(received)})`;
    const code = status === 429 ? 'rate_limit_exceeded' : 'simulated_failure';
    sendError(response, dialect, { status, message, code, retryAfterSeconds });
  } else return false;
  return true;
}

async function finish(
  { response }: Exchange,
  options: {
    readonly fault: Fault | undefined;
    readonly durationMs?: number;
    /** Ends the time that a stream takes. */
    readonly hurry?: AbortSignal;
    /** Whether a stream stops in its middle until then. */
    readonly isHeld?: boolean;
    readonly answer: () => Answer | Promise<Answer>;
  },
): Promise<void> {
  const { fault, durationMs = 0, hurry, isHeld, answer } = options;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { signal } = gone;
  if (fault?.fault === 'hang') return;
  const complete = await answer();
  // A stream takes its time while it is sent.
  if (complete.contentType === EVENT_STREAM && !fault) {
    return dripAnswer(response, complete, { durationMs, signal, hurry, isHeld });
  }
  if (durationMs > 0) await sleep(durationMs, undefined, { signal });
  await sendAnswer(response, complete, { fault, signal });
}

function originOf(request: IncomingMessage): string {
  return `http://${request.headers.host ?? 'localhost'}`;
}

function sendError(
  response: ServerResponse,
  dialect: Dialect,
  { retryAfterSeconds, ...error }: SimulatedError & { readonly retryAfterSeconds?: number | undefined },
): void {
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  sendBody(response, dialect.error(error), headers);
}

function sendFailure({ request, response }: Exchange, error: unknown): void {
  if (response.destroyed) return;
  const dialect = dialectOf(request.url ?? '');
  if (response.headersSent) response.destroy();
  else if (error instanceof z.ZodError || error instanceof RefusedRequest) {
    const status = error instanceof RefusedRequest ? error.status : 400;
    const message = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    sendError(response, dialect, { status, message, code: 'invalid_request' });
  } else sendError(response, dialect, { status: 500, message: String(error), code: 'internal_error' });
}

const MODELS = ['writer', 'voice', 'painter'].map((id) => ({ id, object: 'model', owned_by: 'scenecast' }));

const OVERLOAD = { status: 429, message: 'Too many calls at once.', code: 'rate_limit_exceeded' };
const REFUSAL = {
  status: 400,
  message: 'Your request was rejected as a result of our safety system.',
  code: 'content_policy_violation',
};

/** A request that no route can read. */
class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_BODY_BYTES) throw new RefusedRequest(413, 'the request is larger than 8 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new RefusedRequest(400, 'the body is not JSON');
  }
}
