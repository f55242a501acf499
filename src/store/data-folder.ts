/** The light door of this folder: what a command does with the data folder and the disk before any engine is loaded. */
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
export { explainDiskErrors, prepareFolder, requireRoom } from './disk.ts';
