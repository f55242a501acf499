import { posix } from 'node:path';
import { DocumentError } from '../../core/errors.ts';
import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { codeWarnings } from '../reader-warnings.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage, parseXml, removeFurniture } from './html-dom.ts';
import { readZip } from './zip-archive.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const RIGHTS = ['META-INF/rights.xml', 'META-INF/sinf.xml'];
// Scrambled fonts are no copy protection.
const FONT_ALGORITHMS = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];
const FRONT_MATTER =
  /\b(?:cover|titlepage|title-page|halftitlepage|halftitle|copyright|copyright-page|imprint|colophon|toc|landmarks|loi|lot|index|footnotes|endnotes|rearnotes|bibliography)\b/i;

/** EPUB books, chapter by chapter in reading order, without cover, contents and imprint. */
export const epubReader: DocumentReader = {
  async read({ bytes, name }) {
    const files = readZip(bytes, name, (entry) => /\.(?:xml|opf|x?html?|ncx)$/i.test(entry));
    const text = (path: string) => readPart(files, path, name);
    refuseProtected(files, name, text);
    const packagePath = elements(parseXml(text(CONTAINER)), 'rootfile')[0]?.getAttribute('full-path') ?? '';
    const book = parseXml(text(packagePath));
    const blocks: Block[] = [];
    let codeBlocks = 0;
    for (const path of chapterPaths(book, packagePath)) {
      if (files[path] === undefined) continue;
      const walk = readChapter(text(path));
      blocks.push(...walk.blocks);
      codeBlocks += walk.codeBlocks;
    }
    const title = metadata(book, 'title');
    const language = metadata(book, 'language');
    return {
      ...(title === '' ? {} : { title }),
      ...(language === '' ? {} : { language }),
      blocks,
      warnings: codeWarnings(codeBlocks),
    };
  },
};

function readPart(files: Record<string, Uint8Array>, path: string, name: string): string {
  const bytes = files[path];
  if (bytes === undefined) {
    throw new DocumentError(
      'document_damaged',
      `${name} is a damaged EPUB book: “${path}” is missing in it.`,
      {
        advice: 'Get the book again, or convert it anew.',
      },
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
    throw new DocumentError('document_encrypted', `${name} is protected against copying (DRM).`, {
      advice: 'Use an edition without copy protection.',
    });
  }
}

/** The spine, without what comes before and after the book itself. */
function chapterPaths(book: Document, packagePath: string): string[] {
  const items = new Map([...elements(book, 'item')].map((item) => [item.getAttribute('id') ?? '', item]));
  const folder = posix.dirname(packagePath);
  const resolve = (href: string) => posix.join(folder, decodeUri(href.replace(/#.*$/, '')));
  const skipped = new Set(
    elements(book, 'reference')
      .filter((reference) => FRONT_MATTER.test(reference.getAttribute('type') ?? ''))
      .map((reference) => resolve(reference.getAttribute('href') ?? '')),
  );
  const paths: string[] = [];
  for (const entry of elements(book, 'itemref')) {
    const id = entry.getAttribute('idref') ?? '';
    const item = items.get(id);
    const isNavigation = /\bnav\b/.test(item?.getAttribute('properties') ?? '');
    if (item === undefined || isNavigation || entry.getAttribute('linear') === 'no') continue;
    const path = resolve(item.getAttribute('href') ?? '');
    if (!skipped.has(path)) paths.push(path);
  }
  return paths;
}

function readChapter(xhtml: string): ReturnType<typeof htmlBlocks> {
  const page = parsePage(xhtml);
  for (const element of [...page.querySelectorAll('*')]) {
    const type = element.getAttribute('epub:type') ?? '';
    if (FRONT_MATTER.test(type) || /\b(?:noteref|footnote|pagebreak)\b/.test(type)) {
      if (element === page.body) return { blocks: [], codeBlocks: 0 };
      element.remove();
    }
  }
  removeFurniture(page);
  return htmlBlocks(page.body);
}

function metadata(book: Document, name: string): string {
  return cleanText(elements(book, name)[0]?.textContent ?? '');
}

/** The elements of that name, whatever namespace prefix the file gives it. */
function elements(xml: Document, localName: string): Element[] {
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
