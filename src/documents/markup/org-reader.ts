import type { Block } from '../../core/model.ts';
import { cleanCharacters, cleanText } from '../clean-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { decodeText } from '../decode-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { figureReference } from '../figures/figure-reference.ts';
import { type FoundFormula, keepFormula, withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { titledBlocks } from '../titled-blocks.ts';
import {
  calloutBlocks,
  codeBlocks,
  headingBlocks,
  indentOf,
  listBlocks,
  paragraphBlocks,
  quoteBlocks,
  verseBlocks,
} from './markup-blocks.ts';
import { orgInline } from './org-inline.ts';

const MAX_DEPTH = 12;
const MAX_DRAWER_LINES = 300;
const ITEM = /^(\s*)(?:[-+]|\*(?<=\s\*)|(\d{1,4})[.)])\s+(?:\[@\d+\]\s+)?(?:\[[ Xx-]\]\s+)?(.*)$/;
const KEYWORDS = /^(?:TODO|DONE|NEXT|WAIT(?:ING)?|HOLD|STARTED|CANCELL?ED|PROJ)\s+/;

/** Org mode: the text of the outline, without planning lines, drawers and subtrees that are not exported. */
export const orgReader: DocumentReader = {
  async read({ bytes, charset }) {
    const source = withoutMarkCharacters(
      cleanCharacters(decodeText(bytes, charset)).replace(/\t/g, '        '),
    );
    const formulas: FoundFormula[] = [];
    const lines = source.split('\n');
    const blocks = new OrgParser(lines, formulas, 0).read();
    const title = cleanText(orgInline(keywordIn(lines, 'title'), []));
    const language = keywordIn(lines, 'language').trim();
    return {
      ...(title === '' ? {} : { title }),
      ...(language === '' ? {} : { language }),
      blocks: titledBlocks(title, blocks),
      formulas,
      warnings: [],
    };
  },
};

function keywordIn(lines: readonly string[], name: string): string {
  const prefix = `#+${name}:`;
  return lines
    .filter((line) => line.slice(0, prefix.length).toLowerCase() === prefix)
    .map((line) => line.slice(prefix.length).trim())
    .join(' ');
}

/** A line that contains only a link to a picture. */
const PICTURE =
  /^\s*\[\[(?:file:)?([^\][\n]{1,500}\.(?:png|jpe?g|gif|webp|svg))\](?:\[[^\][\n]{0,300}\])?\]\s*$/i;

class OrgParser {
  readonly #lines: readonly string[];
  readonly #formulas: FoundFormula[];
  readonly #depth: number;
  readonly #blocks: Block[] = [];
  #at = 0;
  #caption = '';
  /** Where each kind of block ends next, so that a failed search is not repeated. */
  readonly #ends = new Map<string, number>();

  constructor(lines: readonly string[], formulas: FoundFormula[], depth: number) {
    this.#lines = lines;
    this.#formulas = formulas;
    this.#depth = depth;
  }

  read(): Block[] {
    while (this.#at < this.#lines.length) this.#step(this.#lines[this.#at] ?? '');
    return this.#blocks;
  }

  #step(line: string): void {
    const begin = /^\s*#\+begin_(\w{1,30})(.*)$/i.exec(line);
    const caption = /^\s*#\+caption(?:\[[^\]]{0,200}\])?:(.*)$/i.exec(line)?.[1];
    if (begin?.[1] !== undefined) this.#readBlock(begin[1].toLowerCase(), begin[2] ?? '');
    else if (caption !== undefined) {
      this.#caption = cleanText(this.#inline(caption));
      this.#at++;
    } else if (PICTURE.test(line)) this.#readPicture(line);
    else if (/^\*+\s/.test(line)) this.#readHeading(line);
    else if (this.#isSilent(line)) this.#at++;
    else if (/^\s*:[\w-]{1,40}:\s*(?:\S.*)?$/.test(line) && this.#skipDrawer()) return;
    else if (/^\[fn:[^\]\n]{1,100}\]/.test(line)) this.#skipParagraph();
    else if (/^\s*\|/.test(line)) this.#readTable();
    else if (/^\s*:(?:\s|$)/.test(line)) this.#readFixedWidth();
    else if (/^\s*\\begin\{\w+\*?\}|^\s*\\\[/.test(line)) this.#readFormula(line);
    else if (ITEM.test(line)) this.#readList(line);
    else this.#readParagraph();
  }

  #inline(text: string): string {
    return orgInline(text, this.#formulas);
  }

  #isSilent(line: string): boolean {
    return (
      line.trim() === '' ||
      /^\s*#(?:\s|\+|$)/.test(line) ||
      /^\s*(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):/.test(line) ||
      /^\s*-{5,}\s*$/.test(line)
    );
  }

  #readHeading(line: string): void {
    const level = /^\*+/.exec(line)?.[0].length ?? 1;
    const text = line
      .slice(level)
      .trim()
      .replace(KEYWORDS, '')
      .replace(/^\[#\w\]\s+/, '');
    this.#at++;
    const tags = /\s+:([\w@#%:]{1,200}):$/.exec(text)?.[1] ?? '';
    if (/^COMMENT\b/.test(text) || tags.split(':').includes('noexport')) {
      const isNext = (other: string) => (/^\*+(?=\s)/.exec(other)?.[0].length ?? level + 1) <= level;
      while (this.#at < this.#lines.length && !isNext(this.#lines[this.#at] ?? '')) this.#at++;
      return;
    }
    const words = text.replace(/\s+:[\w@#%:]{1,200}:$/, '').replace(/\s*\[\d*(?:\/\d*|%)\]/g, '');
    this.#blocks.push(...headingBlocks(this.#inline(words), level));
  }

  #readBlock(kind: string, argument: string): void {
    const from = this.#at + 1;
    const end = this.#endOf(kind, from);
    const inner = this.#lines.slice(from, end);
    this.#at = end + 1;
    this.#blocks.push(...this.#blocksOf(kind, argument, inner));
  }

  #blocksOf(kind: string, argument: string, inner: readonly string[]): Block[] {
    switch (kind) {
      case 'src':
      case 'example':
        return codeBlocks(inner, kind === 'src' ? (argument.trim().split(/\s/, 1)[0] ?? '') : '');
      case 'export':
      case 'comment':
      case 'html':
      case 'latex':
        return [];
      case 'verse':
        return verseBlocks(inner.map((line) => this.#inline(line)));
      case 'quote':
        return quoteBlocks(this.#nested(inner));
      case 'note':
      case 'tip':
      case 'warning':
      case 'important':
      case 'caution':
        return calloutBlocks(kind, this.#nested(inner));
      default:
        return this.#nested(inner);
    }
  }

  #nested(lines: readonly string[]): Block[] {
    return this.#depth >= MAX_DEPTH ? [] : new OrgParser(lines, this.#formulas, this.#depth + 1).read();
  }

  #endOf(kind: string, from: number): number {
    const known = this.#ends.get(kind);
    if (known !== undefined && known >= from) return known;
    const mark = `#+end_${kind}`;
    let at = from;
    while (at < this.#lines.length && (this.#lines[at] ?? '').trim().toLowerCase() !== mark) at++;
    this.#ends.set(kind, at);
    return at;
  }

  /** Skips from `:PROPERTIES:` to `:END:`. Returns `false` if it does not end, and so is text. */
  #skipDrawer(): boolean {
    if (!/^\s*:[\w-]{1,40}:\s*$/.test(this.#lines[this.#at] ?? '')) return false;
    const near = this.#lines.slice(this.#at + 1, this.#at + MAX_DRAWER_LINES);
    const end = near.findIndex((line) => /^\s*:END:\s*$/i.test(line));
    if (end < 0) return false;
    this.#at += end + 2;
    return true;
  }

  #skipParagraph(): void {
    while (this.#at < this.#lines.length && (this.#lines[this.#at] ?? '').trim() !== '') this.#at++;
  }

  #takeWhile(test: RegExp): string[] {
    const from = this.#at;
    while (this.#at < this.#lines.length && test.test(this.#lines[this.#at] ?? '')) this.#at++;
    return this.#lines.slice(from, this.#at);
  }

  #readFixedWidth(): void {
    this.#blocks.push(
      ...codeBlocks(this.#takeWhile(/^\s*:(?:\s|$)/).map((line) => line.replace(/^\s*: ?/, ''))),
    );
  }

  /** Reads a link to a picture that is alone on its line. */
  #readPicture(line: string): void {
    const reference = PICTURE.exec(line)?.[1] ?? '';
    this.#blocks.push(figureReference({ reference, caption: this.#caption }));
    this.#caption = '';
    this.#at++;
  }

  #readTable(): void {
    const rows = this.#takeWhile(/^\s*\|/)
      .filter((line) => !/^\s*\|-/.test(line))
      .map((line) =>
        line
          .trim()
          .replace(/^\|/, '')
          .replace(/\|$/, '')
          .split('|')
          .map((cell) => cleanText(this.#inline(cell))),
      )
      // Rows that only set alignment or group columns.
      .filter((row) => row.some((cell) => cell !== '' && !/^<[lrc]?\d*>?$|^[/<>]$/.test(cell)));
    const caption = this.#caption === '' ? {} : { caption: this.#caption };
    this.#caption = '';
    this.#blocks.push(
      ...tableBlocks(rows).map((block) => (block.kind === 'table' ? { ...block, ...caption } : block)),
    );
  }

  #readFormula(line: string): void {
    const name = /^\s*\\begin\{(\w+\*?)\}/.exec(line)?.[1];
    const end = name === undefined ? '\\]' : `\\end{${name}}`;
    const from = this.#at;
    while (
      this.#at < this.#lines.length &&
      this.#at - from < 60 &&
      !(this.#lines[this.#at] ?? '').includes(end)
    )
      this.#at++;
    this.#at++;
    const source = this.#lines.slice(from, this.#at).join('\n').trim();
    const tex = name === undefined ? source.replace(/^\\\[|\\\].*$/gs, '') : source;
    this.#blocks.push(
      ...paragraphBlocks(keepFormula(this.#formulas, { notation: 'tex', source: tex, isDisplayed: true })),
    );
  }

  #readList(first: string): void {
    const items: string[] = [];
    const ordered = /^\s*\d/.test(first);
    const start = Number(/^\s*(\d+)/.exec(first)?.[1] ?? 1);
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at] ?? '';
      const item = ITEM.exec(line);
      if (item !== null) items.push((item[3] ?? '').replace(/\s+::(?:\s+|$)/, ': '));
      else if (indentOf(line) === 0 || line.trim() === '' || /^\s*#\+/.test(line)) {
        if (line.trim() !== '' || !ITEM.test(this.#lines[this.#at + 1] ?? '')) break;
      } else items[items.length - 1] = `${items.at(-1) ?? ''} ${line.trim()}`;
      this.#at++;
    }
    this.#blocks.push(
      ...listBlocks(
        items.map((item) => this.#inline(item)),
        ordered,
        start,
      ),
    );
  }

  #readParagraph(): void {
    const from = this.#at;
    this.#at++;
    const isEnd = (line: string) =>
      this.#isSilent(line) ||
      /^\*+\s|^\s*\||^\[fn:/.test(line) ||
      ITEM.test(line) ||
      /^\s*\\(?:begin\{|\[)/.test(line);
    while (this.#at < this.#lines.length && !isEnd(this.#lines[this.#at] ?? '')) this.#at++;
    this.#blocks.push(
      ...paragraphBlocks(
        this.#inline(
          this.#lines
            .slice(from, this.#at)
            .join('\n')
            .replace(/(?:\\\\)?\n\s*/g, ' '),
        ),
      ),
    );
  }
}
