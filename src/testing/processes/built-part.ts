import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const FOLDERS = { program: 'dist', studio: 'dist/web', client: 'packages/client/dist' } as const;

/** A part of the build: see scripts/build.mjs. */
export type Part = keyof typeof FOLDERS;

/**
 * The folder of a part of the published package, built from the current sources. The first caller builds it, unless
 * it is up to date.
 */
export async function builtPart(part: Part): Promise<string> {
  await promisify(execFile)(process.execPath, ['scripts/build-if-stale.mjs', part], { cwd: ROOT });
  return `${ROOT}${FOLDERS[part]}`;
}
