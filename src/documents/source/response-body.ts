import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DocumentError } from '../../core/errors.ts';
import { tooLarge } from './read-file.ts';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export interface BodyOptions {
  readonly name: string;
  /** The largest size of the unpacked body. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Receives a body, unpacks it according to its `content-encoding`, and stops at the first byte over the
 * limit.
 */
export async function readBody(response: IncomingMessage, options: BodyOptions): Promise<Uint8Array> {
  const { name, maxBytes, signal } = options;
  if (Number(response.headers['content-length']) > maxBytes) {
    response.destroy();
    throw tooLarge(name, maxBytes);
  }
  const body = decoded(response, name);
  const chunks: Buffer[] = [];
  let receivedBytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      receivedBytes += chunk.length;
      if (receivedBytes > maxBytes) throw tooLarge(name, maxBytes);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError('url_failed', `${name} closed the connection in the middle of its answer.`, {
      advice: 'Try again.',
      retryable: true,
      cause,
    });
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function decoded(response: IncomingMessage, name: string): NodeJS.ReadableStream {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  const decoder = DECODERS[encoding]?.();
  if (decoder === undefined) {
    response.destroy();
    throw new DocumentError(
      'url_failed',
      `${name} answered in an unknown encoding: ${encoding.slice(0, 40)}.`,
      {
        advice: 'Save the page as a file, and use that file.',
      },
    );
  }
  response.on('error', (error) => decoder.destroy(error));
  response.on('aborted', () => decoder.destroy(new Error('aborted')));
  return response.pipe(decoder);
}
