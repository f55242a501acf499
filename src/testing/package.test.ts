import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { builtPart } from './built-part.ts';

const run = promisify(execFile);
const TSC = resolve('node_modules/typescript/bin/tsc');
/** Every import, and a use of each whose types must be known. */
const USER = `
import { AUDIO_CONCURRENCY, createGenerationStore, processWithConcurrency } from 'scenecast';
import { type GenerationPipeline, useGenerationPipeline } from 'scenecast/react';
import { createServerApp, type Pipeline, readEnvironment, startService } from 'scenecast/server';

export const three: number = AUDIO_CONCURRENCY;
export const step: 'idle' | 'analysis' | 'scripting' | 'visuals' | 'rendering' | 'complete' | 'error' =
  createGenerationStore().getSnapshot().step;
export const lengths: Promise<number[]> = processWithConcurrency(['a'], 1, async (text) => text.length);
export const hook: () => GenerationPipeline = useGenerationPipeline;
export const serve: (pipeline: Pipeline) => unknown = (pipeline) => createServerApp({ pipeline });
export const url: () => Promise<string> = async () =>
  (await startService(readEnvironment(), { port: 0, host: '127.0.0.1', signal: AbortSignal.abort() })).url;
// @ts-expect-error Types that resolve to nothing would allow this.
createGenerationStore({ staggerMs: 'soon' });
`;

test('what npm publishes has every entry, with its types', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-package-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  await installPacked(folder, modules);
  for (const name of await readdir('node_modules')) {
    if (!name.startsWith('.')) await symlink(resolve('node_modules', name), join(modules, name));
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'user.ts'), USER);

  const options = [
    '--strict',
    '--skipLibCheck',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--outDir',
    'out',
  ];
  const checked = run(process.execPath, [TSC, ...options, 'user.ts'], { cwd: folder });
  // What is wrong is on standard output, which the error does not quote.
  await checked.catch(({ stdout }) => expect(stdout).toBe(''));
  const { stdout } = await run(
    process.execPath,
    ['--eval', "import('./out/user.js').then((m) => console.log(m.step))"],
    {
      cwd: folder,
    },
  );
  expect(stdout).toBe('idle\n');
}, 300_000);

/** Packs the package, and unpacks it where another package would find it. */
async function installPacked(folder: string, modules: string): Promise<void> {
  await Promise.all([builtPart('program'), builtPart('studio')]);
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  await run('tar', ['-xzf', tarball], { cwd: folder });
  await rename(join(folder, 'package'), join(modules, 'scenecast'));
}
