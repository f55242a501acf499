import { BlobFolder } from '../../store/blob-folder.ts';

/** A folder on a disk that a test can fill. */
export class SmallDisk extends BlobFolder {
  isFull = false;

  override lend<Result>(extension: string, use: (path: string) => Promise<Result>): Promise<Result> {
    return super.lend(extension, this.isFull ? noSpaceLeft : use);
  }
}

/** As the system reports it. */
async function noSpaceLeft(): Promise<never> {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
