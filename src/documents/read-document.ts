import type { Document } from '../core/model.ts';
import { parseInWorker } from './parse-in-worker.ts';
import { type DocumentSource, type LoadDocumentOptions, withinLimits } from './source/load-document.ts';

export interface ReadDocumentOptions extends LoadDocumentOptions {
  /** Replaces the document's own. */
  readonly title?: string;
  /** One part of it alone, by number, such as `3` or `3-5`, or by heading, such as `Chapter 2`. */
  readonly part?: string;
}

/**
 * Reads a document: plain text, Markdown, HTML, PDF, DOCX or EPUB, told by its content.
 *
 * The title does not appear again as the first heading. The parsing runs in a worker thread that ends when the
 * time is up.
 *
 * @throws DocumentError with the code of the problem, a sentence that names the document, and advice.
 * @throws the signal's reason when aborted.
 */
export async function readDocument(
  source: DocumentSource,
  options: ReadDocumentOptions = {},
): Promise<Document> {
  const { title, part } = options;
  const chosen = { ...(title !== undefined && { title }), ...(part !== undefined && { part }) };
  return withinLimits(source, options, (loaded, { signal }) =>
    parseInWorker({ ...loaded, ...chosen }, signal),
  );
}
