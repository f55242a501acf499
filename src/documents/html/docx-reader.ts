import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { removeFurniture } from './furniture.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage, parseXml } from './html-dom.ts';
import { readZip } from './zip-archive.ts';

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name^='toc'] => nav:fresh",
  "p[style-name^='TOC'] => nav:fresh",
];

/** Word documents. Headers, footers and pictures are left out; notes are not narrated. */
export const docxReader: DocumentReader = {
  async read({ bytes, name }) {
    const parts = readZip(bytes, name, (entry) => /\.(?:xml|rels)$/.test(entry));
    // Mammoth unpacks without a bound, so it gets an archive of what was unpacked within ours, not packed.
    const buffer = Buffer.from(zipSync(parts, { level: 0 }));
    const { value: html } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLE_MAP });
    const page = parsePage(html);
    for (const note of page.querySelectorAll('li[id^="footnote"], li[id^="endnote"], dl')) note.remove();
    removeFurniture(page);
    const blocks = htmlBlocks(page.body);
    const title = titleOf(parts['docProps/core.xml']);
    return { ...(title === '' ? {} : { title }), blocks, warnings: [] };
  },
};

function titleOf(properties: Uint8Array | undefined): string {
  if (properties === undefined) return '';
  const [title] = parseXml(new TextDecoder().decode(properties)).getElementsByTagName('dc:title');
  return cleanText(title?.textContent ?? '');
}
