import { DocumentError } from '../../core/errors.ts';
import type { Block } from '../../core/model.ts';
import { blockText } from '../block-text.ts';
import { textOf } from './inline-text.ts';
import { linkedShare } from './linked-share.ts';
import type { Element, Page } from './page.ts';
import { wordCount } from './word-count.ts';

/** The share of a page's text in links from which its other lines may be labels. */
const MIN_LINKED_SHARE = 0.3;
const MIN_SENTENCE_WORDS = 6;
/** A line with this many words says something, whether it ends like a sentence or not. */
const MIN_LINE_WORDS = 12;
const MIN_TEASERS = 4;
const MIN_TEASER_SHARE = 0.8;
const MAX_TEASER_WORDS = 60;

/**
 * Returns a check that refuses a page without an article of its own: nothing but links and labels, or the beginnings
 * of other articles. Call it before the page is modified, and the check with what was read.
 */
export function linksOnly(page: Page): (blocks: readonly Block[], name: string) => void {
  const areLinks = linkedShare(page) >= MIN_LINKED_SHARE;
  const headlines = new Set([...page.querySelectorAll('h1, h2, h3, h4')].filter(isLink).map(textOf));
  return (blocks, name) => {
    if (blocks.length === 0) return;
    const teasers = teasersIn(blocks, headlines);
    const found =
      teasers >= MIN_TEASERS
        ? `only the beginnings of ${teasers} other articles`
        : areLinks && !blocks.some(saysSomething)
          ? 'only links and labels'
          : undefined;
    if (found === undefined) return;
    throw new DocumentError('document_empty', `${name} has ${found}, and no article to narrate.`, {
      advice: 'Use the address of one article, or save the page after its text has appeared.',
    });
  };
}

/** The number of its articles, if a page has nothing but headlines with a few words below them; otherwise 0. */
function teasersIn(blocks: readonly Block[], headlines: ReadonlySet<string>): number {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const linked = headings.filter(({ text }) => headlines.has(text));
  if (linked.length < headings.length * MIN_TEASER_SHARE) return 0;
  let words = 0;
  const isLong = blocks.some((block) => {
    words = block.kind === 'heading' ? 0 : words + wordCount(blockText(block));
    return words > MAX_TEASER_WORDS;
  });
  return isLong ? 0 : linked.length;
}

function saysSomething(block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'figure') return false;
  if (block.kind !== 'paragraph' && block.kind !== 'list') return true;
  return (block.kind === 'list' ? block.items : [block.text]).some((text) => {
    const words = wordCount(text);
    return words >= MIN_LINE_WORDS || (words >= MIN_SENTENCE_WORDS && /[.!?。！？]["'”’»)]*$/u.test(text));
  });
}

/** Whether a heading is one link to another page. */
function isLink(heading: Element): boolean {
  const links = [...heading.querySelectorAll('a[href]')];
  const around = heading.closest('a[href]');
  const [link] = around ? [around] : links;
  if (link === undefined || /^#/.test(link.getAttribute('href') ?? '')) return false;
  return around !== null || (links.length === 1 && textOf(link) === textOf(heading));
}
