// Tries the packed packages on another Node, as someone who uses that Node would: fetches it from npm, installs them
// with it, calls the client, uses its hook in the oldest React that it supports, and makes a short film.
//   npm run try-node -- 24           the newest 24
//   npm run try-node -- 24.22.3      that version
//   npm run try-node -- 24 --quick   what is built in `dist`, without an install
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const STORY =
  'The lighthouse stands on a rock in the bay. Every night its lamp shows the ships the way home.\n';
/** The oldest React that the client supports, and a page to render it in. */
const OLDEST_REACT = ['react@18.3.1', 'react-dom@18.3.1', 'happy-dom@21.0.4'];
/** A film of one scene has far more. */
const MIN_FILM_BYTES = 10_000;

const [version, mode] = process.argv.slice(2);
const npm = process.env.npm_execpath;
if (!npm || !/^\d+(\.\d+){0,2}$/.test(version ?? '')) {
  console.error('Say which Node: npm run try-node -- 24');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'scenecast-node-'));
try {
  const node = await fetchNode(version);
  await run(node, ['--version']);
  const app = await emptyPackage('app');
  if (mode !== '--quick') await installPacked(node, app);
  await useClient(node, app);
  await useHook(node);
  const program = join(
    mode === '--quick' ? process.cwd() : join(app, 'node_modules/scenecast'),
    'dist/cli/main.js',
  );
  const sizeBytes = await makeFilm(node, { program, app });
  console.log(`It made a film of ${sizeBytes} bytes.`);
} catch (error) {
  console.error(`try-node: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The path of the program of this version, from the package in which npm publishes it. */
async function fetchNode(version) {
  const name = `node-${process.platform}-${process.arch}`;
  const place = await emptyPackage('node');
  try {
    await run(process.execPath, [npm, 'install', '--no-audit', '--no-fund', `${name}@${version}`], place);
  } catch (cause) {
    const advice = 'Check the connection to the registry (npm ping), and that this version is published:';
    throw new Error(
      `Node ${version} cannot be fetched as ${name}. ${advice} npm view ${name}@${version} version`,
      { cause },
    );
  }
  return join(place, 'node_modules', name, 'bin', 'node');
}

async function installPacked(node, app) {
  const pack = [npm, 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  await run(process.execPath, [...pack, '.', './packages/client']);
  const tarballs = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const paths = tarballs.map((name) => join(folder, name));
  await run(node, [npm, 'install', '--no-audit', '--no-fund', ...paths], app);
}

/** Imports the client as an app does, from its package or from what is built, and builds its API. No server is asked. */
async function useClient(node, app) {
  const built = pathToFileURL(join(process.cwd(), 'packages/client/dist/index.js')).href;
  const client = mode === '--quick' ? built : '@scenecast/client';
  const code = `
    import { createHttpApi } from '${client}';
    const api = createHttpApi({ baseUrl: 'http://127.0.0.1:4317' });
    if (typeof api.createGeneration !== 'function') throw new Error('The client has no API.');
  `;
  await writeFile(join(app, 'client.mjs'), code);
  await run(node, ['client.mjs'], app);
}

/** Renders the hook in the oldest React, and looks whether the page follows its state. */
async function useHook(node) {
  const app = await emptyPackage('react');
  const pack = [npm, 'pack', '--ignore-scripts', '--silent', '--pack-destination', app, './packages/client'];
  await run(process.execPath, pack);
  const [tarball] = (await readdir(app)).filter((name) => name.endsWith('.tgz'));
  await run(node, [npm, 'install', '--no-audit', '--no-fund', `./${tarball}`, ...OLDEST_REACT], app);
  await copyFile('scripts/use-hook.mjs', join(app, 'use-hook.mjs'));
  await run(node, ['use-hook.mjs'], app);
}

async function makeFilm(node, { program, app }) {
  await writeFile(join(app, 'story.txt'), STORY);
  const options = ['--length', 'short', '--resolution', '540p', '--fps', '24', '--data', 'data', '--quiet'];
  await run(node, [program, 'make', 'story.txt', ...options], app);
  const { size } = await stat(join(app, 'video.mp4'));
  if (size < MIN_FILM_BYTES) throw new Error(`The film has only ${size} bytes.`);
  return size;
}

async function emptyPackage(name) {
  const place = join(folder, name);
  await mkdir(place);
  await writeFile(join(place, 'package.json'), '{ "private": true }\n');
  return place;
}

/** Runs a program whose own children find the same Node. */
async function run(program, args, cwd = process.cwd()) {
  const PATH = `${dirname(program)}${delimiter}${process.env.PATH}`;
  const child = spawn(program, args, { cwd, env: { ...process.env, PATH }, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}`);
}
