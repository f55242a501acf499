import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { sendRequest, toHttpError, toNetworkError } from '../client/command-line.ts';
import type { Connection } from '../client/index.ts';
import { OutputError } from '../core/errors.ts';
import { explainDiskErrors } from '../store/data-folder.ts';
import { type OutputFiles, writeOutput } from './output-files.ts';

const SERVED_AS = {
  video: 'video.mp4',
  manifest: 'manifest.json',
  srt: 'captions.srt',
  vtt: 'captions.vtt',
  secondSrt: 'second-captions.srt',
  secondVtt: 'second-captions.vtt',
} as const satisfies Record<keyof OutputFiles, string>;

/**
 * Downloads a finished film and the files beside it: all of them, or none.
 *
 * @throws OutputError if they cannot be written, NetworkError or HttpError if they cannot be downloaded.
 * @throws the signal's reason when aborted.
 */
export async function downloadFilm(
  connection: Connection,
  generationId: string,
  { files, signal }: { readonly files: OutputFiles; readonly signal: AbortSignal },
): Promise<void> {
  await writeOutput(files, (name, path) => {
    const from = `/api/generations/${encodeURIComponent(generationId)}/${SERVED_AS[name]}`;
    return download(connection, from, { path, signal });
  });
}

async function download(
  connection: Connection,
  from: string,
  { path, signal }: { readonly path: string; readonly signal: AbortSignal },
): Promise<void> {
  try {
    const response = await sendRequest(connection, { method: 'GET', path: from }, signal);
    if (!response.ok) throw await toHttpError(response);
    const body = Readable.fromWeb((response.body ?? new Blob([]).stream()) as ReadableStream);
    // Flushed, so that a file with its final name survives a power cut.
    const file = createWriteStream(path, { flush: true });
    await explainDiskErrors(path, () => pipeline(body, file, { signal }));
  } catch (error) {
    throw error instanceof OutputError ? error : toNetworkError(error, signal);
  }
}
