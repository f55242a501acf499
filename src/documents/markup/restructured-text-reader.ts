import { cleanCharacters, cleanText } from '../clean-text.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { withoutHeaderLines } from './header-lines.ts';
import type { RstContext } from './rst-inline.ts';
import { RstParser } from './rst-parser.ts';

/** reStructuredText for Docutils and Sphinx. Includes and API documentation are not read. */
export const restructuredTextReader: DocumentReader = {
  async read({ bytes, charset }) {
    const { text, title } = withoutHeaderLines(cleanCharacters(decodeText(bytes, charset)));
    const source = withoutMarkCharacters(text).replace(/\t/g, '        ');
    const context: RstContext = { substitutions: substitutionsIn(source), formulas: [], adornments: [] };
    const blocks = new RstParser(source.split('\n'), context).read();
    return { ...(title === undefined ? {} : { title }), blocks, formulas: context.formulas, warnings: [] };
  },
};

function substitutionsIn(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, kind, value] of source.matchAll(
    /^\.\. \|([^|\n]{1,80})\| (replace|image|unicode|date):: ?(.*)$/gm,
  )) {
    if (name !== undefined) found.set(name, kind === 'replace' ? cleanText(value ?? '') : '');
  }
  return found;
}
