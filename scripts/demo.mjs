// Makes a finished video from a real document, with nothing but what `npm ci` installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const out = 'demo/the-mermaid-of-zennor.mp4';
if (!existsSync('dist/cli/main.js')) {
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
const make = ['make', 'examples/the-mermaid-of-zennor.txt', '--out', out, '--force'];
const { status } = spawnSync(process.execPath, ['dist/cli/main.js', ...make], { stdio: 'inherit' });
process.exitCode = status ?? 1;
