// Builds what npm publishes: JavaScript and declarations in `dist`, the studio in `dist/web`, and the command line
// made executable.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, rmSync } from 'node:fs';
import { build } from 'vite';

rmSync('dist', { recursive: true, force: true });
await Promise.all([
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'),
  run('--import', './scripts/load-typescript.mjs', 'scripts/build-database-template.mjs'),
]);
copyFileSync('src/render/kernel/kernel.wasm', 'dist/render/kernel/kernel.wasm');
copyFileSync('src/store/database-template.br', 'dist/store/database-template.br');
cpSync('src/store/migrations', 'dist/store/migrations', { recursive: true });
for (const part of ['swagger-ui-bundle.js', 'swagger-ui.css', 'LICENSE', 'NOTICE']) {
  cpSync(`node_modules/swagger-ui-dist/${part}`, `dist/server/reference/${part}`);
}
await build({ configFile: 'src/web/vite.config.ts', logLevel: 'warn' });
chmodSync('dist/cli/main.js', 0o755);

async function run(...args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exit(code ?? 1);
}
