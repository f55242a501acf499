import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BlobStore } from './blob-store.ts';

/** What every {@link BlobStore} promises. @param create returns an empty store */
export function describeBlobStore(name: string, create: () => Promise<BlobStore>): void {
  describe(`${name} is a blob store`, () => {
    let blobs: BlobStore;
    beforeEach(async () => {
      blobs = await create();
    });

    const BYTES = Buffer.from('0123456789');
    const HASH = createHash('sha256').update(BYTES).digest('hex');
    const bytesOf = async (hash: string, range?: { start: number; end: number }) =>
      Buffer.concat(await blobs.open(hash, range).toArray()).toString();

    test('bytes are found under their hash, whether they were put or filled', async () => {
      expect(await blobs.put(BYTES)).toEqual({ hash: HASH, sizeBytes: 10 });
      expect(await blobs.fill('txt', (path) => writeFile(path, BYTES))).toEqual({
        hash: HASH,
        sizeBytes: 10,
      });
      expect(Buffer.from(await blobs.read(HASH)).equals(BYTES)).toBe(true);
      expect(await readFile(await blobs.path(HASH), 'utf8')).toBe('0123456789');
      expect(await blobs.sizeBytes(HASH)).toBe(10);
    });

    test('an empty file is one too', async () => {
      const { hash } = await blobs.put(new Uint8Array());
      expect(await blobs.sizeBytes(hash)).toBe(0);
      expect(await bytesOf(hash)).toBe('');
    });

    test('a stream has all bytes, or those of a range', async () => {
      await blobs.put(BYTES);
      expect(await bytesOf(HASH)).toBe('0123456789');
      expect(await bytesOf(HASH, { start: 2, end: 5 })).toBe('234');
      expect(await bytesOf(HASH, { start: 9, end: 10 })).toBe('9');
      expect(await bytesOf(HASH, { start: 4, end: 4 })).toBe('');
    });

    test.each([
      ['unknown', 'f'.repeat(64)],
      ['no hash at all', '../../etc/passwd'],
      ['empty', ''],
    ])('a hash that is %s leads to nothing', async (_, hash) => {
      expect(await blobs.sizeBytes(hash)).toBeUndefined();
      await expect(blobs.read(hash)).rejects.toMatchObject({ code: 'asset_not_found' });
      await expect(blobs.path(hash)).rejects.toMatchObject({ code: 'asset_not_found' });
      await expect(blobs.open(hash).toArray()).rejects.toThrow();
    });

    test('a maker that fails leaves nothing that can be found', async () => {
      const half = randomBytes(100);
      const outcome = blobs.fill('bin', async (path) => {
        await writeFile(path, half);
        throw new Error('out of ink');
      });
      await expect(outcome).rejects.toThrow('out of ink');
      expect(await blobs.sizeBytes(createHash('sha256').update(half).digest('hex'))).toBeUndefined();
    });

    test('the same bytes from many at once are kept once and whole', async () => {
      const made = await Promise.all(Array.from({ length: 10 }, () => blobs.put(BYTES)));
      expect(new Set(made.map(({ hash }) => hash))).toEqual(new Set([HASH]));
      expect(await bytesOf(HASH)).toBe('0123456789');
    });

    test('removing spares what was put since, and says what is gone', async () => {
      const soonMs = Date.now() + 60_000;
      await blobs.put(BYTES);
      expect(await blobs.remove(HASH, { putSinceMs: Date.now() - 60_000 })).toBe(false);
      expect(await bytesOf(HASH)).toBe('0123456789');
      expect(await blobs.remove(HASH, { putSinceMs: soonMs })).toBe(true);
      expect(await blobs.sizeBytes(HASH)).toBeUndefined();
      expect(await blobs.remove(HASH, { putSinceMs: soonMs })).toBe(true);
    });

    test('a sweep keeps what is finished, and what this process is filling', async () => {
      await blobs.put(BYTES);
      const filled = await blobs.fill('bin', async (path) => {
        await writeFile(path, 'mine');
        await blobs.sweep();
      });
      expect(await bytesOf(filled.hash)).toBe('mine');
      expect(await bytesOf(HASH)).toBe('0123456789');
    });
  });
}
