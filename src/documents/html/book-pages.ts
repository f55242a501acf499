import type { Block } from '../../core/model.ts';
import { blockText } from '../block-text.ts';
import type { Element } from './page.ts';

const MAX_PAGE_CHARACTERS = 6000;
const MAX_TITLE_PAGE_CHARACTERS = 500;
const MAX_DEDICATION_CHARACTERS = 300;
const IMPRINT = [
  /copyright|©|\(c\) \d{4}/i,
  /all rights reserved|no part of this (?:book|publication)|without (?:the )?(?:prior )?(?:written )?permission/i,
  /\bISBN\b|\bASIN\b|Library of Congress|CIP catalogue|British Library/i,
  /first (?:published|edition|printing|e?book edition)|published (?:in|by)|printed (?:in|and bound)|publisher/i,
  /books may be purchased|is a (?:registered )?trademark|publishing group|cover (?:design|art)|typeset|imprint of/i,
];
/** Headings of pages before and after the actual book. */
const OUTSIDE =
  /^(?:(?:table of )?contents|copyright(?: page| notice)?|imprint|colophon|dedication|title page|half title|cover|also by\b.*|other books by\b.*|books by\b.*|about the (?:author|authors|publisher|editor|translator|type)|newsletter.*|back cover|uncopyright|transcriber[’']?s?[’']? notes?.*|list of (?:illustrations|figures|tables|plates)|praise for\b.*|advance praise.*|index|credits|permissions)$/i;
const DEDICATION =
  /^(?:for|to|in (?:loving )?memory of|dedicated to|this book is dedicated|à|für|para|a mi|ai|alla)\b/i;

export interface BookPlace {
  readonly bookTitle: string;
  /** Whether no chapter of the book has been found yet. */
  readonly isBefore: boolean;
}

/**
 * Whether a page of a book is a title page, an imprint, a table of contents, a dedication or similar. Judged
 * by its text, because few files mark such pages.
 */
export function isOutsideBook(blocks: readonly Block[], { bookTitle, isBefore }: BookPlace): boolean {
  const text = blocks.map(blockText).join('\n');
  if (text.length > MAX_PAGE_CHARACTERS) return false;
  const [first] = blocks;
  if (first?.kind === 'heading' && OUTSIDE.test(first.text.replace(/[.:]$/, ''))) return true;
  const signs = IMPRINT.filter((sign) => sign.test(text)).length;
  if (signs >= 3 || (signs >= 1 && isBefore && text.length < 400) || (signs >= 2 && isBefore)) return true;
  if (!isBefore) return false;
  return isTitlePage(blocks, text, bookTitle) || isDedication(blocks, text);
}

/** Whether a page contains the title and some names, but no sentence. */
function isTitlePage(blocks: readonly Block[], text: string, bookTitle: string): boolean {
  if (text.length > MAX_TITLE_PAGE_CHARACTERS || bookTitle === '') return false;
  const main = letters(bookTitle.split(/[:;(]/, 1)[0] ?? '');
  const holdsTitle = main.length >= 3 && letters(text).startsWith(main);
  return (
    holdsTitle &&
    blocks.every(
      (block) => !/[\p{Ll}\d][.!?]["”’)]?(?:\s|$)/u.test(blockText(block)) || blockText(block).length < 60,
    )
  );
}

function isDedication(blocks: readonly Block[], text: string): boolean {
  if (text.length > MAX_DEDICATION_CHARACTERS || blocks.some((block) => block.kind === 'heading'))
    return false;
  return DEDICATION.test(text) && blocks.length <= 4;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether most of a page consists of links to other pages, as in contents without a heading. */
export function isContentsPage(body: Element): boolean {
  const length = (text: string | null) => (text ?? '').replace(/\s+/g, '').length;
  const links = [...body.querySelectorAll('a[href]')];
  const linked = links.reduce((sum, link) => sum + length(link.textContent), 0);
  return links.length >= 4 && linked > length(body.textContent) * 0.7;
}
