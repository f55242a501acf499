import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './behaviour.ts';
import type { Answer } from './endpoints.ts';

const GATEWAY_PAGE = '<!doctype html><title>Bad gateway</title><h1>The upstream server did not answer.</h1>';
const DRIPS = 20;

/**
 * Sends a response with the effect of the fault. Resolves when the response is sent or the client has disconnected.
 */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  { fault, signal }: { readonly fault: Fault | undefined; readonly signal: AbortSignal },
): Promise<void> {
  const { contentType, body } = answer;
  switch (fault?.fault) {
    case 'cut':
      response.destroy();
      return;
    case 'half':
      response.writeHead(200, { 'content-type': contentType, 'content-length': body.length });
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
      return;
    case 'drip':
      response.writeHead(200, { 'content-type': contentType, 'content-length': body.length });
      await drip(response, body, { durationMs: fault.durationMs, signal });
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

/** Sends an error in OpenAI's format. */
export function sendError(
  response: ServerResponse,
  error: {
    readonly status: number;
    readonly message: string;
    readonly code: string;
    readonly retryAfterSeconds?: number | undefined;
  },
): void {
  const { status, message, code, retryAfterSeconds } = error;
  const type = status >= 500 ? 'server_error' : 'invalid_request_error';
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
  });
  response.end(JSON.stringify({ error: { message, type, param: null, code } }));
}

export function sendJson(response: ServerResponse, value: unknown): void {
  sendBody(response, { contentType: 'application/json', body: Buffer.from(JSON.stringify(value)) });
}

function sendBody(response: ServerResponse, { contentType, body }: Answer): void {
  response.writeHead(200, { 'content-type': contentType, 'content-length': body.length });
  response.end(body);
}

async function drip(
  response: ServerResponse,
  body: Buffer,
  { durationMs, signal }: { readonly durationMs: number; readonly signal: AbortSignal },
): Promise<void> {
  const dropBytes = Math.max(1, Math.ceil(body.length / DRIPS));
  for (let start = 0; start < body.length; start += dropBytes) {
    response.write(body.subarray(start, start + dropBytes));
    await sleep(durationMs / DRIPS, undefined, { signal });
  }
  response.end();
}

/** Random bytes, the same for the same response. */
function noiseLike(body: Buffer): Buffer {
  return Buffer.alloc(body.length, createHash('sha512').update(body).digest());
}
