/** Makes music of a file that the user brought. */
export interface MusicDecoder {
  /**
   * Decodes a file, makes its loudness even, and writes it as films need it: 16-bit stereo at 48 kHz after the header
   * of a WAV file. Only its beginning is used if it is very long.
   *
   * @throws InputError `music_unreadable`, or `music_undecodable` if there is no program here that may decode it
   * @throws the signal's reason when aborted
   */
  decode(bytes: Uint8Array, signal: AbortSignal): Promise<DecodedMusic>;
}

export interface DecodedMusic {
  /** A WAV file. */
  readonly bytes: Uint8Array;
  /** Of each channel, at 48 kHz. */
  readonly sampleCount: number;
}

export const MUSIC_LIMITS = { minSeconds: 5, maxSeconds: 360 } as const;
