import { convert, LoggerManager, NullLogger } from '@asciidoctor/core';
import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { removeFurniture } from '../html/furniture.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { parsePage } from '../html/html-dom.ts';
import type { Element, Page } from '../html/page.ts';
import { markFigures } from '../html/page-figures.ts';
import { withoutHeaderLines } from './header-lines.ts';

const ATTRIBUTES = {
  showtitle: true,
  'sectanchors!': '',
  'sectlinks!': '',
  'sectnums!': '',
  'toc!': '',
  'figure-caption!': '',
  'table-caption!': '',
};
const SILENT =
  '#footnotes, #toc, .toc, .footnote, .footnoteref, .conum, .colist, .imageblock .title, .listingblock .title';
/**
 * A custom macro of a project, such as `linkgit:git-log[1]`. Its words, or else its target, replace it in the
 * text.
 */
const UNKNOWN_MACRO =
  /(?<![\w/:.])(?!(?:link|mailto|https?|ftp|irc|image|icon|xref|anchor|footnote|footnoteref|kbd|btn|menu|pass|stem|latexmath|asciimath|indexterm|indexterm2|include|video|audio|toc|ifdef|ifndef|ifeval|endif|quote|source|counter|set|eval):)[a-z]{2,20}:([\w./-]{1,80})\[([^\]\n]{0,80})\]/g;
/**
 * Marks a callout in the HTML in between, which has no element for it. Unicode reserves these two characters
 * for internal use.
 */
const CALLOUT = /^\ufdd2([^\ufdd3]{1,40})\ufdd3(.*)$/s;

// Messages about mistakes in the document are for its author, and would end up in the output of `make`.
LoggerManager.setLogger(NullLogger.create());

/** AsciiDoc, parsed by Asciidoctor. Includes are not loaded. */
export const asciidocReader: DocumentReader = {
  async read({ bytes, charset }) {
    const { text } = withoutHeaderLines(decodeText(bytes, charset).replace(/[\ufdd2\ufdd3]/g, ''));
    const source = text.replace(UNKNOWN_MACRO, (_, target: string, words: string) =>
      /\p{L}/u.test(words) ? words : target,
    );
    const html = await convert(source, { safe: 'secure', standalone: false, attributes: ATTRIBUTES });
    const page = parsePage(`<div>${String(html)}</div>`);
    const figures = markFigures(page);
    const included = prepare(page);
    removeFurniture(page);
    const { title, blocks } = asManualPage(htmlBlocks(page.body, figures));
    return {
      ...(title === undefined ? {} : { title }),
      blocks: blocks.map(restoreCallout),
      warnings: included === 0 ? [] : ['The files that the document includes are not read.'],
    };
  },
};

/** A manual page such as `git(1)`: its name and purpose are the title, and its synopsis is not prose. */
function asManualPage(blocks: readonly Block[]): {
  readonly title?: string;
  readonly blocks: readonly Block[];
} {
  const isHeading = (block: Block | undefined, text: RegExp) =>
    block?.kind === 'heading' && text.test(block.text);
  const at = blocks.findIndex((block) => isHeading(block, /^name$/i));
  const purpose = blocks[at + 1];
  if (at < 0 || at > 1 || purpose?.kind !== 'paragraph') return { blocks };
  const { name, does } = /^(?<name>\S.{0,60}?) - (?<does>\S.{0,160})$/.exec(purpose.text)?.groups ?? {};
  if (name === undefined || does === undefined) return { blocks };
  const rest = blocks.slice(at + 2);
  const forms = rest.findIndex((block) => isHeading(block, /^synopsis$/i));
  const next = rest.findIndex((block, index) => index > forms && block.kind === 'heading');
  const told = forms === 0 && next > 0 ? rest.slice(next) : rest;
  return { title: `${name}: ${does.charAt(0).toUpperCase()}${does.slice(1)}`, blocks: told };
}

/** Replaces Asciidoctor's layout with elements that have meaning, and counts the includes. */
function prepare(page: Page): number {
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  for (const element of all(SILENT)) element.remove();
  for (const abstract of all('.abstract > blockquote')) unwrap(abstract, page);
  for (const note of all('.admonitionblock')) {
    const label = cleanText(note.querySelector('.icon')?.textContent ?? 'Note');
    const content = note.querySelector('.content')?.textContent ?? '';
    note.replaceWith(paragraph(page, `\ufdd2${label}\ufdd3${content}`));
  }
  for (const title of all('.ulist > .title, .olist > .title, .dlist > .title, .qlist > .title')) {
    title.replaceWith(paragraph(page, `${(title.textContent ?? '').replace(/[:.]\s*$/, '')}:`));
  }
  // A reference to a section whose title is not in this file is shown in brackets.
  for (const link of all('a[href^="#"]')) {
    const name = /^\[([^[\]]{1,100})\]$/.exec(link.textContent ?? '')?.[1];
    if (name !== undefined) link.textContent = name.replace(/[-_]+/g, ' ').trim();
  }
  // A reference to another file shows that file's name.
  for (const link of all('a[href*=".html"]')) {
    const href = link.getAttribute('href') ?? '';
    const [file = '', part = ''] = href.split('#', 2);
    if (/^https?:/.test(href) || link.textContent !== file) continue;
    link.textContent = `“${(part || file.replace(/\.html$/, '')).replace(/[-_]+/g, ' ').trim()}”`;
  }
  const included = all('a.include');
  for (const link of included) link.remove();
  return included.length;
}

function paragraph(page: Page, text: string): Element {
  const element = page.createElement('p');
  element.textContent = text;
  return element;
}

function unwrap(element: Element, page: Page): void {
  const section = page.createElement('div');
  section.append(...element.childNodes);
  element.replaceWith(section);
}

function restoreCallout(block: Block): Block {
  const [, label, text] = (block.kind === 'paragraph' && CALLOUT.exec(block.text)) || [];
  if (label === undefined || text === undefined) return block;
  return { kind: 'callout', label, text: cleanText(text) };
}
