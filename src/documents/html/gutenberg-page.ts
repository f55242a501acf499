import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { dropGutenbergFrame } from '../plain/project-gutenberg.ts';
import type { Page } from './page.ts';

const OPENING =
  /^\W{0,6}(?:The |This )?Project Gutenberg(?:['’]s)? |^\W{0,6}START OF (?:THE|THIS) PROJECT GUTENBERG/i;
const START = /\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG/i;
const END =
  /\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|^\W{0,3}End of (?:the )?Project Gutenberg|^\W{0,6}(?:START: )?(?:THE )?FULL (?:PROJECT GUTENBERG(?:-tm|™)? )?LICENSE|^This file should be named .{1,80}\.(?:htm|zip|txt)/i;
const CREDITS =
  /^(?:\[?E-?text prepared|Produced by|Transcribed (?:from|by)|This e-?(?:text|book) was (?:produced|prepared)|\(?This file was produced from images|Credits?:|Release Date:|Most recently updated|Character set encoding:|Original publication:)/i;
/** How many blocks the header may have, and how many blocks before the end the licence may start. */
const MAX_HEADER_BLOCKS = 60;

export interface GutenbergFrame {
  readonly title?: string;
  readonly language?: string;
}

/**
 * Removes the header and licence that old pages have in `pre` elements, and returns what they say about the
 * book.
 */
export function takeGutenbergHeader(page: Page): GutenbergFrame {
  let frame: GutenbergFrame = {};
  for (const element of [...page.querySelectorAll('pre')]) {
    const text = element.textContent ?? '';
    const start = text.trimStart().slice(0, 400);
    if (!/Project Gutenberg/i.test(text) || !(OPENING.test(start) || START.test(text) || END.test(start)))
      continue;
    const { title, language } = dropGutenbergFrame(text);
    if (/^Title:/m.test(text)) {
      frame = {
        ...(title === undefined ? {} : { title: cleanText(title) }),
        ...(language === undefined ? {} : { language }),
      };
    }
    // A whole book in one `pre` is read as plain text, including its header.
    if (text.length < 40_000 || !START.test(text)) element.remove();
  }
  return frame;
}

/** Drops the header, the licence and the credits of the book, even if the file does not mark them. */
export function dropGutenbergBlocks(blocks: readonly Block[]): readonly Block[] {
  const texts = blocks.map((block) => ('text' in block ? block.text : ''));
  const isOfGutenberg = texts.some(
    (text, index) =>
      (index < MAX_HEADER_BLOCKS || index > texts.length - 200) && /Project Gutenberg/i.test(text),
  );
  if (!isOfGutenberg) return blocks;
  const head = texts.slice(0, MAX_HEADER_BLOCKS);
  const start = head.findLastIndex((text) => START.test(text));
  const opening = start >= 0 ? start : head.findLastIndex((text, index) => index < 12 && OPENING.test(text));
  const end = texts.findIndex((text, index) => index > opening && END.test(text));
  return blocks
    .slice(opening + 1, end === -1 ? blocks.length : end)
    .filter((block) => block.kind !== 'paragraph' || !CREDITS.test(block.text) || block.text.length > 400);
}

/** `The Project Gutenberg eBook of The Hive, by Ann Keeper.` is `The Hive`. */
export function withoutGutenberg(title: string): string {
  const inner = /^(?:The )?Project Gutenberg(?:['’]s)?(?: e-?book| e-?text)?(?: of|,)? (.{2,200}?)\.?$/i.exec(
    title,
  )?.[1];
  const plain = title.replace(/\s+[|–—-]\s+Project Gutenberg$/i, '');
  return inner === undefined
    ? plain
    : inner.replace(/,? by \p{Lu}[^,]{2,60}$/u, '').replace(/^eBook of /i, '');
}
