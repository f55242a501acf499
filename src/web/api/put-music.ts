import { type GenerationView, HttpError } from '../../index.ts';
import { api } from './server.ts';
import { authorizedFetch } from './token.ts';

/** Plays music of the user's own under a film. @throws HttpError */
export async function putMusic(
  id: string,
  file: { readonly body: Blob; readonly name: string },
): Promise<GenerationView> {
  const path = `/api/generations/${encodeURIComponent(id)}/music?name=${encodeURIComponent(file.name)}`;
  const response = await authorizedFetch(path, {
    method: 'PUT',
    headers: { 'content-type': file.body.type },
    body: file.body,
  });
  if (response.ok) return api.loadGeneration(id);
  const problem = await response.json().catch(() => undefined);
  throw new HttpError(response.status, problem === undefined ? {} : { problem });
}
