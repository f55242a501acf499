// Builds what npm publishes: JavaScript and declarations in `dist`, the studio in `dist/web`, and the command line
// made executable.
//   node scripts/build.mjs             all of it
//   node scripts/build.mjs program     one part of it, whose types are not checked: for tests
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { hashSources, noteBuilt } from './built-parts.mjs';

const [part] = process.argv.slice(2);
const sources = hashSources();
if (part !== 'studio') await buildProgram(part === 'program' ? ['--noCheck'] : []);
if (part !== 'program') await build({ configFile: 'src/web/vite.config.ts', logLevel: 'warn' });
for (const built of part ? [part] : ['program', 'studio']) noteBuilt(built, sources);

async function buildProgram(options) {
  for (const name of existsSync('dist') ? readdirSync('dist') : []) {
    if (name !== 'web') rmSync(join('dist', name), { recursive: true, force: true });
  }
  await Promise.all([
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', ...options),
    run('--import', './scripts/load-typescript.mjs', 'scripts/build-database-template.mjs'),
  ]);
  copyFileSync('src/render/kernel/kernel.wasm', 'dist/render/kernel/kernel.wasm');
  copyFileSync('src/store/database-template.br', 'dist/store/database-template.br');
  cpSync('src/store/migrations', 'dist/store/migrations', { recursive: true });
  for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css', 'LICENSE', 'NOTICE']) {
    cpSync(`node_modules/swagger-ui-dist/${file}`, `dist/server/reference/${file}`);
  }
  for (const folder of ['cmaps', 'standard_fonts']) {
    cpSync(`node_modules/pdfjs-dist/${folder}`, `dist/documents/pdf/pdfjs/${folder}`, { recursive: true });
  }
  chmodSync('dist/cli/main.js', 0o755);
}

async function run(...args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exit(code ?? 1);
}
