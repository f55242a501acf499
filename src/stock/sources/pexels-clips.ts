import { z } from 'zod';
import type { Photo, PhotoSource } from '../photo-source.ts';
import { PEXELS } from './pexels.ts';

// The protocol: https://www.pexels.com/api/documentation/, `GET /videos/search`.

const response = z.object({
  videos: z.array(
    z.object({
      url: z.url(),
      image: z.url().optional(),
      user: z.object({ name: z.string() }),
      video_files: z.array(
        z.object({
          link: z.url(),
          file_type: z.string(),
          width: z.int().nullish(),
          height: z.int().nullish(),
        }),
      ),
    }),
  ),
});

const ORIENTATIONS = { wide: 'landscape', tall: 'portrait', square: 'square' } as const;
const MAX_SIDE_PX = 1920;

/** Clips of today, chosen by hand. Its licence allows every use of a film. */
export const PEXELS_CLIPS: PhotoSource = {
  ...PEXELS,
  model: 'clips',
  searchRequest({ words, shape }, { baseUrl, apiKey }) {
    const query = new URLSearchParams({ query: words, orientation: ORIENTATIONS[shape], per_page: '20' });
    return {
      url: `${baseUrl.replace(/\/v1$/, '')}/videos/search?${query}`,
      headers: { authorization: apiKey },
    };
  },
  readPhotos(answer) {
    return response.parse(answer).videos.flatMap(({ url, image, user, video_files: files }): Photo[] => {
      const sides = ({ width, height }: (typeof files)[number]) => Math.max(width ?? 0, height ?? 0);
      const best = files
        .filter((file) => file.file_type === 'video/mp4' && sides(file) > 0 && sides(file) <= MAX_SIDE_PX)
        .sort((one, other) => sides(other) - sides(one))[0];
      if (best === undefined) return [];
      const credit = {
        title: titleIn(url),
        author: user.name,
        licence: 'Pexels License',
        licenceUrl: 'https://www.pexels.com/license/',
        sourceUrl: url,
      };
      return [{ url: best.link, previewUrl: image, credit }];
    });
  },
};

/** Clips have no title but in the address of their page: `…/video/waves-at-dusk-1234/`. */
function titleIn(url: string): string | undefined {
  const words = /\/video\/([a-z-]+?)-?\d*\/?$/.exec(new URL(url).pathname)?.[1]?.replaceAll('-', ' ');
  return words || undefined;
}
