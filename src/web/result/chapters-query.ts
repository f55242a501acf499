import { queryOptions, skipToken } from '@tanstack/react-query';
import { authorizedFetch } from '../api/token.ts';

/** A scene of the film and its start. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly startMs: number;
}

/** Start of each scene in the film, from the manifest. */
export function chaptersQuery(filmHash: string, manifestUrl: string | undefined) {
  return queryOptions({
    queryKey: ['chapters', filmHash],
    queryFn: manifestUrl === undefined ? skipToken : ({ signal }) => readChapters(manifestUrl, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function readChapters(manifestUrl: string, signal: AbortSignal): Promise<readonly Chapter[]> {
  const response = await authorizedFetch(manifestUrl, { signal });
  if (!response.ok) throw new Error(`The manifest was answered with ${response.status}.`);
  const { scenes } = (await response.json()) as { readonly scenes?: unknown };
  if (Array.isArray(scenes) && scenes.every(isChapter)) return scenes;
  throw new Error('The manifest has no scenes.');
}

function isChapter(scene: Partial<Chapter> | null): boolean {
  return (
    typeof scene?.id === 'string' && typeof scene.title === 'string' && typeof scene.startMs === 'number'
  );
}
