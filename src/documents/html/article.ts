import { Readability } from '@mozilla/readability';
import type { Block, Figure } from '../../core/model.ts';
import { blockText } from '../block-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage } from './html-dom.ts';
import { isSamePicture, leadPicture } from './lead-picture.ts';
import { linkedShare } from './linked-share.ts';
import type { Page } from './page.ts';
import { wordCount } from './word-count.ts';

/** The share of the page's prose from which Readability's result counts as the article. */
const MIN_PROSE_SHARE = 0.4;
/** A page with a smaller share of its text in links is an article as a whole, such as a book. */
const MAX_LINK_SHARE = 0.1;
/** Length distinguishes prose from teasers and labels. */
const MIN_PROSE_WORDS = 25;
const MIN_ARTICLE_WORDS = 60;
/** With less text, Readability searches again and includes what it had left out. */
const MIN_ARTICLE_CHARACTERS = 200;

/**
 * Whether the page has the parts of a site around the article: navigation, asides, forms. Call it before they
 * are removed.
 */
export function isSitePage(page: Page): boolean {
  const kinds = ['nav, [role="navigation"]', 'aside', 'footer, [role="contentinfo"]', 'form', 'header'];
  return kinds.filter((selector) => page.querySelector(selector) !== null).length >= 2;
}

/** The article of a page after its furniture has been removed, with the figures in it. Modifies the page. */
export function articleBlocks(
  page: Page,
  { isOfSite, figures }: { readonly isOfSite: boolean; readonly figures: readonly Figure[] },
): readonly Block[] {
  const whole = htmlBlocks(page.body, figures);
  const linkShare = linkedShare(page);
  const lead = figures[leadPicture(page, figures) ?? -1];
  const content = findArticle(page);
  if (!content) return whole;
  const article = htmlBlocks(parsePage(content).body, figures);
  if (!isArticle(article, whole, isOfSite || linkShare > MAX_LINK_SHARE)) return whole;
  const isShown = article.some((block) => block.kind === 'figure' && lead && isSamePicture(block, lead));
  return lead === undefined || isShown ? article : [lead, ...article];
}

function findArticle(page: Page): string | null | undefined {
  try {
    return new Readability(page as never, {
      keepClasses: true,
      charThreshold: MIN_ARTICLE_CHARACTERS,
    }).parse()?.content;
  } catch (error) {
    // Readability fails if it finds no body above the text, for example if a broken tag keeps everything in
    // the head.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isArticle(article: readonly Block[], whole: readonly Block[], isOfSite: boolean): boolean {
  if (proseWords(article) >= proseWords(whole) * MIN_PROSE_SHARE && proseWords(article) > 0) return true;
  return isOfSite && wordCount(article.map(blockText).join(' ')) >= MIN_ARTICLE_WORDS;
}

function proseWords(blocks: readonly Block[]): number {
  const counts = blocks
    .map((block) => (block.kind === 'paragraph' || block.kind === 'list' ? wordCount(blockText(block)) : 0))
    .filter((words) => words >= MIN_PROSE_WORDS);
  return counts.reduce((sum, words) => sum + words, 0);
}
