import type { Readable } from 'node:stream';

/** A finished file by its content. */
export interface Blob {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  readonly sizeBytes: number;
}

/** Bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface SweepOptions {
  /** What was written to since then is left, as it may be another machine's. Nothing is, by default. */
  readonly untouchedSinceMs?: number;
}

/**
 * Keeps finished files by the SHA-256 of their bytes. What it has taken it never loses, not to a process that is
 * killed nor to a power cut, and what it has is whole.
 */
export interface BlobStore {
  put(bytes: Uint8Array): Promise<Blob>;
  /** Lets `make` fill a file of its own, and keeps it when it returns. */
  fill(extension: string, make: (path: string) => Promise<void>): Promise<Blob>;
  /**
   * The bytes, compared with their hash. Bytes that are damaged are set aside, and count as lost from then on.
   *
   * @throws GenerationError `asset_not_found`, or `asset_damaged` the first time
   */
  read(hash: string): Promise<Uint8Array>;
  /**
   * A file on this machine with the bytes, compared with their hash; never to be written to. The same errors as
   * {@link read}.
   */
  path(hash: string): Promise<string>;
  /** Compares the bytes with their hash. Sets them aside if they are damaged, unless `keep` says to leave them. */
  verify(hash: string, options?: { readonly keep?: boolean }): Promise<'whole' | 'damaged' | 'lost'>;
  /** The stream fails when there are no such bytes. */
  open(hash: string, range?: ByteRange): Readable;
  /** `undefined` when it is not there. Does not look at the bytes. */
  sizeBytes(hash: string): Promise<number | undefined>;
  /**
   * Removes a blob, unless it was put or filled again since.
   *
   * @returns whether it is gone now
   */
  remove(hash: string, unless: { readonly putSinceMs: number }): Promise<boolean>;
  /** Removes what processes that are gone from this machine left unfinished. */
  sweep(options?: SweepOptions): Promise<void>;
}
