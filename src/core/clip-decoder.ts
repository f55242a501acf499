import type { Picture } from './model.ts';

/** Decodes what others encoded. */
export interface ClipDecoder {
  /** Why clips cannot be decoded here; `undefined` if they can. */
  readonly missing: string | undefined;
  /**
   * Decodes an MP4, MOV or WebM file to a picture that moves, with its sound.
   *
   * @throws InputError `clips_unavailable` if there is no program that may decode it, `clip_unreadable`
   * @throws the signal's reason when aborted
   */
  decode(bytes: Uint8Array, signal: AbortSignal): Promise<Extract<Picture, { kind: 'flat' }>>;
}
