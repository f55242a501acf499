import { posix } from 'node:path';
import type { Block } from '../../core/model.ts';
import { listZip, readZip } from '../html/zip-archive.ts';
import { filePictures, type PictureSource } from './picture-source.ts';

/** Pictures by their paths in the archive that a document is. */
export function archivePictures(bytes: Uint8Array, name: string, folder = ''): PictureSource {
  let entries: ReadonlySet<string> | undefined;
  const read = (path: string): Uint8Array | undefined => {
    entries ??= new Set(listZip(bytes, name));
    return entries.has(path) ? readZip(bytes, name, (entry) => entry === path)[path] : undefined;
  };
  return filePictures(read, folder);
}

/** A figure whose reference is from the part of the archive at `path`; all other blocks as they are. */
export function inFolder(block: Block, path: string): Block {
  if (block.kind !== 'figure' || /^[a-z][\w+.-]*:/i.test(block.image.source)) return block;
  return { ...block, image: { ...block.image, source: posix.join(posix.dirname(path), block.image.source) } };
}
