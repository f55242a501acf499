import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const FOLDERS = {
  program: 'dist',
  studio: 'dist/web',
  client: 'packages/client/dist',
  worker: '.built/killable',
} as const;

/** A part of the build: see scripts/build.mjs. The worker is no part of a package, but of the tests that kill it. */
export type Part = keyof typeof FOLDERS;

/** Whether a part is up to date is asked once in a process: that reads all sources. */
const parts = new Map<Part, Promise<string>>();

/**
 * The folder of a part of the published package, built from the current sources. The first caller builds it, unless
 * it is up to date.
 */
export function builtPart(part: Part): Promise<string> {
  const known = parts.get(part) ?? build(part);
  parts.set(part, known);
  return known;
}

async function build(part: Part): Promise<string> {
  await promisify(execFile)(process.execPath, ['scripts/build-if-stale.mjs', part], { cwd: ROOT });
  return `${ROOT}${FOLDERS[part]}`;
}
