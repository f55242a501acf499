import type { Credit } from '../core/model.ts';

/** A collection of photographs, or of clips, that can be searched: what distinguishes it from all others. */
export interface PhotoSource {
  /** The part before the colon in the name of its model, such as `openverse`. */
  readonly id: string;
  /** The part after the colon: what it has. */
  readonly model: 'photos' | 'clips';
  /** As people write it, such as `Openverse`. */
  readonly name: string;
  /** The address of its API, without a slash at its end. */
  readonly baseUrl: string;
  /** The environment variable of its key; absent if it needs none. */
  readonly keyVariable?: string;
  /** The request for one page of results. */
  searchRequest(query: PhotoQuery, server: PhotoServer): PhotoRequest;
  /**
   * Reads the response: photos that the licences of the query allow, the most relevant first.
   *
   * @throws Error if the response has another shape
   */
  readPhotos(response: unknown, query: PhotoQuery): Photo[];
}

export interface PhotoServer {
  readonly baseUrl: string;
  /** Empty if the source needs none. */
  readonly apiKey: string;
}

export interface PhotoQuery {
  /** A few words. */
  readonly words: string;
  readonly shape: 'wide' | 'tall' | 'square';
  readonly use: PhotoUse;
}

/** What the user wants to do with the film, and so what a photo's licence must allow. */
export interface PhotoUse {
  /** Commercial use. */
  readonly isCommercial: boolean;
  /** Changes: a film crops pictures and moves over them. */
  readonly isChanged: boolean;
}

export interface PhotoRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Photo {
  /** Of a JPEG, PNG or WebP, or of an MP4 or WebM video, large enough for a film where the source has it. */
  readonly url: string;
  /** Of a small image of it. Absent if the source has none. */
  readonly previewUrl?: string | undefined;
  readonly credit: Credit;
}
