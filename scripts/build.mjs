// Builds what npm publishes: `scenecast` in `dist`, with the studio in `dist/web`, and `@scenecast/client` in
// `packages/client/dist`.
//   node scripts/build.mjs             all of it
//   node scripts/build.mjs program     one part of it, whose types are not checked: for tests
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { hashSources, noteBuilt } from './built-parts.mjs';
import { bundle } from './bundle.mjs';
import './load-typescript.mjs';
import { copyPublicTypes } from './public-types.mjs';

/** All declarations, of which few are published. */
const DECLARATIONS = '.built/declarations';

const [part] = process.argv.slice(2);
const options = part ? ['--noCheck'] : [];
const parts = {
  program: () => buildProgram(options),
  studio: () => build({ configFile: 'src/web/vite.config.ts', logLevel: 'warn' }),
  client: () => buildClient(options),
};
/** What tests start and kill. It finds files beside it where the sources are, so it needs no other part. */
const partsForTests = {
  worker: () => bundle(['testing/processes/killable-worker'], '.built/killable', 'src'),
};
for (const [name, make] of Object.entries(part ? { ...parts, ...partsForTests } : parts)) {
  if (part && part !== name) continue;
  const sources = hashSources(name);
  await make();
  noteBuilt(name, sources);
}

async function buildProgram(options) {
  for (const name of existsSync('dist') ? readdirSync('dist') : []) {
    if (name !== 'web') rmSync(join('dist', name), { recursive: true, force: true });
  }
  await Promise.all([
    bundle(['cli/main', 'server/index'], 'dist'),
    declarePublicTypes(options),
    run('--import', './scripts/load-typescript.mjs', 'scripts/build-database-template.mjs'),
  ]);
  cpSync('src/render/kernel/kernel.wasm', 'dist/render/kernel/kernel.wasm');
  cpSync('src/store/database-template.br', 'dist/store/database-template.br');
  cpSync('src/store/migrations', 'dist/store/migrations', { recursive: true });
  for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css', 'LICENSE', 'NOTICE']) {
    cpSync(`node_modules/swagger-ui-dist/${file}`, `dist/server/reference/${file}`);
  }
  for (const folder of ['cmaps', 'standard_fonts']) {
    cpSync(`node_modules/pdfjs-dist/${folder}`, `dist/documents/pdf/pdfjs/${folder}`, { recursive: true });
  }
  for (const detail of ['110m', '50m', '10m']) {
    cpSync(
      `node_modules/world-atlas/countries-${detail}.json`,
      `dist/pictures/maps/countries-${detail}.json`,
    );
  }
  await copyThemeFonts();
  chmodSync('dist/cli/main.js', 0o755);
}

async function declarePublicTypes(options) {
  rmSync(DECLARATIONS, { recursive: true, force: true });
  await run(
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
    '--emitDeclarationOnly',
    '--outDir',
    DECLARATIONS,
    ...options,
  );
  copyPublicTypes({ entry: 'server/index.d.ts', from: DECLARATIONS, to: 'dist' });
}

/** The few fonts of the themes and of captions, flat in one folder, with the licence of each family. */
async function copyThemeFonts() {
  const { THEME_FONTS } = await import('../src/pictures/type/theme-fonts.ts');
  const { CAPTION_FONTS, FACES } = await import('../src/render/captions/caption-fonts.ts');
  const captionFiles = FACES.map((font) => CAPTION_FONTS[font].resource.replace('@expo-google-fonts/', ''));
  for (const file of new Set([...Object.values(THEME_FONTS), ...captionFiles])) {
    const [family] = file.split('/');
    cpSync(`node_modules/@expo-google-fonts/${file}`, join('dist/fonts', basename(file)));
    cpSync(`node_modules/@expo-google-fonts/${family}/LICENSE_FONT`, `dist/fonts/LICENSE-${family}.txt`);
  }
}

/** The package for browsers: the client, its hooks and the preview, and what of the other folders they import. */
async function buildClient(options) {
  rmSync('packages/client/dist', { recursive: true, force: true });
  await run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.client.json', ...options);
}

async function run(...args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exit(code ?? 1);
}
