import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPart } from '../src/testing/processes/built-part.ts';
import { readListings } from './listings.ts';

const run = promisify(execFile);
const TSC = resolve('node_modules/typescript/bin/tsc');
/** Every entry, with a use of each that needs its types. */
const USER = `
import { AUDIO_CONCURRENCY, createGenerationStore, processWithConcurrency } from '@scenecast/client';
import { NOT_BEGUN } from '@scenecast/client/preview';
import { type GenerationPipeline, useGenerationPipeline } from '@scenecast/client/react';

export const three: number = AUDIO_CONCURRENCY;
export const step: 'idle' | 'analysis' | 'scripting' | 'generating' | 'rendering' | 'complete' | 'error' =
  createGenerationStore().getSnapshot().step;
export const lengths: Promise<number[]> = processWithConcurrency(['a'], 1, async (text) => text.length);
export const isPlaying: boolean = NOT_BEGUN.isPlaying;
export const hook: () => GenerationPipeline = useGenerationPipeline;
// @ts-expect-error Types that resolve to nothing would allow this.
createGenerationStore({ staggerMs: 'soon' });
`;

const MAIN_FUNCTIONS = [
  ...['processWithConcurrency', 'callPhase', 'runPhase'],
  ...['createHttpApi', 'createGenerationStore', 'useGenerationPipeline', 'useGenerations'],
];

const SERVER_USER = `
import {
  createServerApp,
  type Measure,
  type Pipeline,
  readEnvironment,
  type ServiceOptions,
  type StopOptions,
  startServer,
  startService,
} from 'scenecast/server';

export const serve: (pipeline: Pipeline) => unknown = (pipeline) => createServerApp({ pipeline });
export const listen = (pipeline: Pipeline, measure: Measure) =>
  startServer({ app: createServerApp({ pipeline, measure }), port: 0, host: '127.0.0.1' });
const options: ServiceOptions = { port: 0, host: '127.0.0.1', signal: AbortSignal.abort() };
const stop: StopOptions = { graceMs: 0 };
export const run = async () => (await startService(readEnvironment(), options)).close(stop);
// @ts-expect-error The lock of the data folder belongs to the command line.
startService(readEnvironment(), { ...options, lock: undefined });
`;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-package-'));
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  await Promise.all([builtPart('program'), builtPart('studio'), builtPart('client')]);
  await installPacked('.', join(modules, 'scenecast'));
  await installPacked('packages/client', join(modules, '@scenecast', 'client'));
  for (const name of await readdir('node_modules')) {
    if (!name.startsWith('.')) await symlink(resolve('node_modules', name), join(modules, name));
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what npm publishes has every entry, with its types', async () => {
  await writeFile(join(folder, 'user.ts'), USER);
  await writeFile(join(folder, 'server-user.ts'), SERVER_USER);
  const nodenext = ['--module', 'nodenext', '--outDir', 'out', '--types', 'node'];
  await compile([...nodenext, 'user.ts']);
  const declarations = await compile([...nodenext, '--listFiles', 'server-user.ts']);
  const libraries = declarations.matchAll(/node_modules\/((?:@[^/]+\/)?[^/\n]+)/g);
  const reached = new Set([...libraries].map(([, name]) => name));
  // Node's own types name it, and a library of the tests brings a package of that name.
  reached.delete('buffer');
  expect([...reached].sort()).toEqual(['@types/node', 'scenecast', 'typescript', 'undici-types']);
  const script = "import('./out/user.js').then((m) => console.log(m.step))";
  const { stdout } = await run(process.execPath, ['--eval', script], { cwd: folder });
  expect(stdout).toBe('idle\n');
});

test('the examples of the client compile, one for each of its main functions', async () => {
  const entries = ['index', 'hooks/index', 'preview/index'].map(
    (name) => `packages/client/dist/${name}.d.ts`,
  );
  const { stdout } = await run(process.execPath, ['e2e/list-exports.mjs', ...entries]);
  const exported: { readonly name: string; readonly examples: readonly string[] }[] = JSON.parse(stdout);
  const main = exported.filter(({ examples }) => examples.length > 0);
  await mkdir(join(folder, 'examples'));
  const files: string[] = [];
  for (const [index, code] of main.flatMap(({ examples }) => examples).entries()) {
    const used = exported.map(({ name }) => name).filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    const from = used.some((name) => name.startsWith('use'))
      ? '@scenecast/client/react'
      : '@scenecast/client';
    const file = `examples/example-${index}.tsx`;
    const names = used.filter((name) => from.endsWith('react') === name.startsWith('use'));
    await writeFile(join(folder, file), `import { ${names.join(', ')} } from '${from}';\n${code}\n`);
    files.push(file);
  }
  const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler', '--jsx', 'react-jsx', '--noEmit'];
  await compile([...bundler, '--types', 'react', ...files]);
  const names = main.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(MAIN_FUNCTIONS));
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

/** The output of the compiler. */
async function compile(options: readonly string[]): Promise<string> {
  const checked = run(process.execPath, [TSC, '--strict', '--target', 'es2022', ...options], { cwd: folder });
  // The compiler writes errors to standard output, which the thrown error does not quote.
  await checked.catch(({ stdout }) => expect(stdout).toBe(''));
  return (await checked).stdout;
}

/** Packs a package, and unpacks it where another package would find it. */
async function installPacked(source: string, target: string): Promise<void> {
  const packed = await mkdtemp(join(folder, 'packed-'));
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', packed], { cwd: resolve(source) });
  const tarball = (await readdir(packed)).find((name) => name.endsWith('.tgz')) ?? '';
  await run('tar', ['-xzf', tarball], { cwd: packed });
  await mkdir(dirname(target), { recursive: true });
  await rename(join(packed, 'package'), target);
}
