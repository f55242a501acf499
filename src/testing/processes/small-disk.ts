import { BlobFolder } from '../../store/blob-folder.ts';

/** A folder on a disk that a test can fill. */
export class SmallDisk extends BlobFolder {
  isFull = false;

  override fill(extension: string, make: (path: string) => Promise<void>) {
    return super.fill(extension, this.isFull ? noSpaceLeft : make);
  }
}

/** As the system reports it. */
async function noSpaceLeft(): Promise<never> {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
