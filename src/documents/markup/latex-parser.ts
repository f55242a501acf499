// Over 300 lines: the cases of one recursive descent, which share its position in the text.
import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { figureReference } from '../figures/figure-reference.ts';
import { keepFormula } from '../formulas/formula-marks.ts';
import {
  ACCENTS,
  CHARACTERS,
  DROPPED,
  ENVIRONMENT_ARGUMENTS,
  MATH,
  SECTIONS,
  SILENT,
  TABLES,
  VERBATIM,
} from './latex-commands.ts';
import { expandMacros, type LatexContext, labelInWords } from './latex-context.ts';
import { LatexScanner } from './latex-scanner.ts';
import { latexItems, latexRows } from './latex-structures.ts';
import { accented, authorOf, endOfComment, isMark, typeset } from './latex-text.ts';
import {
  codeBlocks,
  headingBlocks,
  listBlocks,
  paragraphBlocks,
  quoteBlocks,
  spokenText,
  verseBlocks,
} from './markup-blocks.ts';

const MAX_DEPTH = 16;
const MAX_FORMULA_CHARACTERS = 4000;
const FIGURES = /^(?:figure|wrapfigure|SCfigure|teaserfigure)\*?$/;
const PICTURE = /\\includegraphics\*?\s*(?:\[[^[\]]{0,300}\])?\s*\{([^{}]{1,300})\}/;

/**
 * Reads LaTeX in one pass. Commands are not executed: unknown ones are left out, and their groups are read as
 * text. Parts that must be read as a whole, such as a heading or a list, get their own parser.
 */
export class LatexParser {
  readonly #scanner: LatexScanner;
  readonly #context: LatexContext;
  readonly #depth: number;
  readonly #blocks: Block[] = [];
  #text: string[] = [];

  constructor(text: string, context: LatexContext, depth = 0) {
    this.#scanner = new LatexScanner(text);
    this.#context = context;
    this.#depth = depth;
  }

  read(): Block[] {
    const scanner = this.#scanner;
    const plain = /[^\\{}$%~\n&]+/y;
    while (!scanner.isAtEnd) {
      plain.lastIndex = scanner.at;
      const run = plain.exec(scanner.text)?.[0];
      if (run === undefined) this.#readMark(scanner.text[scanner.at] ?? '');
      else {
        this.#text.push(run);
        scanner.at += run.length;
      }
    }
    this.#endParagraph();
    return this.#blocks;
  }

  #readMark(mark: string): void {
    const scanner = this.#scanner;
    if (mark === '\\') this.#readCommand();
    else if (mark === '$') this.#readDollars();
    else if (mark === '%') scanner.at = endOfComment(scanner.text, scanner.at);
    else if (mark === '\n') {
      const blank = /\n(?:[ \t]*\n)+/y;
      blank.lastIndex = scanner.at;
      if (blank.test(scanner.text)) {
        scanner.at = blank.lastIndex;
        this.#endParagraph();
      } else this.#say(' ', 1);
    } else if (mark === '~' || mark === '&') this.#say(' ', 1);
    else scanner.at++;
  }

  #say(text: string, taken = 0): void {
    this.#text.push(text);
    this.#scanner.at += taken;
  }

  #endParagraph(): void {
    const text = this.#text.join('');
    this.#text = [];
    this.#blocks.push(...paragraphBlocks(typeset(text)));
  }

  #push(blocks: readonly Block[]): void {
    this.#endParagraph();
    this.#blocks.push(...blocks);
  }

  #nested(text: string): Block[] {
    return this.#depth >= MAX_DEPTH ? [] : new LatexParser(text, this.#context, this.#depth + 1).read();
  }

  #inline(text: string | undefined): string {
    return text === undefined || text === '' ? '' : spokenText(this.#nested(text));
  }

  #readDollars(): void {
    const scanner = this.#scanner;
    const mark = scanner.text.startsWith('$$', scanner.at) ? '$$' : '$';
    scanner.at += mark.length;
    const from = scanner.at;
    const tex = scanner.takeUntil(mark, MAX_FORMULA_CHARACTERS);
    // A single dollar is money.
    if (tex === undefined || /\n[ \t]*\n/.test(tex)) {
      scanner.at = from;
      this.#text.push('$');
    } else this.#sayFormula(tex, mark === '$$');
  }

  #sayFormula(tex: string, isDisplayed: boolean): void {
    const source = expandMacros(tex, this.#context).trim();
    if (source === '') return;
    const formula = keepFormula(this.#context.formulas, { notation: 'tex', source, isDisplayed });
    if (isDisplayed) this.#push(paragraphBlocks(formula));
    else this.#text.push(formula);
  }

  #readCommand(): void {
    const scanner = this.#scanner;
    const before = scanner.at;
    const name = scanner.takeCommand();
    const isSymbol = !/^[a-zA-Z@]/.test(name);
    const level = SECTIONS[name];
    const silent = SILENT[name];
    const macro = this.#context.macros.get(name);
    if (name === '\\') {
      scanner.takeOptional();
      this.#text.push(' ');
    } else if (name === '(' || name === '[') {
      const tex = scanner.takeUntil(name === '(' ? '\\)' : '\\]', MAX_FORMULA_CHARACTERS);
      if (tex !== undefined) this.#sayFormula(tex, name === '[');
    } else if (ACCENTS[name] !== undefined && (isSymbol || /[\s{\\]/.test(scanner.text[scanner.at] ?? ''))) {
      const letter = scanner.takeArgument() ?? '';
      if (/^\\[a-zA-Z]+$/.test(letter) && scanner.text[scanner.at] === ' ') scanner.at++;
      this.#text.push(accented(this.#inline(letter), ACCENTS[name] ?? ''));
    } else if (CHARACTERS[name] !== undefined) {
      if (scanner.text.startsWith('{}', scanner.at)) scanner.at += 2;
      else if (!isSymbol && scanner.text[scanner.at] === ' ') scanner.at++;
      this.#text.push(CHARACTERS[name] ?? '');
    } else if (level !== undefined) {
      scanner.takeOptional();
      this.#push(headingBlocks(this.#inline(scanner.takeArgument()), level));
    } else if (name === 'begin') this.#beginEnvironment(scanner.takeGroup() ?? '');
    else if (name === 'end') {
      scanner.takeGroup();
      this.#endParagraph();
    } else if (silent !== undefined) this.#skip(name, silent);
    else if (this.#readSpecial(name)) return;
    else if (macro !== undefined && !macro.includes(`\\${name}`)) this.#text.push(this.#inline(macro));
    // Without this, a command that does not advance would be read forever.
    else if (scanner.at === before) scanner.at++;
    else scanner.takeOptional();
  }

  #skip(name: string, groups: number): void {
    this.#scanner.takeOptional();
    if (name === 'input' || name === 'include' || name === 'subfile') this.#context.includesFiles = true;
    if (groups > 0) this.#scanner.takeArgument();
    for (let count = 1; count < groups; count++) {
      this.#scanner.takeOptional();
      this.#scanner.takeGroup();
    }
  }

  /** Reads commands with special handling. Returns `false` if `name` is not one of them. */
  #readSpecial(name: string): boolean {
    const scanner = this.#scanner;
    const reference = /^(?:ref|eqref|pageref|autoref|cref|Cref|nameref|vref|Nameref|labelcref)$/.test(name);
    if (reference) this.#sayReference(name, scanner.takeGroup() ?? '');
    else if (/^(?:citet|textcite|citeauthor|Citet|Textcite)$/.test(name)) {
      scanner.takeOptional();
      this.#text.push(authorOf(scanner.takeGroup() ?? ''));
    } else if (/^(?:re|provide)?newcommand$|^DeclareRobustCommand$|^def$|^newif$/.test(name))
      this.#skipDefinition();
    else if (name === 'verb' || name === 'lstinline') this.#readVerb();
    else if (name === 'title' || name === 'caption' || name === 'subcaption' || name === 'captionof') {
      scanner.takeOptional();
      if (name === 'captionof') scanner.takeGroup();
      scanner.takeGroup();
    } else if (name === 'par') this.#endParagraph();
    else if (name === 'url' || name === 'path' || name === 'num') this.#text.push(scanner.takeGroup() ?? '');
    else if (name === 'SI' || name === 'qty') {
      scanner.takeOptional();
      const number = scanner.takeGroup() ?? '';
      this.#text.push(`${number} ${(scanner.takeGroup() ?? '').replace(/\\/g, ' ')}`);
    } else if (name === 'item') this.#push([]);
    else return false;
    return true;
  }

  #sayReference(name: string, labels: string): void {
    const label = this.#context.labels.get((labels.split(',')[0] ?? '').trim());
    if (name === 'pageref') return;
    if (label === undefined) {
      this.#text.push(labelInWords(labels));
      return;
    }
    const isNamed = /^(?:autoref|[cC]ref)$/.test(name);
    this.#text.push(isNamed ? `${label.kind} ${label.text}` : label.text);
  }

  #skipDefinition(): void {
    const scanner = this.#scanner;
    scanner.takeArgument();
    scanner.takeOptional();
    const brace = /[^{}\n]{0,80}(?=\{)/y;
    brace.lastIndex = scanner.at;
    if (brace.test(scanner.text)) scanner.at = brace.lastIndex;
    scanner.takeGroup();
  }

  #readVerb(): void {
    const scanner = this.#scanner;
    scanner.takeOptional();
    const mark = scanner.text[scanner.at] ?? '';
    if (mark === '' || /\s/.test(mark)) return;
    scanner.at++;
    this.#text.push(scanner.takeUntil(mark === '{' ? '}' : mark, 500) ?? '');
  }

  #beginEnvironment(name: string): void {
    const scanner = this.#scanner;
    if (VERBATIM.test(name)) {
      const option = scanner.takeOptional();
      const language = name.startsWith('minted')
        ? scanner.takeGroup()
        : /language=\s*(\w+)/.exec(option ?? '')?.[1];
      this.#push(codeBlocks(scanner.takeEnvironment(name).split('\n'), language));
    } else if (DROPPED.test(name)) this.#dropEnvironment(name);
    else if (MATH.test(name)) {
      const body = scanner.takeEnvironment(name);
      const isPlain = /^(?:equation|displaymath|math)\*?$/.test(name);
      this.#sayFormula(isPlain ? body : `\\begin{${name}}${body}\\end{${name}}`, true);
    } else {
      scanner.takeOptional();
      const heading = this.#headingOf(name);
      for (let count = 0; count < (ENVIRONMENT_ARGUMENTS[name] ?? 0); count++) scanner.takeGroup();
      this.#push(this.#structure(name) ?? heading);
    }
  }

  /** The heading for an environment whose content continues the text. */
  #headingOf(name: string): Block[] {
    if (name === 'abstract') return headingBlocks('Abstract', 2);
    return name === 'frame' ? headingBlocks(this.#inline(this.#scanner.takeGroup()), 3) : [];
  }

  #dropEnvironment(name: string): void {
    this.#endParagraph();
    const body = this.#scanner.takeEnvironment(name);
    if (FIGURES.test(name)) this.#blocks.push(...this.#figureOf(body));
  }

  /** The first picture of a figure, with the caption and number of the whole. */
  #figureOf(body: string): Block[] {
    const reference = PICTURE.exec(body)?.[1]?.trim();
    if (reference === undefined) return [];
    const label = this.#context.labels.get(/\\label\s*\{([^{}]{1,200})\}/.exec(body)?.[1]?.trim() ?? '');
    const number = label?.kind === 'Figure' ? `Figure ${label.text}: ` : '';
    return [figureReference({ reference, caption: `${number}${this.#captionOf(body)}` })];
  }

  #captionOf(body: string): string {
    const caption = /\\caption\*?\s*(?:\[[^[\]]{0,300}\])?(?=\{)/.exec(body);
    const scanner = new LatexScanner(body);
    scanner.at = caption === null ? body.length : caption.index + caption[0].length;
    return this.#inline(scanner.takeGroup());
  }

  /** The blocks of an environment that is read as a whole. `undefined` if its content continues the text. */
  #structure(name: string): Block[] | undefined {
    const scanner = this.#scanner;
    if (
      /^(?:itemize|enumerate|description|compactitem|compactenum|inparaenum|inparaitem|easylist)\*?$/.test(
        name,
      )
    ) {
      return this.#listOf(scanner.takeEnvironment(name), /enum/.test(name));
    }
    if (/^(?:quote|quotation|displayquote|epigraphs?|blockquote)$/.test(name))
      return quoteBlocks(this.#nested(scanner.takeEnvironment(name)));
    if (name === 'verse') {
      const lines = scanner
        .takeEnvironment(name)
        .replace(/\\\\(?:\[[^[\]]{0,20}\])?\n?/g, '\n')
        .split('\n');
      return verseBlocks(lines.map((line) => this.#inline(line)));
    }
    if (TABLES.test(name)) {
      const rows = latexRows(scanner.takeEnvironment(name));
      return tableBlocks(rows.map((row) => row.map((cell) => cleanText(this.#inline(cell)))));
    }
    if (/^(?:table|wraptable|longtable|sidewaystable)\*?$/.test(name))
      return this.#floatOf(scanner.takeEnvironment(name));
    return undefined;
  }

  #listOf(body: string, ordered: boolean): Block[] {
    const kept: Block[] = [];
    const items = latexItems(body).map(({ label, text }) => {
      const blocks = this.#nested(text);
      kept.push(...blocks.filter((block) => block.kind === 'code' || block.kind === 'table'));
      const name = this.#inline(label).replace(/[:.]$/, '');
      return isMark(name) ? spokenText(blocks) : `${name}: ${spokenText(blocks)}`;
    });
    return [...listBlocks(items, ordered), ...kept];
  }

  /** A table with its caption. */
  #floatOf(body: string): Block[] {
    const text = this.#captionOf(body);
    return this.#nested(body)
      .filter((block) => block.kind === 'table')
      .map((block) => (text === '' ? block : { ...block, caption: text }));
  }
}
