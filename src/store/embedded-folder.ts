import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unpackTemplate } from './database-template.ts';
import type { Journal } from './journal.ts';
import { isWhole } from './power-cut.ts';
import { startPglite } from './start-pglite.ts';

/** Makes the folder of a new database atomically, because a process may be killed while it is filled. */
export async function makeFolder(folder: string): Promise<void> {
  if (await unpackTemplate(folder)) return;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const pglite = await startPglite(unfinished);
  await pglite.close();
  await rename(unfinished, folder);
}

/** Moves a rebuilt database into place. The last database that was replaced is kept. */
export async function replaceFolder(folder: string, rebuilt: string): Promise<void> {
  if (existsSync(folder)) {
    const [parent, prefix] = [dirname(folder), `${basename(folder)}.damaged-`];
    for (const name of await readdir(parent)) {
      if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true });
    }
    await rename(folder, join(parent, `${prefix}${new Date().toISOString().replaceAll(':', '-')}`));
  }
  await rename(rebuilt, folder);
}

/** Why the database in the folder cannot be trusted, as the end of a sentence; `undefined` if it can. */
export async function corruptionReason(folder: string, journal: Journal): Promise<string | undefined> {
  if (!(await journal.exists())) return undefined;
  if (!existsSync(folder)) return 'is gone';
  if (!existsSync(join(folder, 'PG_VERSION'))) return 'is damaged';
  return (await isWhole(folder)) ? undefined : 'was open when the machine stopped';
}
