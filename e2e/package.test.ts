import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { builtPart } from '../src/testing/processes/built-part.ts';
import { readListings } from './listings.ts';

const run = promisify(execFile);
const TSC = resolve('node_modules/typescript/bin/tsc');
/** Every import, and a use of each whose types must be known. */
const USER = `
import { AUDIO_CONCURRENCY, createGenerationStore, processWithConcurrency } from 'scenecast';
import { type GenerationPipeline, useGenerationPipeline } from 'scenecast/react';
import { createServerApp, type Pipeline, readEnvironment, startService } from 'scenecast/server';

export const three: number = AUDIO_CONCURRENCY;
export const step: 'idle' | 'analysis' | 'scripting' | 'generating' | 'rendering' | 'complete' | 'error' =
  createGenerationStore().getSnapshot().step;
export const lengths: Promise<number[]> = processWithConcurrency(['a'], 1, async (text) => text.length);
export const hook: () => GenerationPipeline = useGenerationPipeline;
export const serve: (pipeline: Pipeline) => unknown = (pipeline) => createServerApp({ pipeline });
export const url: () => Promise<string> = async () =>
  (await startService(readEnvironment(), { port: 0, host: '127.0.0.1', signal: AbortSignal.abort() })).url;
// @ts-expect-error Types that resolve to nothing would allow this.
createGenerationStore({ staggerMs: 'soon' });
`;

vi.setConfig({ testTimeout: 300_000 });

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-package-'));
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  await installPacked(folder, modules);
  for (const name of await readdir('node_modules')) {
    if (!name.startsWith('.')) await symlink(resolve('node_modules', name), join(modules, name));
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what npm publishes has every entry, with its types', async () => {
  await writeFile(join(folder, 'user.ts'), USER);
  await compile(['--module', 'nodenext', '--outDir', 'out', '--types', 'node', 'user.ts']);
  const script = "import('./out/user.js').then((m) => console.log(m.step))";
  const { stdout } = await run(process.execPath, ['--eval', script], { cwd: folder });
  expect(stdout).toBe('idle\n');
});

test('the listings in the documentation compile in an app, as does every declaration that they use', async () => {
  const app = join(folder, 'app');
  await mkdir(app);
  const listings = [...(await readListings('docs/react.md')), ...(await readListings('README.md'))];
  for (const { fileName, code } of listings) await writeFile(join(app, fileName), code);
  const strict = ['--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--verbatimModuleSyntax'];
  const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler', '--jsx', 'react-jsx', '--noEmit'];
  await compile([
    ...strict,
    ...bundler,
    '--types',
    'react',
    ...listings.map(({ fileName }) => `app/${fileName}`),
  ]);
  expect(listings.length).toBeGreaterThan(8);
});

async function compile(options: readonly string[]): Promise<void> {
  const checked = run(process.execPath, [TSC, '--strict', '--target', 'es2022', ...options], { cwd: folder });
  // What is wrong is on standard output, which the error does not quote.
  await checked.catch(({ stdout }) => expect(stdout).toBe(''));
}

/** Packs the package, and unpacks it where another package would find it. */
async function installPacked(folder: string, modules: string): Promise<void> {
  await Promise.all([builtPart('program'), builtPart('studio')]);
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  await run('tar', ['-xzf', tarball], { cwd: folder });
  await rename(join(folder, 'package'), join(modules, 'scenecast'));
}
