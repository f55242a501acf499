import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { GenerationList, GenerationView } from '../../src/protocol/generation.ts';
import type { LockHolder } from '../../src/store/data-lock.ts';
import { askSocket } from '../../src/store/lock-socket.ts';
import type { SimulatedProvider } from './simulated-provider.ts';

const POLL_MS = 20;

/**
 * Observes a process from outside: its calls through the provider, and everything else through its server's view of
 * the newest film.
 *
 * @returns a function that returns the stages at the last observation
 */
export function observe(
  child: ChildProcess,
  { dataFolder, provider }: { readonly dataFolder: string; readonly provider: SimulatedProvider },
): () => readonly string[] {
  let doing: readonly string[] = ['starting'];
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const look = async () => {
    const server = await serverOf(child, dataFolder);
    if (!server) return;
    const [calls, film] = await Promise.all([provider.callsInFlight(), newestFilm(server)]);
    if (isAlive()) doing = [...calls, ...(film ? stagesOf(film) : [])];
  };
  void (async () => {
    // The process may be killed during a request.
    for (; isAlive(); await wait(POLL_MS)) await look().catch(() => {});
  })();
  return () => doing;
}

type Server = Required<Pick<LockHolder, 'url'>> & LockHolder;

/** Its server's address, once it serves its data folder. */
async function serverOf({ pid }: ChildProcess, dataFolder: string): Promise<Server | undefined> {
  const lockFolder = join(dataFolder, 'lock');
  const newest = (await readdir(lockFolder))
    .filter((name) => name.startsWith('owner-'))
    .sort()
    .at(-1);
  if (newest === undefined) return undefined;
  const owner = JSON.parse(await readFile(join(lockFolder, newest), 'utf8'));
  if (owner.pid !== pid) return undefined;
  const holder: LockHolder = { ...owner, ...JSON.parse(await askSocket(lockFolder, owner.socket)) };
  return holder.url === undefined ? undefined : { ...holder, url: holder.url };
}

async function newestFilm({ url, token }: Server): Promise<GenerationView | undefined> {
  const ask = async (path: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return (await fetch(`${url}/api/generations${path}`, { headers })).json();
  };
  const { generations }: GenerationList = await ask('?limit=1');
  return generations[0] && ask(`/${generations[0].id}`);
}

function stagesOf({ scenes, video, status }: GenerationView): string[] {
  if (status === 'complete') return ['ending'];
  return [
    ...(scenes.some(({ segment }) => segment.status === 'running') ? ['segment'] : []),
    ...(video.status === 'running' ? ['film'] : []),
  ];
}
