import { z } from 'zod';
import { allows, commonsLicence } from '../licences.ts';
import type { Photo, PhotoSource } from '../photo-source.ts';
import { fits, plain, WIKIMEDIA } from './wikimedia.ts';

// The protocol: https://www.mediawiki.org/wiki/Extension:TimedMediaHandler, `prop=videoinfo`, which is that of images
// with smaller versions (`derivatives`), and the extension CommonsMetadata.

const text = z.object({ value: z.union([z.string(), z.number()]).transform(String) }).optional();
const response = z.object({
  query: z
    .object({
      pages: z.array(
        z.object({
          title: z.string(),
          /** Place among the results: pages come in any order. */
          index: z.int().default(0),
          videoinfo: z
            .array(
              z.object({
                descriptionurl: z.url(),
                width: z.int(),
                height: z.int(),
                duration: z.number().default(0),
                derivatives: z
                  .array(z.object({ src: z.url(), type: z.string(), width: z.int(), height: z.int() }))
                  .default([]),
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

const MAX_SECONDS = 180;
const MIN_SIDE_PX = 360;
/** A film needs no more, and the original can be of any size. */
const MAX_SIDE_PX = 1280;

/** The free videos of Wikipedia: best for animals, machines, places and history. */
export const WIKIMEDIA_CLIPS: PhotoSource = {
  ...WIKIMEDIA,
  model: 'clips',
  searchRequest({ words }, { baseUrl }) {
    const query = new URLSearchParams({
      action: 'query',
      format: 'json',
      formatversion: '2',
      generator: 'search',
      gsrsearch: `filetype:video ${words}`,
      // Files.
      gsrnamespace: '6',
      gsrlimit: '20',
      prop: 'videoinfo',
      viprop: 'url|size|derivatives|extmetadata',
      viextmetadatafilter: 'Artist|LicenseShortName|LicenseUrl|ObjectName',
    });
    return { url: `${baseUrl}?${query}` };
  },
  readPhotos(answer, { shape, use }) {
    const pages = [...(response.parse(answer).query?.pages ?? [])].sort(
      (one, other) => one.index - other.index,
    );
    return pages.flatMap(({ title, videoinfo: [video] }): Photo[] => {
      if (video === undefined || video.duration > MAX_SECONDS || !fits(video, shape)) return [];
      const best = video.derivatives
        .filter(({ type, width, height }) => {
          const isSuitable = Math.min(width, height) >= MIN_SIDE_PX && Math.max(width, height) <= MAX_SIDE_PX;
          return type.startsWith('video/webm') && isSuitable;
        })
        .sort((one, other) => other.width - one.width)[0];
      const { Artist, LicenseShortName, LicenseUrl, ObjectName } = video.extmetadata;
      const licence = commonsLicence(LicenseShortName?.value ?? '');
      if (best === undefined || licence === undefined || !allows(licence.id, use)) return [];
      const credit = {
        title: plain(ObjectName?.value ?? title.replace(/^File:|\.\w+$/g, '')),
        author: plain(Artist?.value ?? '') || undefined,
        licence: licence.name,
        licenceUrl: z.url().safeParse(LicenseUrl?.value).data,
        sourceUrl: video.descriptionurl,
      };
      return [{ url: best.src, credit }];
    });
  },
};
