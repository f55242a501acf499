import { Readability } from '@mozilla/readability';
import type { Block, Figure } from '../../core/model.ts';
import { blockText } from '../block-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage } from './html-dom.ts';

/** Above this share of the page's prose, what Readability found is the article. */
const MIN_PROSE_SHARE = 0.4;
/** A page with less of its text in links is an article as a whole, such as a book. */
const MAX_LINK_SHARE = 0.1;
/** Prose is told from teasers and labels by its length. */
const MIN_PROSE_WORDS = 25;
const MIN_ARTICLE_WORDS = 60;
/** Below this Readability searches again, and takes what it had left out. */
const MIN_ARTICLE_CHARACTERS = 200;

/** Whether a site stands around the article: navigation, asides, forms. To be asked before they are removed. */
export function isSitePage(page: Document): boolean {
  const kinds = ['nav, [role="navigation"]', 'aside', 'footer, [role="contentinfo"]', 'form', 'header'];
  return kinds.filter((selector) => page.querySelector(selector) !== null).length >= 2;
}

/** The article of a page without its furniture, with those of its figures that stand in it. Takes the page apart. */
export function articleBlocks(
  page: Document,
  { isOfSite, figures }: { readonly isOfSite: boolean; readonly figures: readonly Figure[] },
): readonly Block[] {
  const whole = htmlBlocks(page.body, figures);
  const linkShare = linkedShare(page);
  const content = findArticle(page);
  if (!content) return whole;
  const article = htmlBlocks(parsePage(content).body, figures);
  return isArticle(article, whole, isOfSite || linkShare > MAX_LINK_SHARE) ? article : whole;
}

function findArticle(page: Document): string | null | undefined {
  try {
    return new Readability(page, { keepClasses: true, charThreshold: MIN_ARTICLE_CHARACTERS }).parse()
      ?.content;
  } catch (error) {
    // It looks for the body above a text, and fails if there is none, as when a broken tag keeps all in the head.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isArticle(article: readonly Block[], whole: readonly Block[], isOfSite: boolean): boolean {
  if (proseWords(article) >= proseWords(whole) * MIN_PROSE_SHARE && proseWords(article) > 0) return true;
  return isOfSite && wordsIn(article.map(blockText).join(' ')) >= MIN_ARTICLE_WORDS;
}

function proseWords(blocks: readonly Block[]): number {
  const counts = blocks
    .map((block) => (block.kind === 'paragraph' || block.kind === 'list' ? wordsIn(blockText(block)) : 0))
    .filter((words) => words >= MIN_PROSE_WORDS);
  return counts.reduce((sum, words) => sum + words, 0);
}

/** Scripts without spaces count a word for two characters. */
function wordsIn(text: string): number {
  const ideographs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + ideographs / 2;
}

function linkedShare(page: Document): number {
  const length = (text: string | null) => (text ?? '').replace(/\s+/g, '').length;
  const linked = [...page.querySelectorAll('a[href]')].reduce(
    (sum, link) => sum + length(link.textContent),
    0,
  );
  return linked / Math.max(1, length(page.body.textContent));
}
