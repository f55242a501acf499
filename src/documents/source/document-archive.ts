import { posix } from 'node:path';
import { DocumentError } from '../../core/errors.ts';
import { claimedFormat, extensionOf } from '../detection/format-hints.ts';
import type { ReaderInput } from '../document-reader.ts';
import { archivePictures } from '../figures/archive-pictures.ts';
import type { PictureSource } from '../figures/picture-source.ts';
import { listZip, readZip } from '../html/zip-archive.ts';

/** Files that only archives of other formats contain. */
const OTHER_FORMATS =
  /^(?:word\/document\.xml|META-INF\/|xl\/workbook\.|ppt\/presentation\.xml|content\.xml|mimetype|Index\.zip|Index\/)/;
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/;
const MAIN = /^(?:index|readme|main)\./i;

export interface DocumentArchive {
  /** The only document in the archive. */
  readonly document: Pick<ReaderInput, 'bytes' | 'name'> & { readonly isNamed: true };
  readonly openPicture: PictureSource;
}

/**
 * Opens a ZIP archive that contains a text and its pictures. `undefined` for everything else.
 *
 * @throws DocumentError `document_unsupported` if it contains several documents of equal rank
 */
export function openArchive({ bytes, name }: ReaderInput): DocumentArchive | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const entries = listZip(bytes, name).filter((entry) => !HIDDEN.test(entry) && !entry.endsWith('/'));
  if (entries.some((entry) => OTHER_FORMATS.test(entry))) return undefined;
  const path = mainDocument(entries, name);
  if (path === undefined) return undefined;
  const document = readZip(bytes, name, (entry) => entry === path)[path];
  if (document === undefined) return undefined;
  return {
    document: { bytes: document, name: posix.basename(path), isNamed: true },
    openPicture: archivePictures(bytes, name, posix.dirname(path)),
  };
}

function mainDocument(entries: readonly string[], name: string): string | undefined {
  const documents = entries.filter(isDocument);
  const depthOf = (path: string) => path.split('/').length;
  const least = Math.min(...documents.map(depthOf));
  const highest = documents.filter((path) => depthOf(path) === least);
  const main = highest.filter((path) => MAIN.test(posix.basename(path)));
  const [first, ...others] = main.length > 0 ? main : highest;
  if (others.length > 0) {
    throw new DocumentError(
      'document_unsupported',
      `${name} is a ZIP archive with ${highest.length} documents.`,
      {
        advice: 'Use one of the documents, or an archive with one document and its pictures.',
      },
    );
  }
  return first;
}

function isDocument(path: string): boolean {
  return claimedFormat(path, undefined) !== undefined || /^(?:txt|ipynb)$/.test(extensionOf(path));
}
