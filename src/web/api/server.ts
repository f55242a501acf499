import { createHttpApi } from '../../index.ts';
import { authorized, authorizedFetch } from './token.ts';

/** Connects the studio to the server that served the page. */
export const CONNECTION = { fetch: authorizedFetch } as const;

/** All server calls of the studio. */
export const api = createHttpApi(CONNECTION);

/**
 * Imports a project archive.
 *
 * @param onSent called with the share of the archive that is sent, 0 to 1
 */
export async function importProject(
  archive: Blob,
  options: { readonly signal: AbortSignal; readonly onSent: (share: number) => void },
) {
  const { uploadingFetch } = await import('./uploading-fetch.ts');
  const connection = { fetch: authorized(uploadingFetch(options.onSent)) };
  return createHttpApi(connection).importProject(archive, { signal: options.signal });
}

/** Upload time of the largest file at 1 Mbit/s. */
export const UPLOAD = { timeoutMs: 180_000 } as const;
