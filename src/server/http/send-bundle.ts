import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import type { Context } from 'hono';
import type { Bundle, BundledFile } from '../../pipeline/index.ts';
import { encodeFileName } from './send-file.ts';

/** Sends what is put together meanwhile: it is streamed, and never held in memory as a whole. */
export function sendBundle(c: Context, { name, mediaType, content }: Bundle): Response {
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeFileName(name)}`,
    'cache-control': 'private, no-cache',
    'accept-ranges': 'none',
  };
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  const bytes = content.kind === 'archive' ? zipped(content.files) : content.bytes;
  const stream = Readable.from(bytes, { objectMode: false });
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, headers);
}

/** The files as an archive, uncompressed, because films, sounds and pictures are compressed already. */
async function* zipped(files: AsyncIterable<BundledFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) ready.push(chunk);
  });
  for await (const { path, open } of files) {
    const entry = new ZipPassThrough(path);
    archive.add(entry);
    for await (const chunk of open()) {
      entry.push(chunk);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
