import { useEffect, useState } from 'react';
import type { GenerationView } from '../../index.ts';
import { type FilmFile, fetchFile, filePath } from '../api/studio-api.ts';
import { hasToken } from '../api/token.ts';
import { assetOf } from '../film/scene-parts.ts';

/** An address of a film's file that the page's elements can load, which cannot send a token. */
export function useFileUrl(generation: GenerationView, name: FilmFile): string | undefined {
  const { id, video } = generation;
  const hash = assetOf(video)?.hash;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (hash === undefined) return;
    if (!hasToken()) return setUrl(filePath(id, name));
    const controller = new AbortController();
    let objectUrl: string | undefined;
    fetchFile(id, name, controller.signal)
      .then(async (response) => {
        objectUrl = URL.createObjectURL(await response.blob());
        setUrl(objectUrl);
      })
      // Captions are a help: without them the film plays all the same.
      .catch(() => setUrl(undefined));
    return () => {
      controller.abort();
      if (objectUrl !== undefined) URL.revokeObjectURL(objectUrl);
    };
  }, [id, name, hash]);
  return url;
}
