import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { StoredFile } from '../../pipeline/index.ts';
import { parseByteRange } from './byte-range.ts';
import { RequestError } from './request-error.ts';

export interface SendFileOptions {
  /** Whether the URL always returns these bytes. */
  readonly immutable: boolean;
  /** Whether only one user may see the file, so that no shared cache may store it. */
  readonly isPrivate: boolean;
}

/** Sends a file, a part of it, or 304 if the client has it. */
export function sendFile(c: Context, file: StoredFile, options: SendFileOptions): Response {
  const etag = `"${file.hash}"`;
  const scope = options.isPrivate ? 'private' : 'public';
  const headers: Record<string, string> = {
    etag,
    'accept-ranges': 'bytes',
    'content-type': file.mediaType,
    'content-disposition': `inline; filename*=UTF-8''${encodeFileName(file.name)}`,
    'cache-control': options.immutable ? `${scope}, max-age=31536000, immutable` : `${scope}, no-cache`,
    // If a file ever turns out to be a page, it can do nothing.
    'content-security-policy': "default-src 'none'; sandbox",
  };
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);

  const { sizeBytes } = file;
  const ifRange = c.req.header('if-range');
  const isSameFile = ifRange === undefined || ifRange === etag;
  const range = parseByteRange(isSameFile ? c.req.header('range') : undefined, sizeBytes);
  if (range.kind === 'unsatisfiable') {
    throw new RequestError(
      416,
      'range_not_satisfiable',
      `The file has ${sizeBytes} bytes. The requested range is outside of it.`,
      {
        headers: { 'content-range': `bytes */${sizeBytes}` },
      },
    );
  }
  const { start, end } = range.kind === 'part' ? range : { start: 0, end: sizeBytes };
  headers['content-length'] = String(end - start);
  if (range.kind === 'part') headers['content-range'] = `bytes ${start}-${end - 1}/${sizeBytes}`;
  const status = range.kind === 'part' ? 206 : 200;
  if (c.req.method === 'HEAD') return c.body(null, status, headers);
  return c.body(Readable.toWeb(file.open({ start, end })) as ReadableStream, status, headers);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag);
}

/** Encodes a value of `filename*` (RFC 8187). */
export function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
