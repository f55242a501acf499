/**
 * The URL of a module that stands beside the caller's, to start a worker thread from it: the same file
 * extension, so that it is found both in `src` (TypeScript, under test) and in `dist` (JavaScript).
 *
 * @param importMetaUrl the caller's `import.meta.url`
 * @param name the sibling's path without extension, such as `./speech-worker`
 */
export function siblingModule(importMetaUrl: string, name: string): URL {
  const extension = importMetaUrl.slice(importMetaUrl.lastIndexOf('.'));
  return new URL(`${name}${extension}`, importMetaUrl);
}
