import type { Document } from '../core/model.ts';
import type { ParseRequest } from './parse-document.ts';
import { type DocumentSource, type LoadDocumentOptions, loadDocument } from './source/load-document.ts';

export interface ReadDocumentOptions extends LoadDocumentOptions {
  /** Replaces the document's own title. */
  readonly title?: string;
  /** Read only one part: by number (`3` or `3-5`) or by heading (`Chapter 2`). */
  readonly part?: string;
}

/** Parses a loaded document, possibly in another process. */
export type Parse = (
  request: ParseRequest,
  options: { readonly signal: AbortSignal; readonly timeoutMs?: number },
) => Promise<Document>;

/**
 * Reads a document of any supported format, detected by its content.
 *
 * The title is not repeated as the first heading.
 *
 * @param options.parse Default: in this thread, without limits on time and memory; `src/isolation` has both
 * @throws DocumentError with a stable code, a sentence that names the document, and advice.
 * @throws the signal's reason when aborted.
 */
export async function readDocument(
  source: DocumentSource,
  options: ReadDocumentOptions & { readonly parse?: Parse } = {},
): Promise<Document> {
  const { title, part, limits, parse = parseHere, signal = new AbortController().signal } = options;
  const loaded = await loadDocument(source, options);
  const { allowPrivateAddresses } = options;
  const guard = allowPrivateAddresses === undefined ? {} : { allowPrivateAddresses };
  const chosen = { ...(title !== undefined && { title }), ...(part !== undefined && { part }) };
  const timeoutMs = limits?.timeoutMs;
  return parse({ ...loaded, ...guard, ...chosen }, { signal, ...(timeoutMs !== undefined && { timeoutMs }) });
}

const parseHere: Parse = async (request) => (await import('./parse-document.ts')).parseDocument(request);
