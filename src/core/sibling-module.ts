/**
 * The URL of a module beside the caller's, for starting a worker thread. It has the caller's file extension, so that
 * it is found in `src` (TypeScript, in tests) and in `dist` (JavaScript).
 *
 * @param importMetaUrl the caller's `import.meta.url`
 * @param name the sibling's path without extension, such as `./speech-worker`
 */
export function siblingModule(importMetaUrl: string, name: string): URL {
  const extension = importMetaUrl.slice(importMetaUrl.lastIndexOf('.'));
  return new URL(`${name}${extension}`, importMetaUrl);
}
