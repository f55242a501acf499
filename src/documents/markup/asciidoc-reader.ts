import { convert } from '@asciidoctor/core';
import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { removeFurniture } from '../html/furniture.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { parsePage } from '../html/html-dom.ts';
import { markFigures } from '../html/page-figures.ts';

const ATTRIBUTES = {
  showtitle: true,
  'sectanchors!': '',
  'sectlinks!': '',
  'sectnums!': '',
  'toc!': '',
  'figure-caption!': '',
  'table-caption!': '',
};
const SILENT =
  '#footnotes, #toc, .toc, .footnote, .footnoteref, .conum, .colist, .imageblock .title, .listingblock .title';
/** Marks a callout on its way through HTML, which has none. Unicode keeps these two for a program's own use. */
const CALLOUT = /^\ufdd2([^\ufdd3]{1,40})\ufdd3(.*)$/s;

/** AsciiDoc, as Asciidoctor reads it. Included files are not fetched. */
export const asciidocReader: DocumentReader = {
  async read({ bytes, charset }) {
    const source = decodeText(bytes, charset).replace(/[\ufdd2\ufdd3]/g, '');
    const html = await convert(source, { safe: 'secure', standalone: false, attributes: ATTRIBUTES });
    const page = parsePage(`<div>${String(html)}</div>`);
    const figures = markFigures(page);
    const included = prepare(page);
    removeFurniture(page);
    const blocks = htmlBlocks(page.body, figures);
    return {
      blocks: blocks.map(restoreCallout),
      warnings: included === 0 ? [] : ['The files that the document includes are not read.'],
    };
  },
};

/** Turns what Asciidoctor lays out into what it means, and counts the included files. */
function prepare(page: Document): number {
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  for (const element of all(SILENT)) element.remove();
  for (const abstract of all('.abstract > blockquote')) unwrap(abstract, page);
  for (const note of all('.admonitionblock')) {
    const label = cleanText(note.querySelector('.icon')?.textContent ?? 'Note');
    const content = note.querySelector('.content')?.textContent ?? '';
    note.replaceWith(paragraph(page, `\ufdd2${label}\ufdd3${content}`));
  }
  for (const title of all('.ulist > .title, .olist > .title, .dlist > .title, .qlist > .title')) {
    title.replaceWith(paragraph(page, `${(title.textContent ?? '').replace(/[:.]\s*$/, '')}:`));
  }
  // A reference to a section that has no title here stands in brackets.
  for (const link of all('a[href^="#"]')) {
    const name = /^\[([^[\]]{1,100})\]$/.exec(link.textContent ?? '')?.[1];
    if (name !== undefined) link.textContent = name.replace(/[-_]+/g, ' ').trim();
  }
  // A reference to a part that is another file shows that file's name.
  for (const link of all('a[href*=".html"]')) {
    const href = link.getAttribute('href') ?? '';
    const [file = '', part = ''] = href.split('#', 2);
    if (/^https?:/.test(href) || link.textContent !== file) continue;
    link.textContent = `“${(part || file.replace(/\.html$/, '')).replace(/[-_]+/g, ' ').trim()}”`;
  }
  const included = all('a.include');
  for (const link of included) link.remove();
  return included.length;
}

function paragraph(page: Document, text: string): Element {
  const element = page.createElement('p');
  element.textContent = text;
  return element;
}

function unwrap(element: Element, page: Document): void {
  const section = page.createElement('div');
  section.append(...element.childNodes);
  element.replaceWith(section);
}

function restoreCallout(block: Block): Block {
  const [, label, text] = (block.kind === 'paragraph' && CALLOUT.exec(block.text)) || [];
  if (label === undefined || text === undefined) return block;
  return { kind: 'callout', label, text: cleanText(text) };
}
