import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Block } from '../src/core/model.ts';
import { dropBackMatter } from '../src/documents/back-matter.ts';
import { blockText, isNarrated } from '../src/documents/block-text.ts';
import { type FoundFormula, replaceMarks } from '../src/documents/formulas/formula-marks.ts';
import { markPageFormulas } from '../src/documents/formulas/mark-page.ts';
import { parsePage } from '../src/documents/html/html-dom.ts';
import { htmlReader } from '../src/documents/html/html-reader.ts';

/** A page is marked if more than this share of its words is wrong. */
const MARKED_SHARE = 0.1;

interface PageScore {
  readonly page: string;
  /** The share of narrated words that are not in the expected article. */
  readonly outside: number;
  /** The share of the expected article's words that are missing. */
  readonly missing: number;
}

/**
 * Reads the test pages of mozilla/readability, and compares words with the expected articles.
 *
 * The pages are not part of this repository. Without `folder`, which is `test/test-pages` of a copy of theirs,
 * nothing is measured: `npm run bench -- readability FOLDER`.
 */
export async function benchReadability(folder: string | undefined): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  const pages = (await readdir(folder)).sort();
  const scores: PageScore[] = [];
  for (const page of pages) scores.push(await scorePage(folder, page));
  return report(scores);
}

async function scorePage(folder: string, page: string): Promise<PageScore> {
  const bytes = await readFile(join(folder, page, 'source.html'));
  const expected = words(articleText(await readFile(join(folder, page, 'expected.html'), 'utf8')));
  const read = await htmlReader.read({ bytes, name: page });
  const { blocks } = dropBackMatter(read.blocks);
  const narrated = words(textOf(blocks.filter(isNarrated)));
  // A title that moves from the article to the document is not lost.
  const kept = words(`${read.title ?? ''}\n${textOf(blocks)}`);
  return { page, outside: shareNotIn(narrated, expected), missing: shareNotIn(expected, kept) };
}

function textOf(blocks: readonly Block[]): string {
  return withoutFormulas(blocks.map(blockText).join('\n'));
}

/** The text of the expected article, with a space between elements. */
function articleText(html: string): string {
  const page = parsePage(html.replace(/</g, ' <'));
  const formulas: FoundFormula[] = [];
  markPageFormulas(page, html, formulas);
  for (const element of page.querySelectorAll('script, style, svg')) element.remove();
  return withoutFormulas(page.body.textContent ?? '');
}

/** Formulas are narrated in words that no page contains. */
function withoutFormulas(text: string): string {
  return replaceMarks(text, () => ' ');
}

/** How often each word occurs. */
function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function shareNotIn(ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>): number {
  let total = 0;
  let extra = 0;
  for (const [word, count] of ours) {
    total += count;
    extra += Math.max(0, count - (theirs.get(word) ?? 0));
  }
  return total === 0 ? 0 : extra / total;
}

function report(scores: readonly PageScore[]): string {
  const outside = scores.filter((score) => score.outside > MARKED_SHARE);
  const missing = scores.filter((score) => score.missing > MARKED_SHARE);
  const marked = scores.filter((score) => outside.includes(score) || missing.includes(score));
  return [
    `Of ${scores.length} pages, ${outside.length} have more than 10 % of words from outside the expected article, and`,
    `${missing.length} lack more than 10 % of its words (navigation, captions and notes are left out on purpose).`,
    '',
    '| page | outside | missing |',
    '| --- | --- | --- |',
    ...marked.map((score) => `| ${score.page} | ${percent(score.outside)} | ${percent(score.missing)} |`),
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
