import { posix } from 'node:path';
import type { Block } from '../../core/model.ts';
import { listZip, readZip } from '../html/zip-archive.ts';
import { filePictures, type PictureSource } from './picture-source.ts';

/** Opens pictures by their paths in the archive that contains the document. */
export function archivePictures(bytes: Uint8Array, name: string, folder = ''): PictureSource {
  let entries: ReadonlySet<string> | undefined;
  const read = (path: string): Uint8Array | undefined => {
    entries ??= new Set(listZip(bytes, name));
    return entries.has(path) ? readZip(bytes, name, (entry) => entry === path)[path] : undefined;
  };
  return filePictures(read, folder);
}

/**
 * Makes a figure's references relative to the archive instead of to the file at `path`. Other blocks stay the
 * same.
 */
export function inFolder(block: Block, path: string): Block {
  if (block.kind !== 'figure') return block;
  const references = block.image.source
    .split('\n')
    .map((reference) =>
      /^[a-z][\w+.-]*:/i.test(reference) ? reference : posix.join(posix.dirname(path), reference),
    );
  return { ...block, image: { ...block.image, source: references.join('\n') } };
}
