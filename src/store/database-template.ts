import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The folder of a new database in one file, made by `npm run build`; without it, all works but slower. */
const SHIPPED = new URL('./database-template.br', import.meta.url);
/** Nearly as small as the slowest, and it does not hold a build up. */
const BROTLI_QUALITY = 5;

/**
 * Makes the folder of a new embedded database out of the template, which takes a tenth of making it anew. It is
 * filled under another name, so that a process killed meanwhile leaves nothing that looks like a database.
 *
 * @returns whether there is a template
 */
export async function unpackTemplate(folder: string, template: URL = SHIPPED): Promise<boolean> {
  const packed = await readFile(template).catch(() => undefined);
  if (!packed) return false;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const entries = Object.entries(unzipSync(await promisify(brotliDecompress)(packed)));
  const isFolder = (name: string) => name.endsWith('/');
  // As the database itself makes them: for nobody else to read.
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  for (const [name] of entries) {
    if (isFolder(name)) await mkdir(join(unfinished, name), { recursive: true, mode: 0o700 });
  }
  const files = entries.filter(([name]) => !isFolder(name));
  await Promise.all(files.map(([name, bytes]) => writeFile(join(unfinished, name), bytes, { mode: 0o600 })));
  await rename(unfinished, folder);
  return true;
}

/** The folder of a database that was closed, as {@link unpackTemplate} takes it. */
export async function packTemplate(folder: string): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll(sep, '/');
    // Folders too: the database misses those that are empty.
    if (entry.isDirectory()) files[`${name}/`] = new Uint8Array();
    else files[name] = await readFile(path);
  }
  // Brotli sees how alike the files are; zip would compress each by itself.
  return promisify(brotliCompress)(zipSync(files, { level: 0 }), {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}
