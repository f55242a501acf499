/** The door of this folder: what the pipeline, the server and the command line use of it. */
export { blockText } from './block-text.ts';
export { type ReadDocumentOptions, readDocument } from './read-document.ts';
export {
  DEFAULT_DOCUMENT_LIMITS,
  type DocumentSource,
  type LoadedDocument,
  loadDocument,
} from './source/load-document.ts';
