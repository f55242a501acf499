/** What a command does with the user's own files, before any engine is loaded. */
export {
  type DocumentSource,
  type LoadedDocument,
  loadDocument,
} from '../documents/source/load-document.ts';
export { isAlive } from '../store/blob-folder.ts';
export { isLockHolder, type LockHolder } from '../store/data-lock.ts';
export { explainDiskErrors, prepareFolder } from '../store/disk.ts';
