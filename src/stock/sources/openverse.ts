import { z } from 'zod';
import { allows, commonsLicence } from '../licences.ts';
import type { Photo, PhotoSource } from '../photo-source.ts';

// The protocol: https://api.openverse.org/v1/, `GET /images/`. Without a key, a page has at most 20 results.

const response = z.object({
  results: z.array(
    z.object({
      title: z.string().nullish(),
      url: z.url(),
      thumbnail: z.url().nullish().catch(undefined),
      creator: z.string().nullish(),
      license: z.string(),
      license_version: z.string().nullish(),
      license_url: z.url().nullish().catch(undefined),
      foreign_landing_url: z.url(),
      filetype: z.string().nullish(),
    }),
  ),
});

const SHAPES = { wide: 'wide', tall: 'tall', square: 'square' } as const;

/** 800 million openly licensed pictures of museums, Flickr and Wikimedia. */
export const OPENVERSE: PhotoSource = {
  id: 'openverse',
  model: 'photos',
  name: 'Openverse',
  baseUrl: 'https://api.openverse.org/v1',
  searchRequest({ words, shape, use }, { baseUrl }) {
    const types = [...(use.isCommercial ? ['commercial'] : []), ...(use.isChanged ? ['modification'] : [])];
    const query = new URLSearchParams({
      q: words,
      category: 'photograph',
      aspect_ratio: SHAPES[shape],
      mature: 'false',
      page_size: '20',
      ...(types.length > 0 && { license_type: types.join(',') }),
    });
    return { url: `${baseUrl}/images/?${query}` };
  },
  readPhotos(answer, { use }) {
    return response.parse(answer).results.flatMap((result): Photo[] => {
      const version = result.license_version ? ` ${result.license_version}` : '';
      const licence = commonsLicence(`${result.license}${version}`);
      if (licence === undefined || !allows(licence.id, use) || result.filetype === 'svg') return [];
      const credit = {
        title: result.title || undefined,
        author: result.creator || undefined,
        licence: licence.name,
        licenceUrl: result.license_url ?? undefined,
        sourceUrl: result.foreign_landing_url,
      };
      return [{ url: result.url, previewUrl: result.thumbnail ?? undefined, credit }];
    });
  },
};
