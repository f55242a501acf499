import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { GenerationView } from '../src/protocol/index.ts';
import { ownCpuSeconds } from './usage.ts';

const LOADER = fileURLToPath(new URL('../scripts/load-typescript.mjs', import.meta.url));
const SERVER = fileURLToPath(new URL('api-server.ts', import.meta.url));
/** The limit of one generation. */
const SCENES = 2_000;
const PAUSE_MS = 20;
const TARGET = '< 1000 ms';
/** When the script is written, and its scenes are planned. */
const PLANNING_MS = 400;
/** When to stop a generation. */
const MOMENTS = {
  'at once': () => true,
  '400 ms later, while planned': ({ createdAt }: GenerationView) =>
    Date.now() - Date.parse(createdAt ?? '') >= PLANNING_MS,
  'scenes there': ({ scenes }: GenerationView) => scenes.length > 0,
  '20 scenes ready': ({ scenes }: GenerationView) =>
    scenes.filter(({ segment }) => segment.status === 'ready').length >= 20,
};

/** How soon a film of as many scenes as are allowed is stopped and deleted while it is made. */
export async function benchStopping(): Promise<string> {
  const child = spawn(process.execPath, ['--import', LOADER, SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value: url } = await lines.next();
    const generations = `${url}/api/generations`;
    const rows: string[] = [];
    for (const [name, isReached] of Object.entries(MOMENTS)) {
      const cancelled = await createAndAwait(generations, `${name}, cancelled`, isReached);
      const cancelMs = await timed(`${generations}/${cancelled}/cancel`, 'POST', child.pid);
      const deleted = await createAndAwait(generations, `${name}, deleted`, isReached);
      const deleteMs = await timed(`${generations}/${deleted}`, 'DELETE', child.pid);
      const restMs = await timed(`${generations}/${cancelled}`, 'DELETE', child.pid);
      rows.push(`| ${name} | ${cancelMs} | ${deleteMs} | ${restMs} | ${TARGET} |`);
    }
    child.stdin.end('done\n');
    await once(child, 'close');
    return [
      `A generation of ${SCENES.toLocaleString('en')} scenes on the embedded database, whose calls take 100 ms, stopped at some\nmoment: milliseconds, and in brackets those in which the server used a processor.`,
      '',
      '| stopped | `cancel` | `DELETE` | `DELETE` after `cancel` | target |',
      '| --- | ---: | ---: | ---: | --- |',
      ...rows,
    ].join('\n');
  } finally {
    child.kill();
  }
}

async function createAndAwait(
  generations: string,
  subject: string,
  isReached: (view: GenerationView) => boolean,
): Promise<string> {
  const text = Array.from({ length: SCENES }, (_, index) => `Scene ${index} of ${subject}.`).join('\n\n');
  const created = await fetch(generations, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: { text }, run: 'background' }),
  });
  if (!created.ok) throw new Error(await created.text());
  let view = (await created.json()) as GenerationView;
  for (; !isReached(view); await wait(PAUSE_MS))
    view = (await (await fetch(`${generations}/${view.id}`)).json()) as GenerationView;
  return view.id;
}

/** Milliseconds, and of those the server's own on the processor. */
async function timed(url: string, method: 'POST' | 'DELETE', pid = 0): Promise<string> {
  const startedCpuS = ownCpuSeconds(pid);
  const startedAtMs = performance.now();
  const answer = await fetch(url, { method });
  await answer.text();
  if (!answer.ok) throw new Error(`${method} was answered ${answer.status}`);
  const cpuMs = Math.round((ownCpuSeconds(pid) - startedCpuS) * 1000);
  return `${Math.round(performance.now() - startedAtMs)} (${cpuMs})`;
}
