import { Readability } from '@mozilla/readability';
import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader, ReaderResult } from '../document-reader.ts';
import { type FoundFormula, withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { markPageFormulas } from '../formulas/mark-page.ts';
import { codeWarnings } from '../reader-warnings.ts';
import { htmlBlocks, type WalkResult } from './html-blocks.ts';
import { parsePage, removeFurniture } from './html-dom.ts';

/** Below this share of the page's text, what Readability found is taken for a part of the article only. */
const MIN_READABLE_SHARE = 0.4;

/** Web pages: the readable part only. */
export const htmlReader: DocumentReader = {
  async read({ bytes, charset }) {
    return readPage(withoutMarkCharacters(decodeText(bytes, charset ?? declaredCharset(bytes))));
  },
};

function readPage(html: string): ReaderResult {
  const page = parsePage(html);
  const pageTitle = titleOf(page);
  const language = page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang');
  const formulas: FoundFormula[] = [];
  markPageFormulas(page, html, formulas);
  removeFurniture(page);
  const whole = htmlBlocks(page.body);
  const walk = readableBlocks(page, whole) ?? whole;
  return {
    ...(pageTitle === '' ? {} : { title: pageTitle }),
    ...(language ? { language } : {}),
    blocks: walk.blocks,
    formulas,
    warnings: codeWarnings(walk.codeBlocks),
  };
}

/** The article that Readability finds; it takes the page apart, so this must come last. */
function readableBlocks(page: Document, whole: WalkResult): WalkResult | undefined {
  const article = new Readability(page).parse();
  if (!article?.content) return undefined;
  const walk = htmlBlocks(parsePage(article.content).body);
  return textLength(walk.blocks) >= textLength(whole.blocks) * MIN_READABLE_SHARE ? walk : undefined;
}

function textLength(blocks: readonly Block[]): number {
  return JSON.stringify(blocks).length;
}

/** The page's only `h1` when its title holds it, else the title without the site's name. */
function titleOf(page: Document): string {
  const title = cleanText(page.querySelector('title')?.textContent ?? '');
  const headings = [...page.querySelectorAll('h1')].map((heading) => cleanText(heading.textContent ?? ''));
  const [heading] = headings;
  const isOnlyHeading = headings.length === 1 && heading !== undefined && heading !== '';
  if (isOnlyHeading && (title === '' || title.toLowerCase().includes(heading.toLowerCase()))) return heading;
  const shared = cleanText(page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '');
  if (shared !== '') return shared;
  const [first = ''] = title.split(/\s+[|»·•–—]\s+|\s+-\s+/);
  return first.split(' ').length >= 2 ? first : title;
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(start)?.[1];
}
