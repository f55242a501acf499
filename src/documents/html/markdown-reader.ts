import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { cleanCharacters } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { markTex } from '../formulas/find-tex.ts';
import { type FoundFormula, withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { markPageFormulas } from '../formulas/mark-page.ts';
import { readFrontMatter } from './front-matter.ts';
import { removeFurniture } from './furniture.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage } from './html-dom.ts';

/** GitHub shows the source of scripts and styles; here they are tags like all others, and dropped as such. */
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

/** Markdown as GitHub writes it, with front matter and what site generators leave in it. */
export const markdownReader: DocumentReader = {
  async read({ bytes, charset }) {
    const { title, language, body } = readFrontMatter(
      withoutMarkCharacters(cleanCharacters(decodeText(bytes, charset))),
    );
    const formulas: FoundFormula[] = [];
    // Before Markdown takes the backslashes out.
    const marked = markTex(body, formulas, { dollars: true, markdown: true });
    const html = micromark(dropTemplateResidue(marked), {
      // The HTML is only read for its text, never shown.
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml(), RAW_HTML],
    });
    const page = parsePage(`<div>${html}</div>`);
    markPageFormulas(page, html, formulas);
    removeFurniture(page);
    const blocks = htmlBlocks(page.body);
    return {
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
      blocks,
      formulas,
      warnings: [],
    };
  },
};

/** Liquid tags, kramdown attributes, directive fences, table-of-contents marks and emoji codes say nothing. */
function dropTemplateResidue(markdown: string): string {
  return markdown
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, '')
    .replace(/\{%-?\s*highlight\b[^%]*%\}([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g, '\n```\n$1\n```\n')
    .replace(/\{%[^%\n]*%\}|\{\{[^{}\n]*\}\}/g, '')
    .replace(/^[ \t]*\{:[^{}\n]*\}[ \t]*(?:\n|$)/gm, '')
    .replace(/\{:?[#.:][^{}\n]*\}/g, '')
    .replace(/^[ \t]*(?::::.*|\[\[?_?TOC_?\]\]?|\[\[_TOC_\]\])[ \t]*$/gim, '')
    .replace(/\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]+)\]\]/g, '$1')
    .replace(/(?<=^|\s):[a-z][a-z0-9_+-]*:(?=\s|$)/gm, '')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');
}
