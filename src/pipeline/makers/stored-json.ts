import type { Script } from '../../core/model.ts';
import type { BlobStore } from '../../store/index.ts';

/** Stores a value that a maker has made. */
export async function keepJson(value: unknown, blobs: BlobStore) {
  return { ...(await blobs.put(Buffer.from(JSON.stringify(value)))), extension: 'json' };
}

/** Reads a value that {@link keepJson} has stored. */
export async function readJson<Value>(blobs: BlobStore, hash: string): Promise<Value> {
  return JSON.parse(Buffer.from(await blobs.read(hash)).toString('utf8'));
}

export function keepScript(script: Script, blobs: BlobStore) {
  return keepJson(script, blobs);
}

export function readScript(blobs: BlobStore, hash: string): Promise<Script> {
  return readJson(blobs, hash);
}
