import { createServer, type IncomingMessage, type ServerResponse, request as sendRequest } from 'node:http';
import { lastingPort } from '../../src/testing/processes/lasting-port.ts';

/** The outcome of a request: it is forwarded, or its response is lost after the server has done the work. */
export type Fate = 'forwarded' | 'timed-out-after-work';

/** A reverse proxy that serves a page and the API as one origin, and observes all traffic. */
export interface Gateway {
  readonly url: string;
  /** All requests so far, as `METHOD /path`, without the page itself. */
  readonly requests: readonly string[];
  /** The most requests to matching paths that were open at the same time. */
  mostOpen(path: RegExp): number;
  /** How many of them are open now. */
  open(path: RegExp): number;
  /** The most connections that were open at the same time. */
  mostSockets(): number;
  /** Decides the outcome of requests from now on. */
  decide(fateOf: (request: IncomingMessage) => Fate): void;
  /** Closes every connection, and accepts new ones. */
  breakConnections(): void;
  /** Closes every connection, and accepts none until it is restored. */
  cut(): void;
  restore(): Promise<void>;
  close(): Promise<void>;
}

export interface GatewayOptions {
  /** The server's address. */
  readonly target: string;
  /** Scripts by path. The page at `/page` loads `/page.js`. */
  readonly scripts: ReadonlyMap<string, string>;
}

const PAGE = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<div id="root"></div><script type="module" src="/page.js"></script></html>
`;

export async function startGateway({ target, scripts }: GatewayOptions): Promise<Gateway> {
  const requests: string[] = [];
  const openPaths = new Map<IncomingMessage, string>();
  /** The paths that were open each time another request arrived. */
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
  const port = await lastingPort();
  const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen();
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
    restore: listen,
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
      // The response of a gateway: its own text, without CORS headers.
      answer
        .resume()
        .once('end', () => response.writeHead(504, { 'content-type': 'text/html' }).end('Too late.'));
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
  });
  // To the page, a server that is gone looks like a network that is gone.
  upstream.once('error', () => response.destroy());
  response.once('close', () => upstream.destroy());
  request.pipe(upstream);
}
