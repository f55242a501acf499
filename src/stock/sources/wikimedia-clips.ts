import { z } from 'zod';
import type { Photo, PhotoSource } from '../photo-source.ts';
import { aspectFits } from './aspect.ts';
import { commonsAnswer, commonsCredit, commonsMetadata, commonsSearch } from './commons.ts';
import { PREVIEW_WIDTH_PX, WIKIMEDIA } from './wikimedia.ts';

// The protocol: https://www.mediawiki.org/wiki/Extension:TimedMediaHandler, `prop=videoinfo`, which is that of images
// with smaller versions (`derivatives`).

const readAnswer = commonsAnswer(
  'videoinfo',
  z.object({
    descriptionurl: z.url(),
    thumburl: z.url().optional(),
    width: z.int(),
    height: z.int(),
    duration: z.number().default(0),
    derivatives: z
      .array(z.object({ src: z.url(), type: z.string(), width: z.int(), height: z.int() }))
      .default([]),
    extmetadata: commonsMetadata,
  }),
);

const MAX_SECONDS = 180;
const MIN_SIDE_PX = 360;
/** A film needs no more, and the original can be of any size. */
const MAX_SIDE_PX = 1280;

/** The free videos of Wikipedia: best for animals, machines, places and history. */
export const WIKIMEDIA_CLIPS: PhotoSource = {
  ...WIKIMEDIA,
  model: 'clips',
  searchRequest({ words }, { baseUrl }) {
    const own = { viprop: 'url|size|derivatives|extmetadata', viurlwidth: String(PREVIEW_WIDTH_PX) };
    const find = `filetype:video ${words}`;
    return { url: commonsSearch(baseUrl, { find, prop: 'videoinfo', prefix: 'vi', own }) };
  },
  readPhotos(answer, { shape, use }) {
    return readAnswer(answer).flatMap(({ title, file: video }): Photo[] => {
      if (video.duration > MAX_SECONDS || !aspectFits(video, shape)) return [];
      const best = video.derivatives
        .filter(({ type, width, height }) => {
          const isSuitable = Math.min(width, height) >= MIN_SIDE_PX && Math.max(width, height) <= MAX_SIDE_PX;
          return type.startsWith('video/webm') && isSuitable;
        })
        .sort((one, other) => other.width - one.width)[0];
      const credit = commonsCredit(title, video, use);
      return best && credit ? [{ url: best.src, previewUrl: video.thumburl, credit }] : [];
    });
  },
};
