import { cleanCharacters } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { titledBlocks } from '../titled-blocks.ts';
import { readContext } from './latex-context.ts';
import { LatexParser } from './latex-parser.ts';
import { LatexScanner } from './latex-scanner.ts';
import { spokenText } from './markup-blocks.ts';

/** LaTeX: the text of the document, without preamble, notes, citations and bibliography. */
export const latexReader: DocumentReader = {
  async read({ bytes, charset }) {
    const source = withoutMarkCharacters(cleanCharacters(decodeText(bytes, charset)));
    const context = readContext(source);
    const body = source.slice(Math.max(0, source.indexOf('\\begin{document}')));
    const end = body.indexOf('\\end{document}');
    const blocks = new LatexParser(end < 0 ? body : body.slice(0, end), context).read();
    const title = titleOf(source, context);
    return {
      ...(title === '' ? {} : { title }),
      blocks: titledBlocks(title, blocks),
      formulas: context.formulas,
      warnings: context.includesFiles ? ['The files that the document includes are not read.'] : [],
    };
  },
};

function titleOf(source: string, context: ReturnType<typeof readContext>): string {
  const mark = /^[^%\n]{0,200}\\title\s*(?:\[[^[\]]{0,300}\])?\s*(?=\{)/m.exec(source);
  if (mark === null) return '';
  const scanner = new LatexScanner(source);
  scanner.at = mark.index + mark[0].length;
  return spokenText(new LatexParser(scanner.takeGroup() ?? '', { ...context, formulas: [] }).read());
}
