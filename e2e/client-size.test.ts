import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { builtPart } from '../src/testing/processes/built-part.ts';
import { bundle } from './bundle.ts';

const MAX_REACT_BYTES = 15 * 1024;
const MAX_HELPER_BYTES = 1000;
const MAX_INSTALLED_BYTES = 1_000_000;
const MAX_NAMES = 60;
const MAX_DEPENDENCIES = 2;

let built = '';
beforeAll(async () => {
  built = await builtPart('client');
});

async function packageJson() {
  return JSON.parse(await readFile('packages/client/package.json', 'utf8'));
}

test('the hooks and all under them are at most 15 kB beside React', async () => {
  const code = await bundle('src/hooks/index.ts', { external: ['react'], minify: true });
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MAX_REACT_BYTES);
});

test('whoever uses one function gets hardly more than that', async () => {
  const folder = await mkdtemp(resolve('.built/one-function-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'package.json'), '{"sideEffects":false}');
  const entry = join(folder, 'entry.js');
  await writeFile(entry, `export { processWithConcurrency } from ${JSON.stringify(`${built}/index.js`)};`);
  const code = await bundle(`.built/${folder.split('/').at(-1)}/entry.js`, { minify: true });
  expect(code).toContain('RangeError');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(MAX_HELPER_BYTES);
});

test.each(['src/index.ts', 'src/hooks/index.ts', 'src/preview/index.ts'])(
  'nothing in %s needs Node, or checks with zod',
  async (entry) => {
    const code = await bundle(entry, { external: ['react'], minify: true });
    expect(code).not.toMatch(/["']node:|\brequire\(|ZodError/);
  },
);

test('what is installed is less than 1 MB, with at most two dependencies', async () => {
  const { dependencies } = await packageJson();
  const names = Object.keys(dependencies);
  expect(names.length).toBeLessThanOrEqual(MAX_DEPENDENCIES);
  let sizeBytes = 0;
  for (const folder of [built, ...names.map((name) => `node_modules/${name}`)]) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) sizeBytes += (await stat(join(entry.parentPath, entry.name))).size;
    }
  }
  expect(sizeBytes).toBeLessThan(MAX_INSTALLED_BYTES);
});

test('both packages have the same version, and the same versions of what they share', async () => {
  const client = await packageJson();
  const program = JSON.parse(await readFile('package.json', 'utf8'));
  expect(client.version).toBe(program.version);
  for (const [name, version] of Object.entries(client.dependencies)) {
    expect(program.dependencies[name]).toBe(version);
  }
});

test('the entries export at most 60 names, each of them documented', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'e2e/list-exports.mjs',
    ...['index.d.ts', 'hooks/index.d.ts', 'preview/index.d.ts'].map((name) => join(built, name)),
  ]);
  const exported: { readonly name: string; readonly isDocumented: boolean }[] = JSON.parse(stdout);
  expect(exported.filter(({ isDocumented }) => !isDocumented)).toEqual([]);
  expect(new Set(exported.map(({ name }) => name)).size).toBeLessThanOrEqual(MAX_NAMES);
});

test('hooks say that they run in a client, for frameworks with server components', async () => {
  for (const name of ['index', 'useGenerationPipeline', 'useGenerations']) {
    expect(await readFile(`${built}/hooks/${name}.js`, 'utf8')).toMatch(/^['"]use client['"];/);
  }
});
