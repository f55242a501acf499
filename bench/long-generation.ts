import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { GenerationView } from '../src/protocol/index.ts';

const LOADER = fileURLToPath(new URL('../scripts/load-typescript.mjs', import.meta.url));
const SERVER = fileURLToPath(new URL('api-server.ts', import.meta.url));

export const SCENES = 200;

/** A server in a process of its own, whose calls to models take 100 ms and make next to nothing. */
export interface ApiServer {
  readonly url: string;
  /** Ends it, and tells when each asset was settled: its hash, and milliseconds since 1970. */
  end(): Promise<[hash: string, atMs: number][]>;
  /** Ends it if it still runs. */
  kill(): void;
}

export async function startApiServer(): Promise<ApiServer> {
  const child = spawn(process.execPath, ['--import', LOADER, SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: url } = await lines.next();
  return {
    url,
    async end() {
      child.stdin.end('done\n');
      const settled = JSON.parse((await lines.next()).value);
      await closed(child);
      return settled;
    },
    kill: () => void child.kill(),
  };
}

async function closed(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) await once(child, 'close');
}

/** Begins a generation of {@link SCENES} scenes that the server makes by itself, and returns its id. */
export async function createLongGeneration(url: string): Promise<string> {
  const text = Array.from({ length: SCENES }, (_, index) => `Scene ${index} of many.`).join('\n\n');
  const response = await fetch(`${url}/api/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: { text }, run: 'background' }),
  });
  if (!response.ok) throw new Error(await response.text());
  return ((await response.json()) as GenerationView).id;
}
