import { type UnzipFileInfo, unzipSync } from 'fflate';
import { DocumentError } from '../../core/errors.ts';

/** The most bytes to unpack from one archive. A zip bomb declares far more. */
const MAX_UNPACKED_BYTES = 100_000_000;

/** The names of all files in the archive. */
export function listZip(bytes: Uint8Array, name: string): string[] {
  const names: string[] = [];
  unzip(bytes, name, (entry) => {
    names.push(entry.name);
    return false;
  });
  return names;
}

/** Unpacks the files selected by `wanted`. An entry that exceeds its declared size is cut off there. */
export function readZip(
  bytes: Uint8Array,
  name: string,
  wanted: (entryName: string) => boolean,
): Record<string, Uint8Array> {
  let unpackedBytes = 0;
  return unzip(bytes, name, (entry) => {
    if (!wanted(entry.name)) return false;
    unpackedBytes += entry.originalSize;
    if (unpackedBytes > MAX_UNPACKED_BYTES) {
      throw new DocumentError('document_too_large', `${name} unpacks to more than 100 MB of text.`, {
        advice: 'Use a smaller document, or a part of it.',
      });
    }
    return true;
  });
}

function unzip(
  bytes: Uint8Array,
  name: string,
  filter: (entry: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> {
  const isEncrypted = ((bytes[6] ?? 0) & 1) === 1;
  if (isEncrypted) {
    throw new DocumentError('document_encrypted', `${name} is encrypted.`, {
      advice: 'Save it without a password or copy protection, and try again.',
    });
  }
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError(
      'document_damaged',
      `${name} is damaged or incomplete: its archive cannot be unpacked.`,
      {
        advice: 'Get the file again, or save it again in the program that created it.',
        cause,
      },
    );
  }
}
