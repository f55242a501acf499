import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import type { GenerationView } from '../../src/protocol/generation.ts';
import { attempts } from '../../src/store/schema.ts';
import type { KillableProcess } from '../../src/testing/killable-process.ts';
import { readPaidAssets } from '../../src/testing/paid-assets.ts';
import { built } from '../built.ts';
import { PROGRAM } from '../command-line.ts';
import type { Referee } from './referee.ts';
import type { Outcome, Victim } from './victim.ts';

const TEXT = 'The sun rose over the harbour.\n\nTwo boats left for the open sea.';
const LOOK_MS = 50;

/** `scenecast make`, with everything paid: the film of a second run is the file of the first. */
export const makeCommand: Victim = {
  name: 'make',
  processes: 1,
  stages: ['starting', 'Writing the script', 'Making scenes', 'Joining the video'],
  ready: 'Making scenes',
  share: 0.1,
  begin: async (folder, referee) => ({ start: () => startMake(folder, referee), end: async () => {} }),
};

/** `scenecast serve`, with everything paid and the embedded database, asked over HTTP. */
export const serveCommand: Victim = {
  name: 'serve',
  processes: 1,
  stages: ['starting', 'scripting', 'generating', 'rendering'],
  ready: 'generating',
  share: 0.1,
  begin: async (folder, referee) => ({ start: () => startServe(folder, referee), end: async () => {} }),
};

function startMake(folder: string, { baseUrl }: Referee): KillableProcess<Outcome> {
  mkdirSync(folder, { recursive: true });
  const [text, film] = [join(folder, 'text.txt'), join(folder, 'film.mp4')];
  writeFileSync(text, TEXT);
  const shape = ['--resolution', '540p', '--fps', '24', '--length', 'short'];
  const args = ['make', text, '--data', join(folder, 'data'), '--out', film, '--force', ...shape];
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    ...{ stdio: ['ignore', 'ignore', 'pipe'], env: paying(baseUrl) },
  });
  let doing = 'starting';
  createInterface({ input: child.stderr }).on('line', (line) => {
    doing = line.split(',', 1)[0] ?? doing;
  });
  const finished = once(child, 'exit').then(async ([code, signal]) => {
    if (signal === 'SIGKILL') return undefined;
    if (code !== 0) throw new Error(`make ended with ${code}: ${doing}`);
    return outcomeOf('complete', readFileSync(film), join(folder, 'data'));
  });
  return watched(child, { doing: () => doing, finished });
}

function startServe(folder: string, { baseUrl }: Referee): KillableProcess<Outcome> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--data', folder], {
    ...{ stdio: ['ignore', 'pipe', 'ignore'], env: paying(baseUrl) },
  });
  let doing = 'starting';
  const exited = once(child, 'exit');
  const finished = follow(child.stdout, (status) => {
    doing = status;
  }).then(
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
  return watched(child, { doing: () => doing, finished });
}

/** Asks the server for a film, or after the one that was asked for before, until it is there. */
async function follow(stdout: Readable, onStatus: (status: string) => void) {
  const lines = createInterface({ input: stdout });
  const [url] = await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  const generations = `${url}/api/generations`;
  const created = await fetch(generations, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'the-one' },
    body: JSON.stringify({ source: { text: TEXT }, run: 'background', length: 'short' }),
  });
  const { id } = (await created.json()) as GenerationView;
  for (;;) {
    const { status } = (await (await fetch(`${generations}/${id}`)).json()) as GenerationView;
    onStatus(status);
    if (status === 'complete' || status === 'partial' || status === 'failed') {
      const film = await fetch(`${generations}/${id}/video.mp4`);
      return { status, film: Buffer.from(await film.arrayBuffer()) };
    }
    await wait(LOOK_MS);
  }
}

/** The environment in which the referee is who is paid for everything. */
function paying(baseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ OPENAI_API_KEY: 'any', OPENAI_BASE_URL: baseUrl },
    ...{ SCENECAST_SCRIPT: 'openai:gpt-4.1', SCENECAST_SPEECH: 'openai:tts-1' },
    SCENECAST_PICTURE: 'openai:gpt-image-1',
  };
}

/** What the ledger of the folder says, which nobody else has open any more. */
async function outcomeOf(status: string, film: Buffer, folder: string): Promise<Outcome> {
  const { openEmbeddedDatabase } =
    await built<typeof import('../../src/store/database.ts')>('store/database');
  const database = await openEmbeddedDatabase(folder);
  try {
    const paidAssets = await readPaidAssets(database.ledger);
    const [sums] = await database.ledger
      .select({ uncertainUsd: sql<number>`coalesce(sum(${attempts.costUsd}), 0)`.mapWith(Number) })
      .from(attempts)
      .where(eq(attempts.state, 'uncertain'));
    const hash = createHash('sha256').update(film).digest('hex');
    return { status, film: hash, paidAssets, uncertainUsd: sums?.uncertainUsd ?? 0 };
  } finally {
    await database.close();
  }
}

function watched(
  child: ChildProcess,
  told: { readonly doing: () => string; readonly finished: Promise<Outcome | undefined> },
): KillableProcess<Outcome> {
  const { doing, finished } = told;
  finished.catch(() => {});
  const lives = () => child.exitCode === null && child.signalCode === null;
  return {
    underWay: () => [doing()],
    async begun(stage) {
      while (lives() && doing() !== stage) await wait(LOOK_MS);
      return doing() === stage;
    },
    async kill() {
      if (!lives()) return false;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      return child.signalCode === 'SIGKILL';
    },
    finished,
  };
}
