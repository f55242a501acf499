import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { figureReference } from '../figures/figure-reference.ts';
import type { PictureSource } from '../figures/picture-source.ts';
import { titledBlocks } from '../titled-blocks.ts';
import { attribute, childAt, childElements, decodeXml, isElement, textContent } from '../xml/xml-query.ts';
import { parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';
import { tableBlocks } from './table-rows.ts';

/** FictionBook (FB2): the book with its pictures, without cover, notes and comments. */
export const fictionBookReader: DocumentReader = {
  async read({ bytes, charset }) {
    const book = childAt(parseXmlTree(decodeXml(bytes, charset)), 'FictionBook');
    const info = childAt(book, 'description', 'title-info');
    const title = cleanText(textContent(childAt(info, 'book-title')));
    const language = cleanText(textContent(childAt(info, 'lang')));
    const bodies = childElements(book, 'body').filter(
      (body) => !/notes|comments/i.test(attribute(body, 'name') ?? ''),
    );
    const blocks = bodies.flatMap((body) => contentBlocks(body, 1));
    const startsWithTitle = blocks[0]?.kind === 'heading' && blocks[0].text === title;
    return {
      ...(title === '' ? {} : { title }),
      ...(language === '' ? {} : { language }),
      blocks: startsWithTitle ? blocks : titledBlocks(title, blocks),
      openPicture: picturesOf(book),
      warnings: [],
    };
  },
};

/** The pictures are at the end of the file, under the names that the text refers to. */
function picturesOf(book: XmlElement | undefined): PictureSource {
  return async (reference) => {
    const picture = childElements(book, 'binary').find((one) => attribute(one, 'id') === reference);
    return (
      picture && { bytes: new Uint8Array(Buffer.from(textContent(picture), 'base64')), source: reference }
    );
  };
}

/** The content of a body or section. `level` is the level of its title. */
function contentBlocks(parent: XmlElement, level: number): Block[] {
  return childElements(parent).flatMap((element): Block[] => {
    switch (element.name) {
      case 'section':
        return contentBlocks(element, level + 1);
      case 'title':
        return heading(childElements(element).map(lineOf).filter(Boolean).join('. '), level);
      case 'subtitle':
        return isRule(lineOf(element)) ? [] : heading(lineOf(element), level + 1);
      case 'p':
        return [...paragraph(lineOf(element)), ...childElements(element, 'image').flatMap(figureOf)];
      case 'image':
        return figureOf(element);
      case 'poem':
        return poemBlocks(element, level);
      case 'cite':
      case 'epigraph':
        return quoteBlocks(element, level);
      case 'table':
        return tableBlocks(childElements(element, 'tr').map((row) => childElements(row).map(lineOf)));
      default:
        return [];
    }
  });
}

function figureOf(image: XmlElement): Block[] {
  const reference = attribute(image, 'l:href') ?? '';
  if (!reference.startsWith('#')) return [];
  const caption = attribute(image, 'title');
  const alternativeText = attribute(image, 'alt');
  return [figureReference({ reference: reference.slice(1), caption, alternativeText })];
}

function poemBlocks(poem: XmlElement, level: number): Block[] {
  return childElements(poem).flatMap((element): Block[] => {
    if (element.name === 'title') return heading(childElements(element).map(lineOf).join(' '), level + 1);
    if (element.name !== 'stanza') return [];
    const lines = childElements(element, 'v').map(lineOf).filter(Boolean);
    return lines.length === 0 ? [] : [{ kind: 'verse', lines }];
  });
}

function quoteBlocks(quote: XmlElement, level: number): Block[] {
  const text = childElements(quote, 'p').map(lineOf).filter(Boolean).join(' ');
  const attribution = childElements(quote, 'text-author').map(lineOf).filter(Boolean).join(', ');
  const poems = childElements(quote, 'poem').flatMap((poem) => poemBlocks(poem, level));
  if (text === '') return poems;
  return [...poems, { kind: 'quote', text, ...(attribution === '' ? {} : { attribution }) }];
}

/** The text of a line without note marks. */
function lineOf(element: XmlElement): string {
  const words = (node: XmlElement): string =>
    node.children
      .map((child) => {
        if (!isElement(child)) return child;
        return child.name === 'a' && attribute(child, 'type') === 'note' ? '' : words(child);
      })
      .join('');
  return cleanText(words(element));
}

function heading(text: string, level: number): Block[] {
  return text === '' ? [] : [{ kind: 'heading', level: Math.min(6, level), text }];
}

function paragraph(text: string): Block[] {
  return isRule(text) ? [] : [{ kind: 'paragraph', text }];
}

function isRule(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
