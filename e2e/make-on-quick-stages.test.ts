import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MakeFilmOptions, makeFilm } from '../src/cli/make-film.ts';
import { ProviderError } from '../src/core/errors.ts';
import { createServerApp } from '../src/server/app.ts';
import { readEnvironment } from '../src/server/environment.ts';
import { startServer } from '../src/server/serve.ts';
import { type DataLock, isLockHolder, lockData, proveLock } from '../src/store/data-lock.ts';
import { generations } from '../src/store/schema.ts';
import { embeddedDatabase } from '../src/testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../src/testing/fakes/pipeline-under-test.ts';

let folder: string;
const database = embeddedDatabase();
let underTest: PipelineUnderTest;
let lock: DataLock;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-quick-'));
  underTest = await PipelineUnderTest.start(database());
  const outcome = await lockData(folder);
  if (isLockHolder(outcome)) throw new Error('the folder is held');
  lock = outcome;
});
afterAll(async () => {
  await underTest.stop();
  await lock.release();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => underTest.reset());

/** Serves the pipeline to commands on the data folder. */
async function serve(token = 'secret') {
  const prove = (challenge: string) => proveLock(lock.secret, challenge);
  const app = createServerApp({ pipeline: underTest.pipeline, token, prove });
  const server = await startServer({ app, port: 0, host: '127.0.0.1', token });
  lock.announce({ url: server.url, token });
  return server;
}

function make(name: string, options: Partial<MakeFilmOptions> = {}) {
  return makeFilm(
    {
      source: { kind: 'text', text: documentOf(name, 3) },
      out: join(folder, `${name}.mp4`),
      force: true,
      settings: { resolution: '540p', captions: 'none' },
    },
    {
      environment: { ...readEnvironment({ data: folder }), databaseUrl: undefined },
      signal: new AbortController().signal,
      ...options,
    },
  );
}

test('a picture that failed is told, and the same command tries it again and nothing else', async () => {
  const server = await serve();
  underTest.behave = (kind, subject) => {
    if (kind === 'picture' && subject.startsWith('Fox 1 begins')) {
      throw new ProviderError('It refused.', { status: 400 });
    }
  };
  const partial = await make('Fox');
  expect(partial.scenes).toBe(3);
  expect(partial.warnings).toEqual([
    'Scene 2, “Scene 2”, has a title card for a picture: It refused.',
    expect.stringContaining('run the same command with --force'),
  ]);

  underTest.reset();
  const whole = await make('Fox');
  expect(whole.warnings).toEqual([]);
  const made = underTest.calls.filter((call) => /^(script|speech|picture)/.test(call));
  expect(made).toEqual(['picture Fox 1 begins.']);
  await server.close();
});

test('when the server goes, the command goes on with the next one on the folder', async () => {
  let server = await serve();
  let moved: Promise<void> | undefined;
  const moveAway = async () => {
    lock.announce(undefined);
    await server.close({ graceMs: 0 });
    server = await serve('another-secret');
  };
  const made = await make('Owl', {
    onProgress: ({ stage }) => {
      if (stage === 'scenes') moved ??= moveAway();
    },
  });
  await moved;
  expect(moved).toBeDefined();
  expect(made.scenes).toBe(3);
  expect(underTest.calls.filter((call) => call.startsWith('script'))).toHaveLength(1);
  await server.close();
});

test('a film that was stopped leaves no file, is stopped on the server, and goes on when asked again', async () => {
  const server = await serve();
  const controller = new AbortController();
  underTest.behave = (kind, _subject, signal) => {
    if (kind !== 'speech') return;
    controller.abort(new Error('enough'));
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  };
  await expect(make('Elk', { signal: controller.signal })).rejects.toThrow('enough');
  expect((await readdir(folder)).filter((name) => /Elk|partial/.test(name))).toEqual([]);
  const { generations } = await underTest.pipeline.list({ limit: 1 });
  expect(generations[0]?.status).toBe('cancelled');

  underTest.reset();
  expect((await make('Elk')).scenes).toBe(3);
  expect(underTest.calls.filter((call) => call.startsWith('script'))).toEqual([]);
  await server.close();
});

test('what nobody asked for changes since: the same command makes the film anew, and then finds it', async () => {
  const server = await serve();
  await make('Eel');
  await database()
    .ledger.update(generations)
    .set({ settings: sql`${generations.settings} || '{"voice": "an earlier default"}'` });
  underTest.reset();
  const count = async () => (await underTest.pipeline.list({ limit: 100 })).generations.length;
  const before = await count();
  expect((await make('Eel')).scenes).toBe(3);
  expect((await make('Eel')).scenes).toBe(3);
  expect(await count()).toBe(before + 1);
  await server.close();
});
