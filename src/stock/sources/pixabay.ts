import { z } from 'zod';
import type { Credit } from '../../core/model.ts';
import type { Photo, PhotoSource } from '../photo-source.ts';

// The protocol: https://pixabay.com/api/docs/.

const response = z.object({
  hits: z.array(
    z.object({
      pageURL: z.url(),
      largeImageURL: z.url(),
      webformatURL: z.url().optional(),
      user: z.string(),
      tags: z.string().nullish(),
    }),
  ),
});

const ORIENTATIONS = { wide: 'horizontal', tall: 'vertical', square: 'all' } as const;
/** The longest query that it takes. */
export const MAX_QUERY_CHARACTERS = 100;

/** Photographs under a licence that allows every use of a film. */
export const PIXABAY: PhotoSource = {
  id: 'pixabay',
  model: 'photos',
  name: 'Pixabay',
  baseUrl: 'https://pixabay.com/api',
  keyVariable: 'PIXABAY_API_KEY',
  searchRequest({ words, shape }, { baseUrl, apiKey }) {
    const query = new URLSearchParams({
      key: apiKey,
      q: words.slice(0, MAX_QUERY_CHARACTERS),
      image_type: 'photo',
      orientation: ORIENTATIONS[shape],
      safesearch: 'true',
      per_page: '20',
    });
    return { url: `${baseUrl}/?${query}` };
  },
  readPhotos(answer) {
    return response.parse(answer).hits.map(
      ({ largeImageURL: url, webformatURL: previewUrl, ...hit }): Photo => ({
        ...{ url, previewUrl, credit: pixabayCredit(hit) },
      }),
    );
  },
};

/** Whom to name for a result. */
export function pixabayCredit(hit: {
  readonly pageURL: string;
  readonly user: string;
  readonly tags?: string | null | undefined;
}): Credit {
  return {
    title: hit.tags || undefined,
    author: hit.user,
    licence: 'Pixabay Content License',
    licenceUrl: 'https://pixabay.com/service/license-summary/',
    sourceUrl: hit.pageURL,
  };
}
