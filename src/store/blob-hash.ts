import { createHash } from 'node:crypto';

/** The hash by which a blob with these bytes is stored: their SHA-256, in hexadecimal. */
export function blobHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
