import { z } from 'zod';
import type { Photo, PhotoSource } from '../photo-source.ts';

// The protocol: https://www.pexels.com/api/documentation/, `GET /search`.

const response = z.object({
  photos: z.array(
    z.object({
      url: z.url(),
      photographer: z.string(),
      alt: z.string().nullish(),
      src: z.object({ original: z.url(), large2x: z.url(), medium: z.url().optional() }),
    }),
  ),
});

const ORIENTATIONS = { wide: 'landscape', tall: 'portrait', square: 'square' } as const;

/** Photographs of today, chosen by hand. Its licence allows every use of a film. */
export const PEXELS: PhotoSource = {
  id: 'pexels',
  model: 'photos',
  name: 'Pexels',
  baseUrl: 'https://api.pexels.com/v1',
  keyVariable: 'PEXELS_API_KEY',
  searchRequest({ words, shape }, { baseUrl, apiKey }) {
    const query = new URLSearchParams({ query: words, orientation: ORIENTATIONS[shape], per_page: '20' });
    return { url: `${baseUrl}/search?${query}`, headers: { authorization: apiKey } };
  },
  readPhotos(answer) {
    return response.parse(answer).photos.map(({ url, photographer, alt, src }): Photo => {
      const credit = {
        title: alt || undefined,
        author: photographer,
        licence: 'Pexels License',
        licenceUrl: 'https://www.pexels.com/license/',
        sourceUrl: url,
      };
      return { url: src.large2x, previewUrl: src.medium, credit };
    });
  },
};
