import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { titledBlocks } from '../titled-blocks.ts';
import {
  attribute,
  childAt,
  childElements,
  decodeXml,
  descendants,
  isElement,
  textContent,
} from '../xml/xml-query.ts';
import { parseXmlTree, type XmlElement, type XmlNode } from '../xml/xml-tree.ts';
import { htmlPiece } from './html-text.ts';

const MAX_ENTRIES = 60;

/** RSS, RDF and Atom: a section for each entry, with as much of its text as the feed contains. */
export const feedReader: DocumentReader = {
  async read({ bytes, charset }) {
    const xml = parseXmlTree(decodeXml(bytes, charset));
    const entries = [...descendants(xml, 'item'), ...descendants(xml, 'entry')];
    const feed = descendants(xml, 'channel')[0] ?? descendants(xml, 'feed')[0] ?? xml;
    const title = plainText(childAt(feed, 'title'));
    const language = textContent(childAt(feed, 'language')).trim() || attribute(feed, 'xml:lang');
    return {
      ...(title === '' ? {} : { title }),
      ...(language ? { language } : {}),
      blocks: titledBlocks(title, entries.slice(0, MAX_ENTRIES).flatMap(entryBlocks)),
      warnings:
        entries.length > MAX_ENTRIES
          ? [`Of the ${entries.length} entries of the feed, the first ${MAX_ENTRIES} are used.`]
          : [],
    };
  },
};

function entryBlocks(entry: XmlElement): Block[] {
  const title = plainText(childAt(entry, 'title'));
  const body = bodyOf(entry);
  const blocks = body === undefined ? [] : htmlPiece(body).filter((block) => !isOnlyLink(block));
  if (title === '') return blocks;
  // Headings without narrated content are dropped, so the title of an entry that has only a link or a picture
  // becomes a paragraph.
  if (blocks.every(({ kind }) => kind === 'figure')) return [{ kind: 'paragraph', text: title }, ...blocks];
  return [{ kind: 'heading', level: 2, text: title }, ...blocks];
}

/** The longest text of the entry, as HTML. */
function bodyOf(entry: XmlElement): string | undefined {
  for (const name of ['encoded', 'content', 'description', 'summary']) {
    const element = childElements(entry, name).find((child) => textContent(child).trim() !== '');
    if (element === undefined) continue;
    const type = attribute(element, 'type');
    if (type === 'xhtml') return element.children.map(markup).join('');
    const text = textContent(element);
    return type === 'text' ? escapeHtml(text) : text;
  }
  return undefined;
}

/** Whether a block at the end of an entry is only a link, such as “Comments” or “Read more”. */
function isOnlyLink(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    /^(?:https?:\S+|comments?|\[?(?:read|continue reading|more|link|source)\b.{0,40})$/i.test(block.text)
  );
}

function plainText(element: XmlElement | undefined): string {
  const text = textContent(element);
  // Many feeds escape titles twice, as if they were HTML.
  return cleanText(/<\/?[a-z]|&[#\w]{2,8};/i.test(text) ? textContent(parseXmlTree(text)) : text);
}

function markup(node: XmlNode): string {
  if (!isElement(node)) return escapeHtml(node);
  return `<${node.name}>${node.children.map(markup).join('')}</${node.name}>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
