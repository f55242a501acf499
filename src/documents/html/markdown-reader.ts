import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { cleanCharacters } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { markTex } from '../formulas/find-tex.ts';
import type { FoundFormula } from '../formulas/formula-marks.ts';
import { markPageFormulas } from '../formulas/mark-page.ts';
import { readFrontMatter } from './front-matter.ts';
import { removeFurniture } from './furniture.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage } from './html-dom.ts';
import { plainMarkdown } from './markdown-dialects.ts';
import type { Page } from './page.ts';
import { markFigures } from './page-figures.ts';
import { logoText } from './page-title.ts';

/** GitHub shows the source of scripts and styles. Here they are tags like all others, and dropped. */
const RAW_HTML: ReturnType<typeof gfmHtml> = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token));
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token));
    },
  },
};

/** GitHub Flavored Markdown with its dialects, front matter and leftovers of site generators. */
export const markdownReader: DocumentReader = {
  async read({ bytes, charset, name }) {
    const { title, language, body } = readFrontMatter(
      withoutOwnCharacters(cleanCharacters(decodeText(bytes, charset))),
    );
    const formulas: FoundFormula[] = [];
    const plain = plainMarkdown(body, formulas, /\.mdx$/i.test(name));
    // Find formulas before Markdown removes their backslashes.
    const marked = markTex(plain, formulas, { dollars: true, markdown: true });
    const html = micromark(marked, {
      // The HTML is only parsed for its text and never shown.
      allowDangerousHtml: true,
      // Pictures may be embedded as data URLs.
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml(), RAW_HTML],
    });
    const page = parsePage(`<div>${html}</div>`);
    markTasks(page);
    markPageFormulas(page, html, formulas);
    const declared = title ?? logoTitle(page);
    for (const image of page.querySelectorAll('img[alt=""]')) image.removeAttribute('alt');
    const figures = markFigures(page);
    removeFurniture(page);
    return {
      ...(declared === undefined ? {} : { title: declared }),
      ...(language === undefined ? {} : { language }),
      blocks: htmlBlocks(page.body, figures),
      formulas,
      warnings: [],
    };
  },
};

/** Removes characters that we use as marks, because documents must not contain them. */
function withoutOwnCharacters(text: string): string {
  return text.replace(/[\ufdd0-\ufddf]/g, '');
}

/** Distinguishes open tasks from done ones. Where all are done, the list tells of what there is. */
function markTasks(page: Page): void {
  for (const list of page.querySelectorAll('ul, ol')) {
    const boxes = [...list.children].flatMap(
      (item) =>
        item.querySelector(':scope > input[type="checkbox"], :scope > p > input[type="checkbox"]') ?? [],
    );
    const areAllDone = boxes.every((box) => box.hasAttribute('checked'));
    for (const box of boxes) {
      if (areAllDone) box.remove();
      else box.replaceWith(page.createTextNode(box.hasAttribute('checked') ? 'Done:' : 'To do:'));
    }
  }
}

/** The alternative text of the logo at the start of a README that has no heading above its text. */
function logoTitle(page: Page): string | undefined {
  if (page.querySelector('h1') !== null) return undefined;
  const first = page.querySelector('img, p, h2');
  if (first === null || /^H2$/i.test(first.tagName) || (first.textContent ?? '').trim() !== '')
    return undefined;
  if (/^\W*(?:special )?thanks|^\W*(?:our )?sponsor/iu.test(page.body?.textContent?.trimStart() ?? ''))
    return undefined;
  const name = logoText(/^IMG$/i.test(first.tagName) ? first : first.querySelector('img'));
  const isBadge =
    /\b(?:build|status|coverage|license|npm|version|downloads|ci|tests?|badge|docs|discord|chat)\b/i.test(
      name,
    );
  return name === '' || isBadge ? undefined : name;
}
