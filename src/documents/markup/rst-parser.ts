import type { Block } from '../../core/model.ts';
import {
  codeBlocks,
  headingBlocks,
  indentOf,
  listBlocks,
  paragraphBlocks,
  quoteBlocks,
  spokenText,
  verseBlocks,
} from './markup-blocks.ts';
import { directiveBlocks } from './rst-directives.ts';
import { type RstContext, rstInline } from './rst-inline.ts';
import { GRID_BORDER, gridTable, SIMPLE_BORDER, simpleTable, tableLines } from './rst-tables.ts';

const MAX_DEPTH = 12;
const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}\s*$/;
const ITEM = /^(?:[-*+•]|(\(?(?:(\d{1,4})|#|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]))(?: +(?=\S)|$)/;
const FIELD = /^:[^:\s`][^:\n]{0,60}:(?: |$)/;

/** Reads reStructuredText from top to bottom. Indented parts get their own parser. */
export class RstParser {
  readonly #lines: readonly string[];
  readonly #context: RstContext;
  readonly #depth: number;
  readonly #blocks: Block[] = [];
  #at = 0;

  constructor(lines: readonly string[], context: RstContext, depth = 0) {
    this.#lines = lines;
    this.#context = context;
    this.#depth = depth;
  }

  read(): Block[] {
    while (this.#at < this.#lines.length) this.#step(this.#line());
    return this.#blocks;
  }

  #line(offset = 0): string {
    return this.#lines[this.#at + offset] ?? '';
  }

  #step(line: string): void {
    const next = this.#line(1);
    if (line.trim() === '') this.#at++;
    else if (GRID_BORDER.test(line) || SIMPLE_BORDER.test(line)) this.#readTable();
    else if (ADORNMENT.test(line)) this.#readOverlined(line, next);
    else if (this.#isUnderlined(line, next)) this.#pushHeading(line, next.charAt(0), 2);
    else if (/^\.\.(?: |$)/.test(line)) this.#readExplicit(line);
    else if (line.startsWith('__ ')) this.#at++;
    else if (line.startsWith('>>> ')) this.#blocks.push(...codeBlocks(this.#takeParagraph(), 'python'));
    else if (/^\|(?: |$)/.test(line)) this.#readLineBlock();
    else if (ITEM.test(line) && this.#isItem(line, next)) this.#readList();
    else if (FIELD.test(line)) this.#take(1);
    else if (indentOf(line) > 0) this.#blocks.push(...quoteBlocks(this.#nested(this.#body())));
    else if (indentOf(next) > 0 && next.trim() !== '' && !line.endsWith('::')) this.#readDefinition(line);
    else this.#readParagraph();
  }

  #nested(lines: readonly string[]): Block[] {
    return this.#depth >= MAX_DEPTH ? [] : new RstParser(lines, this.#context, this.#depth + 1).read();
  }

  #inline(text: string): string {
    return rstInline(text, this.#context);
  }

  /** Reads the lines that are blank or indented further than the mark, without their common indentation. */
  #body(): string[] {
    const from = this.#at;
    let end = from;
    while (
      end < this.#lines.length &&
      (this.#lines[end]?.trim() === '' || indentOf(this.#lines[end] ?? '') > 0)
    )
      end++;
    this.#at = Math.max(end, from);
    const part = this.#lines.slice(from, end);
    const indents = part.filter((line) => line.trim() !== '').map(indentOf);
    const common = indents.reduce((least, indent) => Math.min(least, indent), 1000);
    return part.map((line) => line.slice(common));
  }

  /** Reads `lines` lines and everything indented below them. */
  #take(lines: number): string[] {
    this.#at += lines;
    return this.#body();
  }

  #takeParagraph(): string[] {
    const from = this.#at;
    while (this.#line().trim() !== '') this.#at++;
    return this.#lines.slice(from, this.#at);
  }

  #readOverlined(line: string, next: string): void {
    if (next.trim() !== '' && this.#line(2).trim() === line.trim())
      this.#pushHeading(next, line.slice(0, 2), 3);
    else this.#at++;
  }

  #isUnderlined(line: string, next: string): boolean {
    return (
      indentOf(line) === 0 && ADORNMENT.test(next) && next.trimEnd().length >= Math.min(line.trim().length, 4)
    );
  }

  /** The level of a heading is the position of its adornment among those found so far. */
  #pushHeading(title: string, adornment: string, lines: number): void {
    const { adornments } = this.#context;
    if (!adornments.includes(adornment)) adornments.push(adornment);
    this.#blocks.push(...headingBlocks(this.#inline(title.trim()), adornments.indexOf(adornment) + 1));
    this.#at += lines;
  }

  #readTable(): void {
    const { table, end } = tableLines(this.#lines, this.#at);
    const read = GRID_BORDER.test(table[0] ?? '') ? gridTable : simpleTable;
    this.#blocks.push(...read(table, this.#context));
    this.#at = Math.max(end, this.#at + 1);
  }

  /** Reads a directive. Targets, notes, substitutions and comments are left out. */
  #readExplicit(line: string): void {
    const directive = /^\.\. ([\w:.-]{1,60}):: ?(.*)$/.exec(line);
    const body = this.#take(1);
    const name = directive?.[1];
    if (name === undefined) return;
    const options = body.findIndex((optionLine) => !/^\s*:[\w-]{1,40}:/.test(optionLine));
    const content = options < 0 ? [] : body.slice(options);
    const said = body.slice(0, options < 0 ? body.length : options).join('\n');
    const alternativeText = /^\s*:alt:[ \t]*(.+)$/m.exec(said)?.[1] ?? '';
    const argument = (directive?.[2] ?? '').trim();
    this.#blocks.push(
      ...directiveBlocks({ name, argument, content, alternativeText }, this.#context, (lines) =>
        this.#nested(lines),
      ),
    );
  }

  #readLineBlock(): void {
    const lines: string[] = [];
    for (; /^\|(?: |$)|^ {2,}\S/.test(this.#line()); this.#at++)
      lines.push(this.#inline(this.#line().replace(/^\|/, '').trim()));
    this.#blocks.push(...verseBlocks(lines));
  }

  /** “A. Keeper” starts a paragraph, not a list. */
  #isItem(line: string, next: string): boolean {
    const match = ITEM.exec(line);
    const mark = match?.[0].length ?? 0;
    return match?.[1] === undefined || next.trim() === '' || indentOf(next) >= mark || ITEM.test(next);
  }

  #readList(): void {
    const first = ITEM.exec(this.#line());
    const ordered = first?.[1] !== undefined;
    const kind = ordered ? '' : this.#line().charAt(0);
    const items: string[] = [];
    const kept: Block[] = [];
    while (this.#at < this.#lines.length) {
      const match = ITEM.exec(this.#line());
      if (
        match === null ||
        (match[1] !== undefined) !== ordered ||
        (kind !== '' && !this.#line().startsWith(kind))
      )
        break;
      const own = this.#line().slice(match[0].length);
      const blocks = this.#nested([own, ...this.#take(1)]);
      items.push(spokenText(blocks));
      kept.push(
        ...blocks.filter(
          (block) => block.kind === 'code' || block.kind === 'table' || block.kind === 'diagram',
        ),
      );
      while (this.#at < this.#lines.length && this.#line().trim() === '') this.#at++;
    }
    this.#blocks.push(...listBlocks(items, ordered, Number(first?.[2] ?? 1)), ...kept);
  }

  #readDefinition(term: string): void {
    const blocks = this.#nested(this.#take(1));
    const [first, ...rest] = blocks;
    const name = this.#inline(term.replace(/ : .*$/, ''));
    if (first?.kind === 'paragraph')
      this.#blocks.push(...paragraphBlocks(`${name.replace(/:$/, '')}: ${first.text}`), ...rest);
    else this.#blocks.push(...paragraphBlocks(name), ...blocks);
  }

  /** A paragraph that ends in `::` introduces code. */
  #readParagraph(): void {
    const from = this.#at;
    do this.#at++;
    while (this.#line().trim() !== '' && !/^\.\. /.test(this.#line()));
    const text = this.#lines.slice(from, this.#at).join(' ').trimEnd();
    const leadsToCode = text.endsWith('::');
    const words = leadsToCode ? text.replace(/\s*::$/, /(?:^|\s)::$/.test(text) ? '' : ':') : text;
    this.#blocks.push(...paragraphBlocks(this.#inline(words)));
    if (!leadsToCode) return;
    while (this.#at < this.#lines.length && this.#line().trim() === '') this.#at++;
    if (indentOf(this.#line()) > 0) this.#blocks.push(...codeBlocks(this.#body()));
  }
}
