import type { Document } from '../core/model.ts';
import type { ParseRequest } from './parse-document.ts';
import { type DocumentSource, type LoadDocumentOptions, loadDocument } from './source/load-document.ts';

export interface ReadDocumentOptions extends LoadDocumentOptions {
  /** Replaces the document's own. */
  readonly title?: string;
  /** One part of it alone, by number, such as `3` or `3-5`, or by heading, such as `Chapter 2`. */
  readonly part?: string;
}

/** Parses a loaded document, perhaps elsewhere. */
export type Parse = (
  request: ParseRequest,
  options: { readonly signal: AbortSignal; readonly timeoutMs?: number },
) => Promise<Document>;

/**
 * Reads a document: plain text, Markdown, HTML, PDF, DOCX or EPUB, told by its content.
 *
 * The title does not appear again as the first heading.
 *
 * @param options.parse in this thread by default, without a limit on time or memory: `src/isolation` has both
 * @throws DocumentError with the code of the problem, a sentence that names the document, and advice.
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
