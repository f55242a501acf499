import { queryOptions, skipToken } from '@tanstack/react-query';
import { authorizedFetch } from '../api/token.ts';

/** The scene that opens it, and its start. */
export interface Chapter {
  readonly id: string;
  /** Of the scene in the film, from 1. */
  readonly number: number;
  readonly title: string;
  readonly startMs: number;
}

/** Start of each chapter in the film, from the manifest. */
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
  if (Array.isArray(scenes) && scenes.every(isScene)) return chaptersOf(scenes);
  throw new Error('The manifest has no scenes.');
}

type Scene = Omit<Chapter, 'number'>;

/** As the server's own lists have them: neighbouring scenes of one title are one chapter. */
export function chaptersOf(scenes: readonly Scene[]): Chapter[] {
  return scenes
    .map((scene, index) => ({ ...scene, number: index + 1 }))
    .filter(({ title }, index) => title.trim() === '' || title !== scenes[index - 1]?.title);
}

function isScene(scene: Partial<Scene> | null): scene is Scene {
  return (
    typeof scene?.id === 'string' && typeof scene.title === 'string' && typeof scene.startMs === 'number'
  );
}
