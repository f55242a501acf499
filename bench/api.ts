import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { GenerationView, SceneView } from '../src/protocol/index.ts';

const LOADER = fileURLToPath(new URL('../scripts/load-typescript.mjs', import.meta.url));
const SERVER = fileURLToPath(new URL('api-server.ts', import.meta.url));
const SCENES = 200;
const PAUSE_MS = 20;

/** How soon readers get responses and events over HTTP while a long generation runs. */
export async function benchApi(): Promise<string> {
  const child = spawn(process.execPath, ['--import', LOADER, SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value: url } = await lines.next();
    const id = await create(url);
    const stop = new AbortController();
    const seen = new Map<string, number>();
    const watching = watch(`${url}/api/generations/${id}/events`, { seen, signal: stop.signal });
    const readMs = await readUntilComplete(`${url}/api/generations/${id}`);
    stop.abort();
    await watching;
    child.stdin.end('done\n');
    const settled: [string, number][] = JSON.parse((await lines.next()).value);
    await once(child, 'close');
    const toldMs = settled.flatMap(([hash, atMs]) => {
      const seenAtMs = seen.get(hash);
      return seenAtMs === undefined ? [] : [seenAtMs - atMs];
    });
    return [
      `One generation of ${SCENES} scenes on the embedded database, whose calls take 100 ms; the whole of it is`,
      `read every ${PAUSE_MS} ms, and followed by its events.`,
      '',
      '| | n | median ms | p99 ms | most ms | target |',
      '| --- | ---: | ---: | ---: | ---: | --- |',
      row('`GET /api/generations/{id}`', readMs, 'p99 < 50 ms'),
      row('asset settled → event at the client', toldMs, '< 300 ms'),
    ].join('\n');
  } finally {
    child.kill();
  }
}

async function create(url: string): Promise<string> {
  const text = Array.from({ length: SCENES }, (_, index) => `Scene ${index} of many.`).join('\n\n');
  const response = await fetch(`${url}/api/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: { text }, run: 'background' }),
  });
  if (!response.ok) throw new Error(await response.text());
  return ((await response.json()) as GenerationView).id;
}

async function readUntilComplete(url: string): Promise<number[]> {
  const takenMs: number[] = [];
  for (;;) {
    const startedAtMs = performance.now();
    const response = await fetch(url);
    const view = (await response.json()) as GenerationView;
    takenMs.push(performance.now() - startedAtMs);
    if (!response.ok) throw new Error(`GET was answered ${response.status}`);
    if (view.status === 'complete') return takenMs;
    await wait(PAUSE_MS);
  }
}

interface Watch {
  /** When each finished picture and segment was first reported, by its hash. */
  readonly seen: Map<string, number>;
  readonly signal: AbortSignal;
}

async function watch(url: string, { seen, signal }: Watch): Promise<void> {
  const { body } = await fetch(url, { signal });
  if (!body) throw new Error('no stream of events');
  const decoder = new TextDecoder();
  let buffered = '';
  try {
    for await (const chunk of body) {
      const parts = (buffered + decoder.decode(chunk, { stream: true })).split('\n\n');
      buffered = parts.pop() ?? '';
      for (const part of parts) note(part, seen);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function note(event: string, seen: Map<string, number>): void {
  const data = event.split('\n').find((line) => line.startsWith('data: '));
  if (!event.includes('event: scene') || data === undefined) return;
  const { shots, segment }: SceneView = JSON.parse(data.slice('data: '.length));
  for (const item of [...shots.map(({ picture }) => picture), segment]) {
    if (item.status === 'ready' && !seen.has(item.asset.hash)) seen.set(item.asset.hash, Date.now());
  }
}

function row(name: string, valuesMs: readonly number[], target: string): string {
  const sorted = valuesMs.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(0);
  return `| ${name} | ${sorted.length} | ${at(0.5)} | ${at(0.99)} | ${at(1)} | ${target} |`;
}
