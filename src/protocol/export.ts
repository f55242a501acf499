import type { Failure, ItemView } from './generation.ts';

/** The files that a finished film can be converted to. */
export const FILM_EXPORTS = ['video-medium.mp4', 'video-small.mp4', 'video.webm', 'clip.gif'] as const;
export type FilmExportName = (typeof FILM_EXPORTS)[number];

/** A file that is made of a finished film when it is asked for. */
export interface FilmExport {
  name: FilmExportName;
  mediaType: string;
  widthPx: number;
  heightPx: number;
  status: ItemView['status'];
  /** `null` until it is ready. */
  sizeBytes: number | null;
  /** A link that works without the token for at least twelve hours; `null` until it is ready. */
  url: string | null;
  failure?: Failure | undefined;
}

/** The answer to `GET …/exports`. */
export interface FilmExportList {
  exports: FilmExport[];
}
