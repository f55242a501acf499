/**
 * Loads a module of the build, so that the code that users run is measured, not TypeScript compiled on the fly.
 *
 * @param path within `dist`, without extension
 */
export async function built<Module>(path: string): Promise<Module> {
  return import(new URL(`../dist/${path}.js`, import.meta.url).href);
}
