import type { Block } from '../../core/model.ts';
import { blockText } from '../block-text.ts';
import { isDateLine } from './date-line.ts';
import { wordCount } from './word-count.ts';

/** The longest label in words, such as `Getty Images` or `Highlights`, before the text and after it. */
const MAX_LABEL_WORDS = { before: 6, after: 9 };
const MIN_SENTENCE_WORDS = 10;
/** More than this before the first sentence is not the head of an article. */
const MAX_HEAD_BLOCKS = 12;
/** An article has at least this many paragraphs of sentences, or a long one. */
const MIN_PARAGRAPHS = 2;
const MIN_LONG_WORDS = 40;
/** Dates of this number structure a diary or a log. */
const MIN_DIARY_DATES = 3;
const SENTENCE_END = /[.!?…:;,。！？]["'”’»)\]]*$/u;
/** An article’s share of the words of its page, from which on lines may announce others. */
const MIN_OWN_SHARE = 0.5;
/** Lines above other articles, or above what readers wrote. */
const OTHERS =
  /^(?:(?:want|read|see|watch|find|get) )?(?:more|other|related|recommended|popular|latest|recent|trending|top|similar|featured)(?: \S+){0,3} (?:stories|posts|articles|news|reading|headlines|videos|content|links|coverage)\b.{0,30}$|^(?:most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|enjoy)|(?:read|up) next|around the web|(?:\d+ |reader |user |all )?comments(?: \(\d+\))?|leave a (?:reply|comment)|join the (?:discussion|conversation))\W*$|^(?:mehr zum thema|das könnte (?:sie|dich) auch interessieren|weitere (?:artikel|meldungen|beiträge|nachrichten)|ähnliche (?:artikel|beiträge)|kommentare|meistgelesen|sur le même sujet|à lire (?:aussi|également)|articles (?:similaires|liés|associés)|commentaires|(?:también )?te puede interesar|(?:artículos|noticias|notas) relacionad[ao]s|más (?:noticias|leídas)|comentarios|(?:artigos|notícias|matérias|posts) relacionad[ao]s|mais (?:lidas|notícias)|comentários|potrebbe interessarti|articoli correlati|commenti|самые популярные|популярн\p{Ll}+ (?:статьи|новости|материалы)|похожие|отзывы|комментарии|lees ook|meer over)(?![\p{L}]).{0,40}$/iu;
/** `Fast. Factual. Free.` */
const SLOGAN = /^(?:[^.!?]{2,24}[.!]\s*){2,4}$/u;
const MAX_SLOGAN_WORDS = 8;

/**
 * Drops labels in front of the first sentence of an article and after its last one: where, when and by whom it was
 * published, whose the picture is, and what can be done with the page.
 */
export function dropEdges(page: readonly Block[]): Block[] {
  const blocks = withoutOthers(page);
  const sentences = blocks.filter(isProse);
  const isArticle =
    sentences.length >= MIN_PARAGRAPHS ||
    sentences.some((block) => wordCount(blockText(block)) >= MIN_LONG_WORDS);
  const isDiary =
    blocks.filter((block) => block.kind === 'paragraph' && isDateLine(block.text)).length >= MIN_DIARY_DATES;
  if (isDiary) return [...blocks];
  if (!isArticle)
    return blocks.filter((block, at) => at > 0 || block.kind !== 'paragraph' || !isDateLine(block.text));
  const first = blocks.findIndex(isProse);
  const last = blocks.findLastIndex((block) => !isAtEnd(block));
  return blocks.filter((block, at) => {
    if (at < first && first <= MAX_HEAD_BLOCKS) return !isInHead(block, blocks[at - 1], at);
    return at <= last || block.kind === 'figure';
  });
}

/** Drops what a page shows of other articles, from the line that announces it. */
function withoutOthers(blocks: readonly Block[]): readonly Block[] {
  const totalWords = blocks.reduce((sum, block) => sum + wordCount(blockText(block)), 0);
  let words = 0;
  const from = blocks.findIndex((block) => {
    const isLate = words >= totalWords * MIN_OWN_SHARE;
    words += wordCount(blockText(block));
    const isLine = block.kind === 'heading' || block.kind === 'paragraph';
    return isLate && isLine && wordCount(block.text) <= MAX_LABEL_WORDS.after && OTHERS.test(block.text);
  });
  return from < 0 ? blocks : blocks.slice(0, from);
}

function isProse(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return false;
  return wordCount(block.text) >= MIN_SENTENCE_WORDS && SENTENCE_END.test(block.text);
}

function isInHead(block: Block, before: Block | undefined, at: number): boolean {
  if (block.kind === 'paragraph') return isLabel(block.text, MAX_LABEL_WORDS.before);
  // A list below a heading of its own, or with amounts, belongs to the text.
  if (block.kind !== 'list' || (before?.kind === 'heading' && at > 1)) return false;
  return block.items.every((item) => isLabel(item, MAX_LABEL_WORDS.before) && !/\d/u.test(item));
}

function isAtEnd(block: Block): boolean {
  if (block.kind === 'figure' || block.kind === 'heading') return true;
  if (block.kind !== 'paragraph') return false;
  return isLabel(block.text, MAX_LABEL_WORDS.after) || isSlogan(block.text) || isOtherHeadline(block.text);
}

function isLabel(text: string, maxWords: number): boolean {
  return isDateLine(text) || (!SENTENCE_END.test(text) && wordCount(text) <= maxWords);
}

/** `Who Pays for the Lamp of Holm? [Norland Times]`: the title of an article elsewhere. */
function isOtherHeadline(text: string): boolean {
  const headline = ELSEWHERE.exec(text)?.groups?.headline;
  const words = headline?.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 1 && capitals >= words.length * MIN_CAPITALS;
}

const ELSEWHERE = /^(?<headline>.{12,160}[^.])\s?\[\p{Lu}[\p{L}\p{N} .&’'-]{1,30}\]$/u;
const MIN_CAPITALS = 0.75;

function isSlogan(text: string): boolean {
  return SLOGAN.test(text) && wordCount(text) <= MAX_SLOGAN_WORDS;
}
