// Builds one part of `dist`, if it was not built of the sources as they are. Of several processes that ask for it at
// once, one builds and the others wait:
//   node scripts/build-if-stale.mjs program|studio
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isBuilt } from './built-parts.mjs';

const LOCK = '.built/lock';
const POLL_MS = 100;
const MAX_BUILDS = 3;

const [part] = process.argv.slice(2);
mkdirSync('.built', { recursive: true });
let builds = 0;
while (!isBuilt(part)) {
  if (!tryLock()) {
    await sleep(POLL_MS);
    continue;
  }
  try {
    // Of the studio, the React for production, whatever is tested around it.
    const env = { ...process.env, NODE_ENV: 'production' };
    if (!isBuilt(part)) {
      // Sources may change while they are built, but not for ever.
      if (builds++ === MAX_BUILDS) throw new Error(`${part} is not there after ${MAX_BUILDS} builds.`);
      execFileSync(process.execPath, ['scripts/build.mjs', part], { stdio: 'inherit', env });
    }
  } finally {
    rmSync(LOCK);
  }
}

function tryLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  // Of a build that was killed, nobody waits for the end.
  if (!lives(lockHolder())) rmSync(LOCK, { force: true });
  return false;
}

/** Undefined when the lock is gone, or its holder has not written who it is yet. */
function lockHolder() {
  try {
    return Number(readFileSync(LOCK, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function lives(pid) {
  if (pid === undefined) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
