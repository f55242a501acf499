import type { FilmManifest } from '../makers/manifest.ts';
import type { SharedFilm } from '../pipeline.ts';
import { sharedBy } from '../rows/shares.ts';
import type { Previews } from './previews.ts';
import { type Files, filmFiles } from './stored-files.ts';

/** The film that a share shows; nothing if there is no such share, or its film is not finished. */
export async function sharedFilm(
  files: Files,
  token: string,
  previews: Pick<Previews, 'file'>,
): Promise<SharedFilm | undefined> {
  const generation = await sharedBy(files.ledger, token);
  if (generation === undefined) return undefined;
  const found = await filmFiles(files, generation);
  const manifest = found.get('manifest.json');
  if (manifest === undefined) return undefined;
  const bytes = Buffer.concat(await manifest.open().toArray());
  const { title, language, scenes } = JSON.parse(bytes.toString()) as FilmManifest;
  const { format } = generation.settings;
  const picture = scenes[0]?.shots[0]?.picture?.sha256;
  return {
    title,
    language,
    format,
    scenes: scenes.map(({ title: sceneTitle, startMs, narration }) => ({
      title: sceneTitle,
      startMs,
      narration,
    })),
    files: found,
    ...(picture !== undefined && { poster: () => previews.file(picture) }),
  };
}
