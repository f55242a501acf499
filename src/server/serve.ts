import { createServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { InputError } from '../core/errors.ts';
import { isLoopbackAddress } from '../core/loopback.ts';
import { PROBLEM_MEDIA_TYPE, type Problem } from '../protocol/problem.ts';
import type { RunningServer, ServerApp, StartServerOptions } from './public-types.ts';

const GRACE_MS = 5000;
const SWEEP_MS = 50;
/** The longest time in which an import may arrive. The app limits all other requests. */
const REQUEST_MS = 1_800_000;
/** A socket without traffic for this long is dead: event streams send something every 15 s. */
const IDLE_SOCKET_MS = 120_000;

/**
 * Listens for the app.
 *
 * @throws InputError `invalid_option` if the address cannot be listened on, or is public and there is no token.
 */
export async function startServer(options: StartServerOptions): Promise<RunningServer> {
  const { app, host, port } = options;
  requireTokenForPublicHost(options);
  const requestTimeout = options.requestTimeoutMs ?? REQUEST_MS;
  const headersTimeout = Math.min(options.headersTimeoutMs ?? 10_000, requestTimeout);
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    errorHandler: () => new Response(rawProblem(400), { status: 400, headers: PROBLEM_HEADERS }),
  });
  const server = createServer(
    { headersTimeout, requestTimeout, connectionsCheckingInterval: Math.min(5000, headersTimeout) },
    (incoming: IncomingMessage, outgoing) => void listener(incoming, outgoing),
  );
  server.timeout = IDLE_SOCKET_MS;
  server.maxRequestsPerSocket = 10_000;
  server.on('clientError', refuseUnreadable);
  await listen(server, { host, port });
  return { url: urlOf(server), close: ({ graceMs = GRACE_MS } = {}) => close(server, app, graceMs) };
}

/** @throws InputError `invalid_option` if the address is public and there is no token. */
export function requireTokenForPublicHost({ host, token }: Pick<StartServerOptions, 'host' | 'token'>): void {
  if (token === undefined && !isLoopbackAddress(host)) {
    throw new InputError(
      'invalid_option',
      `A server on ${host} needs a token, because others can reach it.`,
      {
        advice: 'Set SCENECAST_TOKEN to a long random text, or use --host 127.0.0.1.',
      },
    );
  }
}

async function listen(server: Server, address: { host: string; port: number }): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(address, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'the port is taken' : (code ?? 'unknown reason');
    throw new InputError('invalid_option', `Cannot listen on ${address.host}:${address.port}: ${why}.`, {
      cause,
      advice: 'Choose another address with --port and --host.',
    });
  }
}

async function close(server: Server, app: ServerApp, graceMs: number): Promise<void> {
  app.stop();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Connections become idle one by one as their requests are answered.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}

/** Answers what is not HTTP, or arrives too slowly, before there is a request. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || (socket as Socket).bytesWritten > 0 || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = STATUS_BY_ERROR[error.code ?? ''] ?? 400;
  const body = rawProblem(status);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n` +
      `content-type: ${PROBLEM_MEDIA_TYPE}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
}

const PROBLEM_HEADERS = { 'content-type': PROBLEM_MEDIA_TYPE };
const STATUS_BY_ERROR: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
const CODES: Readonly<Record<number, string>> = {
  400: 'request_invalid',
  408: 'request_too_slow',
  431: 'headers_too_large',
};

function rawProblem(status: number): string {
  const problem: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Bad Request',
    status,
    code: CODES[status] ?? 'request_invalid',
    retryable: status === 408,
  };
  return JSON.stringify(problem);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
