import type { Script } from '../../core/model.ts';
import type { BlobStore } from '../../store/index.ts';

/** Stores a script as JSON. */
export async function keepScript(script: Script, blobs: BlobStore) {
  return { ...(await blobs.put(Buffer.from(JSON.stringify(script)))), extension: 'json' };
}

/** Reads a script that the maker has stored. */
export async function readScript(blobs: BlobStore, hash: string): Promise<Script> {
  return JSON.parse(Buffer.from(await blobs.read(hash)).toString('utf8'));
}
