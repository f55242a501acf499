import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The folder of a part of what npm publishes, built of the sources as they are: by whoever comes first, unless that
 * was done before.
 */
export async function builtPart(part: 'program' | 'studio'): Promise<string> {
  await promisify(execFile)(process.execPath, ['scripts/build-if-stale.mjs', part], { cwd: ROOT });
  return `${ROOT}${part === 'program' ? 'dist' : 'dist/web'}`;
}
