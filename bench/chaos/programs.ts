import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import type { UncertainPolicy } from '../../src/core/model.ts';
import type { GenerationView } from '../../src/protocol/generation.ts';
import type { Ledger } from '../../src/store/connect.ts';
import { attempts } from '../../src/store/schema.ts';
import { waitsForDecision } from '../../src/testing/processes/killable-work.ts';
import { readPaidAssets } from '../../src/testing/processes/paid-assets.ts';
import { built } from '../built.ts';
import { PROGRAM } from '../command-line.ts';
import { observe } from './observe.ts';
import type { SimulatedProvider } from './simulated-provider.ts';
import type { KillTarget, Outcome, RoundSettings, TargetProcess } from './target.ts';

/** About 40 s of speech: enough for three scenes of two shots each, and two transitions. */
const TEXT = [
  'The sun rose over the harbour, and two boats left for the open sea. The water was calm, the sky was clear, and the men sang while they set the nets. On the quay their children waved until the sails were small.',
  'At noon a wind came up from the west. It blew the spray over the wall and rattled the shutters of every house in the village. The old lighthouse keeper lit his lamp early, and climbed the stairs to watch the waves.',
  'In the evening the boats came home, low in the water and full of fish. Lanterns hung on the quay, and everybody carried baskets up the hill. That night there was music in the harbour, and nobody slept before morning.',
].join('\n\n');
const POLL_MS = 50;
/** Small, so that most of the time is spent on starting and stopping. */
const SHAPE = { resolution: '540p', fps: 24, length: 'short' } as const;

/** `scenecast make` with paid models. The film of a second run is the file of the first. */
export const makeCommand: KillTarget = {
  name: 'make',
  processes: 1,
  beginnings: ['starting'],
  share: 0.1,
  begin: async (settings) => ({ start: () => startMake(settings), end: async () => {} }),
};

/** `scenecast serve` with paid models and the embedded database, over HTTP. */
export const serveCommand: KillTarget = {
  name: 'serve',
  processes: 1,
  beginnings: ['starting'],
  share: 0.1,
  begin: async (settings) => ({ start: () => startServe(settings), end: async () => {} }),
};

function startMake(settings: RoundSettings): TargetProcess {
  const data = join(settings.folder, 'data');
  const made = join(settings.folder, 'film.mp4');
  let child = spawnMake(settings, []);
  let underWay = observe(child, { dataFolder: data, provider: settings.provider });
  const finish = async (): Promise<Outcome | undefined> => {
    let lastLine = '';
    createInterface({ input: child.stderr }).on('line', (line) => {
      lastLine = line;
    });
    const [code, signal] = await once(child, 'exit');
    if (signal === 'SIGKILL') return undefined;
    const paidAssets = await withLedger(data, readPaidAssets);
    if (paidAssets.some(({ settled, uncertain }) => settled === 0 && uncertain > 0)) {
      child = spawnMake(settings, ['--retry-uncertain']);
      underWay = observe(child, { dataFolder: data, provider: settings.provider });
      return finish();
    }
    if (code !== 0) throw new Error(`make ended with ${code}: ${lastLine}`);
    return outcomeOf('complete', readFileSync(made), data);
  };
  return targetOf(() => child, { underWay: () => underWay(), finished: finish() });
}

function spawnMake({ folder, provider, policy }: RoundSettings, more: readonly string[]) {
  const [text, film, data] = [join(folder, 'text.txt'), join(folder, 'film.mp4'), join(folder, 'data')];
  writeFileSync(text, TEXT);
  const uncertain = policy === undefined ? [] : ['--uncertain', policy];
  const shape = Object.entries(SHAPE).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const args = ['make', text, '--data', data, '--out', film, '--force', ...shape, ...uncertain, ...more];
  return spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: paidEnvironment(provider),
  });
}

function startServe({ folder, provider, policy }: RoundSettings): TargetProcess {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: paidEnvironment(provider),
  });
  const exited = once(child, 'exit');
  const finished = follow(child.stdout, policy).then(
    async ({ status, film }) => {
      child.kill('SIGTERM');
      const [, signal] = await exited;
      return signal === 'SIGKILL' ? undefined : outcomeOf(status, film, folder);
    },
    async (error) => {
      const [code, signal] = await exited;
      if (signal === 'SIGKILL') return undefined;
      throw new Error(`serve ended with ${code}`, { cause: error });
    },
  );
  const underWay = observe(child, { dataFolder: folder, provider });
  return targetOf(() => child, { underWay, finished });
}

/** Requests a film, or resumes the one requested before, and waits until it is ready. */
async function follow(stdout: Readable, uncertain: UncertainPolicy | undefined) {
  const lines = createInterface({ input: stdout });
  const [url] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  const generations = `${url}/api/generations`;
  const post = async (path: string, body: object, headers = {}): Promise<GenerationView> => {
    const answer = await fetch(generations + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as GenerationView;
  };
  const request = { source: { text: TEXT }, run: 'background', ...SHAPE, uncertain };
  const { id } = await post('', request, { 'idempotency-key': 'the-one' });
  for (;;) {
    const view = (await (await fetch(`${generations}/${id}`)).json()) as GenerationView;
    const { status } = view;
    const isOver = status === 'complete' || status === 'partial' || status === 'failed';
    if (isOver && waitsForDecision(view)) await post(`/${id}/run`, { retryUncertain: true });
    else if (isOver) {
      const film = await fetch(`${generations}/${id}/video.mp4`);
      return { status, film: Buffer.from(await film.arrayBuffer()) };
    }
    await wait(POLL_MS);
  }
}

/** An environment in which the simulated provider is paid for everything. */
function paidEnvironment({ baseUrl }: SimulatedProvider): NodeJS.ProcessEnv {
  return {
    ...process.env,
    OPENAI_API_KEY: 'any',
    OPENAI_BASE_URL: baseUrl,
    SCENECAST_SCRIPT: 'openai:gpt-4.1',
    SCENECAST_SPEECH: 'openai:tts-1',
    SCENECAST_PICTURE: 'openai:gpt-image-1',
  };
}

/** What the folder's ledger says, once no process uses it. */
async function outcomeOf(status: string, film: Buffer, folder: string): Promise<Outcome> {
  return withLedger(folder, async (ledger) => {
    const paidAssets = await readPaidAssets(ledger);
    const [sums] = await ledger
      .select({ uncertainUsd: sql<number>`coalesce(sum(${attempts.costUsd}), 0)`.mapWith(Number) })
      .from(attempts)
      .where(eq(attempts.state, 'uncertain'));
    const hash = createHash('sha256').update(film).digest('hex');
    return { status, film: hash, paidAssets, uncertainUsd: sums?.uncertainUsd ?? 0 };
  });
}

async function withLedger<Result>(
  folder: string,
  read: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const { openEmbeddedDatabase } =
    await built<typeof import('../../src/store/database.ts')>('store/database');
  const database = await openEmbeddedDatabase(folder);
  try {
    return await read(database.ledger);
  } finally {
    await database.close();
  }
}

function targetOf(
  childNow: () => ChildProcess,
  seen: Pick<TargetProcess, 'underWay' | 'finished'>,
): TargetProcess {
  // Checked when the round ends. Killed processes are not awaited.
  seen.finished.catch(() => {});
  return {
    ...seen,
    async kill() {
      const child = childNow();
      if (child.exitCode !== null || child.signalCode !== null) return false;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      return child.signalCode === 'SIGKILL';
    },
  };
}
