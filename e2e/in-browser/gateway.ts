import { createServer, type IncomingMessage, type ServerResponse, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request: it is forwarded, or its answer is lost when the server has done the work. */
export type Fate = 'forwarded' | 'timed-out-after-work';

/** A reverse proxy that serves a page beside the API, as one origin, and sees all that goes through it. */
export interface Gateway {
  readonly url: string;
  /** What came so far, as `METHOD /path`, without the page itself. */
  readonly requests: readonly string[];
  /** The most requests to such paths that waited for the end of their answers at the same moment. */
  mostOpen(path: RegExp): number;
  /** How many of them do now. */
  open(path: RegExp): number;
  /** The most connections there were at once. */
  mostSockets(): number;
  /** Decides what becomes of requests from now on. */
  decide(fateOf: (request: IncomingMessage) => Fate): void;
  /** Breaks every connection; new ones are taken at once. */
  breakConnections(): void;
  /** Breaks every connection, and takes none until it is restored. */
  cut(): void;
  restore(): Promise<void>;
  close(): Promise<void>;
}

export interface GatewayOptions {
  /** Where the server is. */
  readonly target: string;
  /** Scripts by their paths; what is at `/page` loads `/page.js`. */
  readonly scripts: ReadonlyMap<string, string>;
}

const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<div id="root"></div><script type="module" src="/page.js"></script></html>
`;

export async function startGateway({ target, scripts }: GatewayOptions): Promise<Gateway> {
  const requests: string[] = [];
  const openPaths = new Map<IncomingMessage, string>();
  /** The paths that were open at each moment when another one came. */
  const moments: string[][] = [];
  let fateOf: (request: IncomingMessage) => Fate = () => 'forwarded';
  let sockets = 0;
  let mostSockets = 0;

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', target);
    if (pathname === '/page' || scripts.has(pathname)) return servePage(pathname, scripts, response);
    requests.push(`${request.method} ${pathname}`);
    openPaths.set(request, pathname);
    moments.push([...openPaths.values()]);
    response.once('close', () => openPaths.delete(request));
    forward({ request, response, target, fate: fateOf(request) });
  });
  server.on('connection', (socket) => {
    mostSockets = Math.max(mostSockets, ++sockets);
    socket.once('close', () => sockets--);
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const matching = (paths: Iterable<string>, path: RegExp) =>
    [...paths].filter((each) => path.test(each)).length;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    mostOpen: (path) => Math.max(0, ...moments.map((paths) => matching(paths, path))),
    open: (path) => matching(openPaths.values(), path),
    mostSockets: () => mostSockets,
    decide(decision) {
      fateOf = decision;
    },
    breakConnections: () => server.closeAllConnections(),
    cut() {
      server.close();
      server.closeAllConnections();
    },
    restore: () => listen(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function servePage(path: string, scripts: GatewayOptions['scripts'], response: ServerResponse): void {
  const script = scripts.get(path);
  response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
  response.end(script ?? PAGE);
}

function forward(exchange: {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: string;
  readonly fate: Fate;
}): void {
  const { request, response, target, fate } = exchange;
  const { method, headers, url = '/' } = request;
  const upstream = sendRequest(new URL(url, target), { method, headers }, (answer) => {
    if (fate === 'timed-out-after-work') {
      // As gateways do it: in their own words, without a CORS header.
      answer
        .resume()
        .once('end', () => response.writeHead(504, { 'content-type': 'text/html' }).end('Too late.'));
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
  });
  // A server that is gone looks to the page like a network that is gone.
  upstream.once('error', () => response.destroy());
  response.once('close', () => upstream.destroy());
  request.pipe(upstream);
}
