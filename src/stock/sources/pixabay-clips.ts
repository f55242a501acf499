import { z } from 'zod';
import type { Photo, PhotoSource } from '../photo-source.ts';
import { aspectFits } from './aspect.ts';
import { MAX_QUERY_CHARACTERS, PIXABAY, pixabayCredit } from './pixabay.ts';

// The protocol: https://pixabay.com/api/docs/#api_search_videos. A size that a video lacks has an empty address.

const size = z.object({
  url: z.string(),
  thumbnail: z.url().optional().catch(undefined),
  width: z.int(),
  height: z.int(),
});
const response = z.object({
  hits: z.array(
    z.object({
      pageURL: z.url(),
      user: z.string(),
      tags: z.string().nullish(),
      duration: z.number().default(0),
      videos: z.record(z.string(), size),
    }),
  ),
});

const MAX_SECONDS = 180;
const MAX_SIDE_PX = 1920;

/** Clips under a licence that allows every use of a film. */
export const PIXABAY_CLIPS: PhotoSource = {
  ...PIXABAY,
  model: 'clips',
  searchRequest({ words }, { baseUrl, apiKey }) {
    // Unlike the search for photos, this one knows no orientation.
    const query = new URLSearchParams({
      key: apiKey,
      q: words.slice(0, MAX_QUERY_CHARACTERS),
      video_type: 'film',
      safesearch: 'true',
      per_page: '50',
    });
    return { url: `${baseUrl}/videos/?${query}` };
  },
  readPhotos(answer, { shape }) {
    return response.parse(answer).hits.flatMap(({ videos, duration, ...hit }): Photo[] => {
      const best = Object.values(videos)
        .filter((each) => z.url().safeParse(each.url).success && longSide(each) <= MAX_SIDE_PX)
        .sort((one, other) => longSide(other) - longSide(one))[0];
      if (best === undefined || duration > MAX_SECONDS || !aspectFits(best, shape)) return [];
      const previewUrl = videos.tiny?.thumbnail ?? best.thumbnail;
      return [{ url: best.url, previewUrl, credit: pixabayCredit(hit) }];
    });
  },
};

function longSide({ width, height }: z.infer<typeof size>): number {
  return Math.max(width, height);
}
