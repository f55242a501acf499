import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import type { Fault } from './behaviour.ts';

const GATEWAY_PAGE = '<!doctype html><title>Bad gateway</title><h1>The upstream server did not answer.</h1>';
const DRIPS = 20;
/** Until somebody hurries it. */
const HELD_MS = 2 ** 31 - 1;

/**
 * Sends a response with the effect of the fault. Resolves when the response is sent or the client has disconnected.
 */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  { fault, signal }: { readonly fault: Fault | undefined; readonly signal: AbortSignal },
): Promise<void> {
  const { status = 200, contentType, body } = answer;
  switch (fault?.fault) {
    case 'cut':
      response.destroy();
      return;
    case 'half':
      response.writeHead(status, { 'content-type': contentType, 'content-length': body.length });
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
      return;
    case 'drip':
      await dripAnswer(response, answer, { durationMs: fault.durationMs, signal });
      return;
    case 'wrong_type':
      sendBody(response, { contentType: 'text/html', body: Buffer.from(GATEWAY_PAGE) });
      return;
    case 'garbage':
      sendBody(response, { contentType, body: noiseLike(body) });
      return;
    default:
      sendBody(response, answer);
  }
}

export function sendJson(response: ServerResponse, value: unknown): void {
  sendBody(response, { contentType: 'application/json', body: Buffer.from(JSON.stringify(value)) });
}

/** Sends a response as it is. */
export function sendBody(
  response: ServerResponse,
  { status = 200, contentType, body }: Answer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headers, 'content-type': contentType, 'content-length': body.length });
  response.end(body);
}

interface Dripping {
  readonly durationMs: number;
  readonly signal: AbortSignal;
  /** Once it is aborted, the rest follows at once. */
  readonly hurry?: AbortSignal | undefined;
  /** Whether nothing follows the first half until then. */
  readonly isHeld?: boolean | undefined;
}

/** Sends a response in pieces over this time. */
export async function dripAnswer(
  response: ServerResponse,
  { status = 200, contentType, body }: Answer,
  options: Dripping,
): Promise<void> {
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length });
  await drip(response, body, options);
}

async function drip(
  response: ServerResponse,
  body: Buffer,
  { durationMs, signal, hurry, isHeld = false }: Dripping,
): Promise<void> {
  const dropBytes = Math.max(1, Math.ceil(body.length / DRIPS));
  for (let start = 0; start < body.length; start += dropBytes) {
    response.write(body.subarray(start, start + dropBytes));
    const isMiddle = start < body.length / 2 && start + dropBytes >= body.length / 2;
    await pause(isHeld && isMiddle ? HELD_MS : durationMs / DRIPS, { signal, hurry });
  }
  response.end();
}

async function pause(ms: number, { signal, hurry }: Pick<Dripping, 'signal' | 'hurry'>): Promise<void> {
  if (!hurry) return sleep(ms, undefined, { signal });
  await sleep(ms, undefined, { signal: AbortSignal.any([signal, hurry]) }).catch(() =>
    signal.throwIfAborted(),
  );
}

/** Random bytes, the same for the same response. */
function noiseLike(body: Buffer): Buffer {
  return Buffer.alloc(body.length, createHash('sha512').update(body).digest());
}
