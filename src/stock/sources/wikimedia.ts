import { z } from 'zod';
import type { Photo, PhotoSource } from '../photo-source.ts';
import { aspectFits } from './aspect.ts';
import { commonsAnswer, commonsCredit, commonsMetadata, commonsSearch } from './commons.ts';

// The protocol: https://www.mediawiki.org/wiki/API:Imageinfo.

const readAnswer = commonsAnswer(
  'imageinfo',
  z.object({
    url: z.url(),
    thumburl: z.url().optional(),
    descriptionurl: z.url(),
    mime: z.string(),
    width: z.int(),
    height: z.int(),
    extmetadata: commonsMetadata,
  }),
);

// Other widths than a few are refused: https://www.mediawiki.org/wiki/Common_thumbnail_sizes.
const WIDTH_PX = 1920;
export const PREVIEW_WIDTH_PX = 330;
const MIN_SIDE_PX = 640;

/** The free media of Wikipedia: best for named places, buildings, animals and history. */
export const WIKIMEDIA: PhotoSource = {
  id: 'wikimedia',
  model: 'photos',
  name: 'Wikimedia Commons',
  baseUrl: 'https://commons.wikimedia.org/w/api.php',
  searchRequest({ words }, { baseUrl }) {
    const own = { iiprop: 'url|size|mime|extmetadata', iiurlwidth: String(WIDTH_PX) };
    const find = `filetype:bitmap ${words}`;
    return { url: commonsSearch(baseUrl, { find, prop: 'imageinfo', prefix: 'ii', own }) };
  },
  readPhotos(answer, { shape, use }) {
    return readAnswer(answer).flatMap(({ title, file: image }): Photo[] => {
      if (!/^image\/(?:jpeg|png|webp)$/.test(image.mime)) return [];
      if (Math.min(image.width, image.height) < MIN_SIDE_PX || !aspectFits(image, shape)) return [];
      const credit = commonsCredit(title, image, use);
      const url = image.thumburl ?? image.url;
      const previewUrl = url.replace(`/${WIDTH_PX}px-`, `/${PREVIEW_WIDTH_PX}px-`);
      return credit ? [{ url, previewUrl, credit }] : [];
    });
  },
};
