import type { Readable } from 'node:stream';

/** A finished file, identified by its content. */
export interface Blob {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  readonly sizeBytes: number;
}

/** Bytes from `start` up to, but not including, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface SweepOptions {
  /**
   * Files that were written to since then are kept, because another machine may be writing them. By default none are.
   */
  readonly untouchedSinceMs?: number;
}

/**
 * Stores finished files by the SHA-256 of their bytes. A stored file survives a killed process and a power cut, and
 * is always complete.
 */
export interface BlobStore {
  put(bytes: Uint8Array): Promise<Blob>;
  /** Lets `make` write a file, and stores it when `make` returns. */
  fill(extension: string, make: (path: string) => Promise<void>): Promise<Blob>;
  /** Lends the path of a temporary file on the disk of the store. What is there is removed when `use` ends. */
  lend<Result>(extension: string, use: (path: string) => Promise<Result>): Promise<Result>;
  /**
   * Reads the bytes and compares them with their hash. Damaged bytes are set aside, and count as lost from then on.
   *
   * @throws GenerationError `asset_not_found`, or `asset_damaged` the first time
   */
  read(hash: string): Promise<Uint8Array>;
  /**
   * The path of a file on this machine, whose bytes are compared with their hash. Never write to it. Throws as {@link
   * read}.
   */
  path(hash: string): Promise<string>;
  /** Compares the bytes with their hash. Damaged bytes are set aside unless `keep` is set. */
  verify(hash: string, options?: { readonly keep?: boolean }): Promise<'intact' | 'damaged' | 'lost'>;
  /** Reads without comparing. The stream fails if the blob does not exist. */
  open(hash: string, range?: ByteRange): Readable;
  /** `undefined` if the blob does not exist. Does not read the bytes. */
  sizeBytes(hash: string): Promise<number | undefined>;
  /**
   * Removes a blob, unless it was put or filled again since.
   *
   * @returns whether it is gone now
   */
  remove(hash: string, unless: { readonly putSinceMs: number }): Promise<boolean>;
  /** Removes unfinished files of processes that no longer run on this machine. */
  sweep(options?: SweepOptions): Promise<void>;
}
