import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { processWithConcurrency } from '../../src/core/process-with-concurrency.ts';
import type { Finding } from './finding.ts';
import { fillIds, findIds, type KnownIds } from './known-ids.ts';
import { type RequestInput, requestInput } from './request-input.ts';
import { type ApiDocument, routesOf } from './routes.ts';
import { createSamples } from './samples.ts';
import { sendRaw } from './send-raw.ts';
import type { ServerLine } from './server-line.ts';

const LOADER = fileURLToPath(new URL('../../scripts/load-typescript.mjs', import.meta.url));
const SERVER = fileURLToPath(new URL('server.ts', import.meta.url));
const AT_ONCE = 8;
const ANSWER_MS = 30_000;
/** After this many requests, ids are read again: scenes were split, merged and deleted. */
const IDS_LAST = 40;

export interface RouteResults {
  readonly routes: number;
  /** By the hundreds of the status; `none` for a connection closed without an answer. */
  readonly answers: ReadonlyMap<string, number>;
  readonly findings: Finding[];
}

/** Asks every route of a server. */
export async function askRoutes(indexes: readonly number[], seed: number): Promise<RouteResults> {
  const child = spawn(process.execPath, ['--import', LOADER, SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const underWay = new Map<number, Uint8Array>();
  const findings: Finding[] = [];
  const lines = followServer(child, (ms) => {
    const [smallest] = [...underWay].toSorted(([, a], [, b]) => a.length - b.length);
    if (smallest === undefined) return;
    const [index, bytes] = smallest;
    const detail = `${ms} ms, while inputs ${[...underWay.keys()].join(', ')} were under way`;
    findings.push({ harm: 'loop silent', index, target: 'server', detail, bytes });
  });
  try {
    const url = await lines.listening;
    const api = (await (await fetch(`${url}/api/openapi.json`)).json()) as ApiDocument;
    const routes = routesOf(api);
    const world = { routes, schemas: api.components?.schemas ?? {}, samples: createSamples(), seed };
    const answers = new Map<string, number>();
    const port = Number(new URL(url).port);
    const idsNow = createIds(url);
    await processWithConcurrency(indexes, AT_ONCE, async (index) => {
      const input = requestInput(world, index);
      const ids = await idsNow(input);
      const bytes = rawRequest(input, ids, port);
      underWay.set(index, bytes);
      const answer = await sendRaw(port, bytes, { timeoutMs: ANSWER_MS, isCut: input.isCut });
      underWay.delete(index);
      const target = `${input.method} ${input.route.path}`;
      const found = (harm: Finding['harm'], detail: string) =>
        findings.push({ harm, index, target, detail, bytes });
      const kind = answer?.status === undefined ? 'none' : `${Math.floor(answer.status / 100)}xx`;
      answers.set(kind, (answers.get(kind) ?? 0) + 1);
      if (answer === undefined) found('no answer', `within ${ANSWER_MS} ms`);
      else if ((answer.status ?? 0) >= 500) found('answer of 5xx', `${answer.status} ${codeOf(answer.text)}`);
      // Node closes a connection that asks for a tunnel.
      else if (answer.status === undefined && !input.isCut && input.method !== 'CONNECT')
        found('no answer', 'connection closed');
    });
    child.stdin.end('done\n');
    for (const path of await lines.left) {
      findings.push({
        harm: 'file left behind',
        index: -1,
        target: 'data folder',
        detail: path,
        bytes: new Uint8Array(),
      });
    }
    await once(child, 'close');
    return { routes: routes.length, answers, findings };
  } finally {
    child.kill();
  }
}

/** Ids that exist, until requests have changed too much. One read serves all requests that wait for it. */
function createIds(url: string) {
  let ids = findIds(url, undefined);
  let count = 0;
  return ({ method }: RequestInput): Promise<KnownIds> => {
    count++;
    if (count % IDS_LAST === 0 || method === 'DELETE') ids = ids.then((known) => findIds(url, known));
    return ids;
  };
}

type Server = ChildProcessByStdio<Writable, Readable, null>;

function followServer(child: Server, onSilence: (ms: number) => void) {
  const listening = deferred<string>();
  const left = deferred<readonly string[]>();
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as ServerLine;
    if (line.kind === 'listening') listening.resolve(line.url);
    else if (line.kind === 'left') left.resolve(line.files);
    else onSilence(line.ms);
  });
  child.once('exit', (code) => {
    const error = new Error(`The server ended with ${code}.`);
    listening.reject(error);
    left.reject(error);
  });
  left.promise.catch(() => {});
  return { listening: listening.promise, left: left.promise };
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Value>((onDone, onError) => {
    [resolve, reject] = [onDone, onError];
  });
  return { promise, resolve, reject };
}

function rawRequest(
  { method, path, headers, body, isCut }: RequestInput,
  ids: KnownIds,
  port: number,
): Uint8Array {
  // Ids of bodies that are text are as long as ids are; archives hold none.
  const filled = Buffer.from(fillIds(Buffer.from(body).toString('latin1'), ids), 'latin1');
  const given = new Set(headers.map(([name]) => name));
  const lines = [
    `${method} ${fillIds(path, ids)} HTTP/1.1`,
    ...(given.has('host') ? [] : [`host: 127.0.0.1:${port}`]),
    'connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(filled.length > 0 || isCut ? [`content-length: ${filled.length + (isCut ? 1 : 0)}`] : []),
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), filled]);
}

function codeOf(text: string): string {
  return /"code":"(\w+)"/.exec(text)?.[1] ?? '';
}
