import { Readable } from 'node:stream';
import { zipSync } from 'fflate';
import type { Bundle } from '../../pipeline/pipeline.ts';

/** The files of an archive by their paths; of a download that is one file, the bytes under an empty path. */
export async function readBundle({ content }: Bundle): Promise<Record<string, Buffer>> {
  if (content.kind === 'file') return { '': await bytesOf(content.bytes) };
  const files: Record<string, Buffer> = {};
  for await (const { path, open } of content.files) files[path] = await bytesOf(open());
  return files;
}

async function bytesOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The files as an archive, sent in two parts. */
export function zipOf(files: Record<string, Uint8Array>): Readable {
  const bytes = zipSync(files, { level: 0 });
  const middle = Math.floor(bytes.length / 2);
  return Readable.from([bytes.subarray(0, middle), bytes.subarray(middle)]);
}
