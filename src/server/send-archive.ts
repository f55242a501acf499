import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import type { Context } from 'hono';
import type { Pipeline, StoredFile } from '../pipeline/pipeline.ts';

/** Answers with everything of a finished video in one archive, put together while it is sent. */
export async function sendArchive(c: Context, pipeline: Pipeline, id: string): Promise<Response> {
  const { captions } = await pipeline.get(id);
  const captionNames = captions === 'none' ? [] : (['captions.srt', 'captions.vtt'] as const);
  const names = ['video.mp4', ...captionNames, 'manifest.json'] as const;
  const files: StoredFile[] = [];
  // All of them before the first byte: later, no status could say that one is missing.
  for (const name of names) files.push(await pipeline.file(id, name));
  const stem = files[0]?.name.replace(/\.[^.]*$/, '') || 'video';
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${stem}.zip`)}`,
    'cache-control': 'private, no-cache',
  };
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  return c.body(Readable.toWeb(zip(files)) as ReadableStream, 200, headers);
}

/** The files as an archive, stored as they are: a video does not get smaller. */
function zip(files: readonly StoredFile[]): Readable {
  const out = new PassThrough();
  const archive = new Zip((error, chunk, final) => {
    if (error) out.destroy(error);
    else if (final) out.end(chunk);
    else out.write(chunk);
  });
  const fill = async () => {
    for (const file of files) {
      const entry = new ZipPassThrough(file.name);
      archive.add(entry);
      for await (const chunk of file.open() as AsyncIterable<Uint8Array>) {
        entry.push(chunk);
        if (out.destroyed) return;
        if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
      }
      entry.push(new Uint8Array(0), true);
    }
    archive.end();
  };
  fill().catch((error) => out.destroy(error));
  return out;
}
