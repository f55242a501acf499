/** The door of this folder: documents are read and scripts written in processes of their own. */
export { type IsolatedDocuments, type IsolationOptions, isolateDocuments } from './isolated-documents.ts';
