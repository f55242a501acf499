import { posix } from 'node:path';
import { DocumentError } from '../../core/errors.ts';
import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import { parseXml } from './html-dom.ts';
import type { Element, Page } from './page.ts';
import { listZip, readZip } from './zip-archive.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const RIGHTS = ['META-INF/rights.xml', 'META-INF/sinf.xml'];
// Obfuscated fonts are not copy protection.
const FONT_ALGORITHMS = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

/** The types that books use for the parts before and after the actual book. */
export const FRONT_MATTER =
  /\b(?:cover|titlepage|title-page|halftitlepage|halftitle|copyright|copyright-page|imprint|colophon|toc|landmarks|loi|lot|index|footnotes|endnotes|rearnotes|bibliography|dedication|acknowledgments)\b/i;

/** The contents of a book's package file. */
export interface EpubPackage {
  readonly title: string;
  readonly language: string;
  /** The files of the chapters, in reading order, under their names in the archive. */
  readonly chapters: readonly string[];
}

/**
 * Reads the package file of a book.
 *
 * @throws DocumentError `document_damaged` or `document_encrypted`.
 */
export function openPackage(bytes: Uint8Array, name: string): EpubPackage {
  const entries = listZip(bytes, name);
  const files = readZip(bytes, name, (entry) => /\.opf$/i.test(entry) || entry.startsWith('META-INF/'));
  const text = (path: string) => readPart(files, path, name);
  refuseProtected(files, name, text);
  const packagePath = elements(parseXml(text(CONTAINER)), 'rootfile')[0]?.getAttribute('full-path') ?? '';
  const book = parseXml(text(packagePath));
  return {
    title: metadata(book, 'title'),
    language: metadata(book, 'language'),
    chapters: asInArchive(chapterPaths(book, packagePath), entries),
  };
}

function readPart(files: Record<string, Uint8Array>, path: string, name: string): string {
  const bytes = files[path];
  if (bytes === undefined) {
    throw new DocumentError(
      'document_damaged',
      `${name} is a damaged EPUB book: “${path}” is missing in it.`,
      { advice: 'Download or convert the book again.' },
    );
  }
  return decodeText(bytes);
}

function refuseProtected(
  files: Record<string, Uint8Array>,
  name: string,
  text: (path: string) => string,
): void {
  const methods =
    files[ENCRYPTION] === undefined ? [] : elements(parseXml(text(ENCRYPTION)), 'EncryptionMethod');
  const encryptsText = methods.some(
    (method) => !FONT_ALGORITHMS.includes(method.getAttribute('Algorithm') ?? ''),
  );
  if (encryptsText || RIGHTS.some((path) => files[path] !== undefined)) {
    throw new DocumentError('document_encrypted', `${name} has copy protection (DRM).`, {
      advice: 'Use an edition without copy protection.',
    });
  }
}

/** The spine without the parts that the file marks as before or after the actual book. */
function chapterPaths(book: Page, packagePath: string): string[] {
  const items = new Map(elements(book, 'item').map((item) => [item.getAttribute('id') ?? '', item]));
  const folder = posix.dirname(packagePath);
  const resolve = (href: string) => posix.join(folder, decodeUri(href.replace(/#.*$/, '')));
  const skipped = new Set(
    elements(book, 'reference')
      .filter((reference) => FRONT_MATTER.test(reference.getAttribute('type') ?? ''))
      .map((reference) => resolve(reference.getAttribute('href') ?? '')),
  );
  const paths: string[] = [];
  for (const entry of elements(book, 'itemref')) {
    const item = items.get(entry.getAttribute('idref') ?? '');
    const isNavigation = /\bnav\b/.test(item?.getAttribute('properties') ?? '');
    if (item === undefined || isNavigation || entry.getAttribute('linear') === 'no') continue;
    if (/^(?:image|audio|video|font)\//.test(item.getAttribute('media-type') ?? '')) continue;
    const path = resolve(item.getAttribute('href') ?? '');
    if (!skipped.has(path)) paths.push(path);
  }
  return paths;
}

/** Matches names case-insensitively, because some packages use other capitals than the archive. */
function asInArchive(paths: readonly string[], entries: readonly string[]): string[] {
  const known = new Set(entries);
  const byLowerCase = new Map(entries.map((entry) => [entry.toLowerCase(), entry]));
  return paths.map((path) => (known.has(path) ? path : (byLowerCase.get(path.toLowerCase()) ?? path)));
}

function metadata(book: Page, name: string): string {
  return cleanText(elements(book, name)[0]?.textContent ?? '');
}

/** All elements with this local name, whatever their namespace prefix. */
function elements(xml: Page, localName: string): Element[] {
  return [...xml.querySelectorAll('*')].filter((element) => element.tagName.split(':').at(-1) === localName);
}

function decodeUri(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // A stray % is part of the name.
    return href;
  }
}
