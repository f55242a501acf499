import type { Block } from '../core/model.ts';
import { cleanText } from './clean-text.ts';
import { titleCase } from './title-case.ts';

const MAX_TITLE_CHARACTERS = 160;

export interface TitleSources {
  /** Chosen by the user. */
  readonly chosen?: string | undefined;
  /** Declared by the document. */
  readonly declared?: string | undefined;
  /** A file name, a URL, or `undefined` for bare text. */
  readonly name?: string | undefined;
}

/**
 * Determines the title of a document, and removes the heading that repeats it. The title is, in this order,
 * the one chosen by the user, the one declared by the document, its first heading, its name, or its first
 * words. The first of several chapters does not count as a title.
 */
export function titleDocument(
  blocks: readonly Block[],
  { chosen, declared, name }: TitleSources,
): { title: string; blocks: readonly Block[] } {
  const [first] = blocks;
  const heading = first?.kind === 'heading' ? first.text : undefined;
  const isOverAll = heading !== undefined && standsOverAll(blocks);
  const fromName = name === undefined ? undefined : titleFromName(name);
  const own =
    withoutSite(ownTitle(declared), blocks) ??
    (isOverAll ? heading : (mainHeading(blocks) ?? fromName ?? heading));
  const title = cleanText(chosen ?? own ?? firstWords(blocks)) || 'Untitled';
  const repeats = heading !== undefined && (isOverAll || [title, own].some((text) => isSame(text, heading)));
  return { title: shorten(title), blocks: repeats && blocks.length > 1 ? blocks.slice(1) : blocks };
}

/** The declared title if a person wrote it: not a file name or a program's placeholder. */
function ownTitle(declared: string | undefined): string | undefined {
  const title = declared?.replace(/^Microsoft (?:Word|PowerPoint|Excel) - /, '').trim();
  if (title === undefined || title === '' || !/\p{L}/u.test(title)) return undefined;
  const isFileName =
    /\.(?:docx?|pdf|pptx?|rtf|odt|tex|html?|indd|qxd|txt|md|dvi|ps)$/i.test(title) || /^\S+_\S*$/.test(title);
  const isFiller =
    /^(?:untitled|document ?\d*|microsoft word|powerpoint presentation|slide \d+|title|home|index|readme|new document|no title|layout \d+|unknown)\b[\W\d]*$/i.test(
      title,
    );
  return isFileName || isFiller ? undefined : title;
}

/** The only heading of the highest level, or the first heading unless it is one of several chapters. */
function mainHeading(blocks: readonly Block[]): string | undefined {
  const [first] = blocks;
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  const top = Math.min(...headings.map((heading) => heading.level));
  const highest = headings.filter((heading) => heading.level === top);
  const [only] = highest;
  if (top === 1 && highest.length === 1 && only !== undefined && !isGeneric(only.text)) return only.text;
  const isChapter = first?.kind !== 'heading' || highest.length > 1;
  return isChapter || isGeneric(first.text) ? undefined : first.text;
}

/** Headings that could occur in any document. */
function isGeneric(heading: string): boolean {
  return /^(?:chapter|part|section|book|act|scene|introduction|preface|foreword|prologue|abstract|summary|overview|contents|about|installation|usage|getting started|quick ?start|features)\b.{0,12}$|^[\divxlc. ]+$/i.test(
    heading,
  );
}

/** Removes the site's name if the part before it is a heading of the document: “How bees dance | Nature”. */
function withoutSite(declared: string | undefined, blocks: readonly Block[]): string | undefined {
  const isFollowed = (title: string) =>
    declared?.startsWith(title) && /^\s+[|·•–—-]\s+\S/u.test(declared.slice(title.length));
  const heading = blocks.find((block) => block.kind === 'heading' && isFollowed(block.text));
  return heading?.kind === 'heading' ? heading.text : declared;
}

/** Whether the first heading opens a title page, or no later heading has the same level or a higher one. */
function standsOverAll(blocks: readonly Block[]): boolean {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading') return false;
  const [second] = rest;
  if (second?.kind === 'heading' && second.level === first.level) return true;
  return rest.every((block) => block.kind !== 'heading' || block.level > first.level);
}

function isSame(a: string | undefined, b: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return a !== undefined && letters(a) === letters(b);
}

/** `reports/annual_report-2024.pdf` becomes `Annual Report 2024`. Capitals in the name are kept. */
function titleFromName(name: string): string | undefined {
  const path = /^https?:/.test(name) ? new URL(name).pathname : name;
  const base = path.split(/[/\\]/).at(-1) ?? '';
  const words = cleanText(base.replace(/\.[a-z0-9]{1,9}$/i, '').replace(/[-_+.]+|%20/g, ' '));
  if (!/\p{L}/u.test(words) || isFilledIn(words)) return undefined;
  return /\p{Lu}/u.test(words) ? words : titleCase(words);
}

const FILLER_WORDS = new Set(
  'final draft copy version rev scan img image doc document download untitled new file index readme page article export print tmp temp of the edited latest'.split(
    ' ',
  ),
);

/** Whether a name was made up by a program or in haste: `2024-03-01 final v3`, `scan 12`, `download`. */
function isFilledIn(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s()]+/)
    .every((word) => FILLER_WORDS.has(word) || /^v?[\d.]*$/.test(word));
}

function firstWords(blocks: readonly Block[]): string {
  const text = blocks.find((block) => 'text' in block)?.text ?? '';
  const [sentence = ''] = text.split(/(?<=[.!?])\s/, 1);
  return sentence.length > 60
    ? `${sentence.slice(0, 60).replace(/\s+\S*$/, '')}…`
    : sentence.replace(/\.$/, '');
}

function shorten(title: string): string {
  return title.length <= MAX_TITLE_CHARACTERS
    ? title
    : `${title.slice(0, MAX_TITLE_CHARACTERS - 1).trimEnd()}…`;
}
