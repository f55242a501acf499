// Of what sources the parts of `dist` were built, so that nothing is tested that was built of others.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NOTES = '.built';
const SETTINGS = [
  ...['package-lock.json', 'package.json', 'packages/client/package.json'],
  ...['tsconfig.json', 'tsconfig.build.json', 'tsconfig.client.json'],
];
/** Not built, or made by the build itself. */
const LEFT_OUT = /\.(test|contract)\.tsx?$|database-template\.(br|sha256)$|[\\/](fixtures|golden)[\\/]/;
/** Not published. */
const FOR_TESTS = /[\\/]testing[\\/]/;
const PROOF = {
  program: 'dist/cli/main.js',
  studio: 'dist/web/index.html',
  client: 'packages/client/dist/index.js',
  worker: '.built/killable/testing/processes/killable-worker.js',
};

/** A hash of everything that the build of a part reads. */
export function hashSources(part) {
  const isRead = (path) => !LEFT_OUT.test(path) && (part === 'worker' || !FOR_TESTS.test(path));
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash('sha256');
  for (const path of [...SETTINGS, ...files.filter(isRead).sort()]) {
    hash.update(`${path}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

export function noteBuilt(part, sources) {
  const path = join(NOTES, part);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, sources);
}

/** Whether this part of `dist` was built of the sources as they are. */
export function isBuilt(part) {
  const path = join(NOTES, part);
  return existsSync(PROOF[part]) && existsSync(path) && readFileSync(path, 'utf8') === hashSources(part);
}
