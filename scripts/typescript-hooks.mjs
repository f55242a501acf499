// Compiles TypeScript files when they are imported, and keeps the results. A general loader such as tsx also resolves
// imports, which here name their files in full, and so takes twice the time to start a program.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL('../node_modules/.cache/typescript', import.meta.url));
/** Part of the first line of each result, so that another version of this file or of esbuild compiles anew. */
const COMPILER = `1 ${require('esbuild/package.json').version}`;

/** A hook of Node: https://nodejs.org/api/module.html#loadurl-context-nextload */
export function load(url, context, nextLoad) {
  // A test runner adds a query to load a file again.
  const isOurs = url.startsWith('file:') && /\.m?tsx?(\?|$)/.test(url) && !url.includes('/node_modules/');
  if (!isOurs) return nextLoad(url, context);
  return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
}

function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const firstLine = `// ${COMPILER} ${createHash('sha256').update(source).digest('hex')}\n`;
  const kept = join(CACHE, `${createHash('sha256').update(path).digest('hex')}.js`);
  const before = readIfThere(kept);
  if (before?.startsWith(firstLine)) return before;
  const { code } = require('esbuild').transformSync(source, {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    format: 'esm',
    target: 'node20.11',
    jsx: 'automatic',
    sourcefile: path,
    sourcemap: 'inline',
    sourcesContent: false,
    // The first line must not move the others away from where the source map says that they are.
    banner: firstLine.trimEnd(),
  });
  keep(kept, code);
  return code;
}

/** Several processes may keep the same file at once, and a process may be killed while it does. */
function keep(path, content) {
  const unfinished = `${path}.${process.pid}-${performance.now()}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
