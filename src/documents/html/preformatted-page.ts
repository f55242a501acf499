import type { Block } from '../../core/model.ts';
import type { ReaderResult } from '../document-reader.ts';
import { plainTextReader } from '../plain/plain-text-reader.ts';
import type { Element, Page } from './page.ts';

/** The share of a page's text from which preformatted text is the page's content. */
const MIN_SHARE = 0.6;
const MIN_CHARACTERS = 200;

/** Reads a page whose text is all in `pre`, such as an RFC or an archived mail, as plain text. */
export async function readPreformattedPage(page: Page, name: string): Promise<ReaderResult | undefined> {
  const parts = [...page.querySelectorAll('pre')].filter((element) => element.querySelector('code') === null);
  const text = parts.map((element) => element.textContent ?? '').join('\n\n\n');
  if (text.length < MIN_CHARACTERS || !isText(text)) return undefined;
  const body = page.body.cloneNode(true) as Element;
  for (const element of [...body.querySelectorAll('script, style, noscript')]) element.remove();
  const length = (content: string) => content.replace(/\s+/g, '').length;
  if (length(text) < length(body.textContent ?? '') * MIN_SHARE) return undefined;
  const read = await plainTextReader.read({
    bytes: new TextEncoder().encode(dedented(withoutPageMarks(text))),
    name,
  });
  const blocks = read.blocks.filter((block) => !isMasthead(block)).map(asSection);
  return blocks.length === 0 ? undefined : { ...read, blocks };
}

/** Whether a block is part of an RFC's masthead: author, number, date. */
function isMasthead(block: Block): boolean {
  return (
    'text' in block &&
    /^(?:Network Working Group|Internet Engineering Task Force|Independent Submission|INTERNET[- ]DRAFT|Expires:|Category:|Obsoletes:|Updates:)|\bIntended [Ss]tatus: |\bRequest for Comments: \d|\bISSN: \d{4}/.test(
      block.text,
    )
  );
}

/** Turns `2.1. The lamp` on a line of its own into a heading. */
function asSection(block: Block): Block {
  if (block.kind === 'list' && block.ordered && block.items.length === 1) {
    const [item = ''] = block.items;
    return /^\p{Lu}[^.!?]{1,80}$/u.test(item) ? { kind: 'heading', level: 2, text: item } : block;
  }
  const match =
    block.kind === 'paragraph'
      ? /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(\p{Lu}[^.!?]{1,80})$/u.exec(block.text)
      : null;
  if (match === null) return block;
  return {
    kind: 'heading',
    level: Math.min(6, (match[1] ?? '').split('.').length + 1),
    text: match[2] ?? '',
  };
}

/** Whether the content is text rather than a program listing. */
function isText(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const signs = text.match(/[{};=<>$\\]/g)?.length ?? 0;
  return signs < letters * 0.03 && letters > text.replace(/\s/g, '').length * 0.6;
}

/**
 * Removes what is between the pages of an RFC or a printed listing: the footer with its number, the form
 * feed, the running head.
 */
function withoutPageMarks(text: string): string {
  return text
    .replace(
      /\n+[^\n]{0,90}\[Page \d{1,4}\][ \t]*\n(?:\s*\f?\n?[^\n]{0,20}\S[^\n]{0,60} {3,}[^\n]{0,60}\d{4}[ \t]*(?=\n))?\s*/g,
      '\n\n',
    )
    .replace(/\f/g, '\n');
}

/** Removes indentation of the whole text, which would look like a quotation. */
function dedented(text: string): string {
  const counts = new Map<number, number>();
  for (const [, spaces = ''] of text.matchAll(/^( {0,12})\S(?:(?! {3})[^\n]){30,}$/gm)) {
    counts.set(spaces.length, (counts.get(spaces.length) ?? 0) + 1);
  }
  const [[common] = [0]] = [...counts].sort(([, a], [, b]) => b - a);
  return common === 0 ? text : text.replace(new RegExp(`^ {1,${common}}`, 'gm'), '');
}
