import { BlobFolder } from '../../store/blob-folder.ts';

/** A folder on a disk that is full for as long as the test wants it to be. */
export class SmallDisk extends BlobFolder {
  isFull = false;

  override fill(extension: string, make: (path: string) => Promise<void>) {
    return super.fill(extension, this.isFull ? noSpaceLeft : make);
  }
}

/** As the system says it. */
async function noSpaceLeft(): Promise<never> {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
