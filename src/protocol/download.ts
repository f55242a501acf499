/** The files of a generation that can be downloaded now: the answer to `GET /api/generations/{id}/downloads`. */
export interface DownloadList {
  downloads: {
    /** Such as `video.mp4`. */
    name: string;
    /** Valid for at least twelve hours without a token. It leads to whatever has this name then. */
    url: string;
    mediaType: string;
    /** Null for what is put together while it is sent. */
    sizeBytes: number | null;
  }[];
}
