import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { InputError } from '../core/errors.ts';
import { printable } from './format.ts';

/** What the server takes in one upload. */
const MAX_BYTES = 20_000_000;

const TYPES: Readonly<Record<string, string>> = {
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.m4a': 'audio/mp4',
};

/** Music of the user's own, as it is sent to the server. */
export interface MusicFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @throws InputError `invalid_option` if it cannot be read, is too large, or has another ending */
export async function readMusicFile(path: string): Promise<MusicFile> {
  const name = `The music file ${printable(path)}`;
  const mediaType = TYPES[extname(path).toLowerCase()];
  const advice = 'Use a WAV, MP3, FLAC, Ogg or M4A file of up to 20 MB.';
  if (mediaType === undefined) {
    throw new InputError('invalid_option', `${name} is of a type that is not known.`, { advice });
  }
  try {
    const { size } = await stat(path);
    if (size <= MAX_BYTES)
      return { name: basename(path), mediaType, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    throw new InputError('invalid_option', `${name} cannot be read.`, { cause: error, advice });
  }
  throw new InputError('invalid_option', `${name} is larger than 20 MB.`, { advice });
}
