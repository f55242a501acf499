/** The light door of this folder, for commands that use the data folder and the disk before any engine is loaded. */
export { isAlive } from './blob-folder.ts';
export {
  type DataLock,
  type HolderAddress,
  isLockHolder,
  isProofOf,
  type LockHolder,
  lockData,
  proveLock,
} from './data-lock.ts';
export { explainDiskErrors, prepareFolder, requireFreeSpace } from './disk.ts';
