import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { isLoopbackAddress, isLoopbackHost } from '../core/loopback.ts';
import { type Behaviour, type BehaviourInput, behaviourSchema } from './behaviour.ts';
import { ChargeBook, type Charges } from './charges.ts';
import { type AcceptableCall, ENDPOINTS, type Endpoint } from './endpoints.ts';
import { type Call, createFaultPlan, type FaultPlan } from './fault-plan.ts';
import { sendAnswer, sendError, sendJson } from './send-answer.ts';

/** The limit of a provider: a long document with its instructions. */
const MAX_BODY_BYTES = 8_000_000;
const KEEP_ALIVE_MS = 60_000;

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
  /** Replaces the whole behaviour. Calls in flight keep the old one. */
  behave(behaviour: BehaviourInput): void;
  /** Forgets all charges, and restores the initial behaviour. */
  reset(): void;
  /** Closes the server and its connections. */
  close(): Promise<void>;
}

/**
 * Starts a server with OpenAI's API for chat, speech and images. Its responses are real: decodable sound as long as
 * the text, pictures of the requested size, text in the requested schema. The same request gets the same response. A
 * call is charged when it is accepted, whatever happens to its response.
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
    respond(simulation, { host, request, response }).catch((error: unknown) => sendFailure(response, error));
  });
  // The 5 s of Node are short enough to close a connection just as a slow machine uses it again.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const authority = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    baseUrl: `http://${authority}:${address.port}/v1`,
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

  reset(): void {
    this.book.reset();
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
  const path = request.url?.split('?', 1)[0] ?? '/';
  const endpoint = Object.hasOwn(ENDPOINTS, path) ? ENDPOINTS[path] : undefined;
  if (endpoint && request.method === 'POST') return call(simulation, { endpoint, path, request, response });
  switch (`${request.method} ${path}`) {
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
      throw new RefusedRequest(404, `there is no ${request.method} ${path} here`);
  }
}

async function call(
  simulation: Simulation,
  { endpoint, path, request, response }: Exchange & { readonly endpoint: Endpoint; readonly path: string },
): Promise<void> {
  const { kind } = endpoint;
  const body = await bodyOf(request);
  const accepted = endpoint.read(parseJson(body));
  if (response.destroyed) return;
  const key = createHash('sha256').update(`${path}\n`).update(body).digest('hex').slice(0, 16);
  const { occurrence, active } = simulation.book.arrive({ kind, key, text: accepted.text });
  response.once('close', () => simulation.book.leave(kind));
  if (active > (simulation.behaviour.concurrency[kind] ?? Number.POSITIVE_INFINITY)) {
    return sendError(response, OVERLOAD);
  }
  await fulfil(simulation, { kind, text: accepted.text, key, occurrence }, { accepted, request, response });
}

async function fulfil(
  simulation: Simulation,
  call: Call,
  { accepted, request, response }: Exchange & { readonly accepted: AcceptableCall },
): Promise<void> {
  const fault = simulation.plan.faultFor(call);
  if (fault?.fault === 'status') {
    const { status, retryAfterSeconds } = fault;
    // Some providers quote the received key. Clients must not show it in messages.
    const message = `${STATUS_CODES[status] ?? 'Failed'} (${request.headers.authorization ?? 'no key'})`;
    const code = status === 429 ? 'rate_limit_exceeded' : 'simulated_failure';
    return sendError(response, { status, message, code, retryAfterSeconds });
  }
  if (fault?.fault === 'refuse') return sendError(response, REFUSAL);
  simulation.book.charge(call.key);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { signal } = gone;
  if (fault?.fault === 'hang') return;
  const latencyMs = simulation.plan.latencyMsFor(call);
  const [answer] = await Promise.all([
    accepted.answer(),
    latencyMs > 0 && sleep(latencyMs, undefined, { signal }),
  ]);
  await sendAnswer(response, answer, { fault, signal });
}

function sendFailure(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  if (response.headersSent) response.destroy();
  else if (error instanceof z.ZodError || error instanceof RefusedRequest) {
    const status = error instanceof RefusedRequest ? error.status : 400;
    const message = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    sendError(response, { status, message, code: 'invalid_request' });
  } else sendError(response, { status: 500, message: String(error), code: 'internal_error' });
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
