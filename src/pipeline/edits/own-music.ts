import { InputError } from '../../core/errors.ts';
import type { MusicDecoder } from '../../core/music-decoder.ts';
import { type BlobStore, type Ledger, markBlobsUnused, type StoredSettings } from '../../store/index.ts';

export type StoredMusic = NonNullable<StoredSettings['musicFile']>;

const MAX_NAME_LENGTH = 200;
/** Of the WAV files that the decoder writes. */
const HEADER_BYTES = 44;
const FRAME_BYTES = 4;
/** Stereo in 16 bits at 48 kHz, as it stands in the header. */
const FORMAT = Buffer.from('0100020080bb000000ee020004001000', 'hex');

interface Keeping {
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
}

/**
 * Decodes music and stores it as films play it.
 *
 * @throws InputError `music_unreadable`, `music_undecodable`
 */
export async function keepMusic(
  file: { readonly bytes: Uint8Array; readonly name: string },
  {
    decoder,
    signal,
    ...stores
  }: Keeping & { readonly decoder: MusicDecoder | undefined; readonly signal: AbortSignal },
): Promise<StoredMusic> {
  if (decoder === undefined) {
    throw new InputError('music_undecodable', 'This server takes no music.', {
      advice: 'Choose composed music.',
    });
  }
  const { bytes, sampleCount } = await decoder.decode(file.bytes, signal);
  const { hash, sizeBytes } = await stores.blobs.put(bytes);
  // Freed again if the change is not made.
  await markBlobsUnused(stores.ledger, [hash]);
  return { hash, sizeBytes, sampleCount, name: file.name.trim().slice(0, MAX_NAME_LENGTH) || 'music' };
}

/** Music that a film had before. @throws InputError `music_unreadable` if the hash names anything else */
export async function storedMusic(
  { hash, name }: { readonly hash: string; readonly name: string },
  { blobs }: Pick<Keeping, 'blobs'>,
): Promise<StoredMusic> {
  const sizeBytes = await blobs.sizeBytes(hash);
  const head =
    sizeBytes === undefined ? undefined : await blobs.open(hash, { start: 0, end: HEADER_BYTES }).toArray();
  if (sizeBytes === undefined || !head || !isMusic(Buffer.concat(head))) {
    throw new InputError('music_unreadable', 'There is no such music.', { advice: 'Upload the file again.' });
  }
  return { hash, sizeBytes, sampleCount: samplesIn(sizeBytes), name };
}

/** How long music in a file of this size is, at 48 kHz. */
export function samplesIn(sizeBytes: number): number {
  return Math.floor((sizeBytes - HEADER_BYTES) / FRAME_BYTES);
}

/** Whether a file begins as the decoder's do. */
export function isMusic(head: Buffer): boolean {
  return head.length === HEADER_BYTES && head.subarray(20, 36).equals(FORMAT);
}
