import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { flush } from './flush.ts';

/** A file in the database's folder that says in which boot of the machine it was opened, or that it was closed. */
const STATE_FILE = 'scenecast-state';
const CLOSED = 'closed';
/** On systems without a boot id, boots are identified by their time, to this precision. */
const START_TOLERANCE_S = 600;

/**
 * PGlite never flushes to the disk: what it wrote survives its process, but not the machine.
 *
 * @returns whether everything written to the folder is there: it was closed properly, or the machine has not
 * restarted
 */
export async function isWhole(folder: string): Promise<boolean> {
  const state = await readFile(join(folder, STATE_FILE), 'utf8').catch(() => undefined);
  return state === CLOSED || state === (await machineRun());
}

/** From now on, the folder is only intact as long as the machine runs. */
export async function markOpened(folder: string): Promise<void> {
  await writeState(folder, await machineRun());
}

/** Flushes everything that was written since this time of the system's clock. */
export async function markClosed(folder: string, sinceMs: number): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(path)).mtimeMs < sinceMs) continue;
    await flush(path);
  }
  await writeState(folder, CLOSED);
}

async function writeState(folder: string, state: string): Promise<void> {
  const path = join(folder, STATE_FILE);
  await writeFile(path, state);
  await flush(path);
}

async function machineRun(): Promise<string> {
  const id = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => undefined);
  return id?.trim() ?? `since ${Math.round((Date.now() / 1000 - uptime()) / START_TOLERANCE_S)}`;
}
