import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../scripts/bundle.mjs';

const FOLDER = '.built/bench';

/**
 * Bundles a module as the build does, so that the code that users run is measured, not TypeScript compiled on the fly.
 *
 * @param path within `src`, without extension
 * @returns the path of its file
 */
export async function builtFile(path: string): Promise<string> {
  await bundle([path], FOLDER);
  return resolve(FOLDER, `${path}.js`);
}

/** Loads a module that was bundled like that. */
export async function built<Module>(path: string): Promise<Module> {
  return import(pathToFileURL(await builtFile(path)).href);
}
