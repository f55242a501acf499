import { z } from 'zod';
import { allows, commonsLicence } from '../licences.ts';
import type { Photo, PhotoSource } from '../photo-source.ts';

// The protocol: https://www.mediawiki.org/wiki/API:Imageinfo, with the extension CommonsMetadata.

const text = z.object({ value: z.union([z.string(), z.number()]).transform(String) }).optional();
const response = z.object({
  query: z
    .object({
      pages: z.array(
        z.object({
          title: z.string(),
          /** Place among the results: pages come in any order. */
          index: z.int().default(0),
          imageinfo: z
            .array(
              z.object({
                url: z.url(),
                thumburl: z.url().optional(),
                descriptionurl: z.url(),
                mime: z.string(),
                width: z.int(),
                height: z.int(),
                extmetadata: z
                  .object({ Artist: text, LicenseShortName: text, LicenseUrl: text, ObjectName: text })
                  .default({}),
              }),
            )
            .default([]),
        }),
      ),
    })
    // A search without results has no `query`.
    .optional(),
});

const WIDTH_PX = 1920;
const MIN_SIDE_PX = 640;

/** The free media of Wikipedia: best for named places, buildings, animals and history. */
export const WIKIMEDIA: PhotoSource = {
  id: 'wikimedia',
  model: 'photos',
  name: 'Wikimedia Commons',
  baseUrl: 'https://commons.wikimedia.org/w/api.php',
  searchRequest({ words }, { baseUrl }) {
    const query = new URLSearchParams({
      action: 'query',
      format: 'json',
      formatversion: '2',
      generator: 'search',
      gsrsearch: `filetype:bitmap ${words}`,
      // Files.
      gsrnamespace: '6',
      gsrlimit: '20',
      prop: 'imageinfo',
      iiprop: 'url|size|mime|extmetadata',
      iiurlwidth: String(WIDTH_PX),
      iiextmetadatafilter: 'Artist|LicenseShortName|LicenseUrl|ObjectName',
    });
    return { url: `${baseUrl}?${query}` };
  },
  readPhotos(answer, { shape, use }) {
    const pages = [...(response.parse(answer).query?.pages ?? [])].sort(
      (one, other) => one.index - other.index,
    );
    return pages.flatMap(({ title, imageinfo: [image] }): Photo[] => {
      if (image === undefined || !/^image\/(?:jpeg|png|webp)$/.test(image.mime)) return [];
      if (Math.min(image.width, image.height) < MIN_SIDE_PX || !fits(image, shape)) return [];
      const { Artist, LicenseShortName, LicenseUrl, ObjectName } = image.extmetadata;
      const licence = commonsLicence(LicenseShortName?.value ?? '');
      if (licence === undefined || !allows(licence.id, use)) return [];
      const credit = {
        title: plain(ObjectName?.value ?? title.replace(/^File:|\.\w+$/g, '')),
        author: plain(Artist?.value ?? '') || undefined,
        licence: licence.name,
        licenceUrl: z.url().safeParse(LicenseUrl?.value).data,
        sourceUrl: image.descriptionurl,
      };
      return [{ url: image.thumburl ?? image.url, credit }];
    });
  },
};

/** Authors come as HTML. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}

/** The search knows no shapes. */
export function fits(
  { width, height }: { width: number; height: number },
  shape: 'wide' | 'tall' | 'square',
): boolean {
  const aspect = width / height;
  if (shape === 'square') return aspect > 0.6 && aspect < 1.7;
  return shape === 'wide' ? aspect > 1.1 : aspect < 0.95;
}
