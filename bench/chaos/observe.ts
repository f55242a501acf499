import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { GenerationList, GenerationView } from '../../src/protocol/generation.ts';
import type { LockHolder } from '../../src/store/data-lock.ts';
import { askSocket } from '../../src/store/lock-socket.ts';
import type { Referee } from './referee.ts';

const POLL_MS = 20;

/**
 * Watches a program of ours from outside: its calls by the provider that they go to, and the rest by what its server
 * tells of the newest film.
 *
 * @returns what it did at the last look
 */
export function observe(
  child: ChildProcess,
  { dataFolder, referee }: { readonly dataFolder: string; readonly referee: Referee },
): () => readonly string[] {
  let doing: readonly string[] = ['starting'];
  const lives = () => child.exitCode === null && child.signalCode === null;
  const look = async () => {
    const server = await serverOf(child, dataFolder);
    if (!server) return;
    const [calls, film] = await Promise.all([referee.callsInFlight(), newestFilm(server)]);
    if (lives()) doing = [...calls, ...(film ? stagesOf(film) : [])];
  };
  void (async () => {
    // It may be killed while it is asked.
    for (; lives(); await wait(POLL_MS)) await look().catch(() => {});
  })();
  return () => doing;
}

type Server = Required<Pick<LockHolder, 'url'>> & LockHolder;

/** Where it can be asked, once it serves its data folder. */
async function serverOf({ pid }: ChildProcess, dataFolder: string): Promise<Server | undefined> {
  const room = join(dataFolder, 'lock');
  const newest = (await readdir(room))
    .filter((name) => name.startsWith('owner-'))
    .sort()
    .at(-1);
  if (newest === undefined) return undefined;
  const owner = JSON.parse(await readFile(join(room, newest), 'utf8'));
  if (owner.pid !== pid) return undefined;
  const holder: LockHolder = { ...owner, ...JSON.parse(await askSocket(room, owner.socket)) };
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
