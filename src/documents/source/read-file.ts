import { constants, open } from 'node:fs/promises';
import { DocumentError } from '../../core/errors.ts';

/**
 * Reads a regular file of at most `maxBytes`.
 *
 * @throws DocumentError `document_not_found`, `document_unreadable` or `document_too_large`.
 */
export async function readFileBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  // Without O_NONBLOCK, opening a pipe would wait until somebody writes to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw openError(path, cause);
  });
  try {
    const stats = await file.stat();
    if (!stats.isFile()) {
      const problem = stats.isDirectory() ? 'is a folder' : 'is not a regular file';
      throw new DocumentError('document_unreadable', `${path} ${problem}.`, {
        advice: 'Use the path of one document.',
      });
    }
    if (stats.size > maxBytes) throw tooLarge(path, maxBytes);
    return await file.readFile();
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError('document_unreadable', `${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  } finally {
    await file.close();
  }
}

/** The error for a document larger than `maxBytes`. */
export function tooLarge(name: string, maxBytes: number): DocumentError {
  return new DocumentError('document_too_large', `${name} is larger than ${formatMegabytes(maxBytes)}.`, {
    advice: 'Use a smaller document, or a part of it.',
  });
}

function formatMegabytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.round(bytes / 100_000) / 10} MB` : `${bytes} bytes`;
}

function openError(path: string, cause: unknown): DocumentError {
  if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') {
    return new DocumentError('document_not_found', `There is no file ${path}.`, {
      advice: 'Check the path.',
      cause,
    });
  }
  return new DocumentError('document_unreadable', `${path} cannot be read: ${reasonOf(cause)}.`, {
    advice: 'Check its permissions.',
    cause,
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'access is denied';
  return error instanceof Error ? error.message : String(error);
}
