import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { tableBlocks } from '../data/table-rows.ts';
import { readCaption } from '../figures/caption.ts';
import { figureReference } from '../figures/figure-reference.ts';

const BULLET = /^[•·▪◦‣\uf0b7]\s*/u;

/** Builds blocks from the text and the paragraph controls of an RTF file. */
export class RtfBlocks {
  private readonly blocks: Block[] = [];
  private readonly styles: ReadonlyMap<number, number>;
  /** The items of the current list. */
  private items: string[] = [];
  private text: string[] = [];
  private level: number | undefined;
  private isItem = false;
  private isNumbered = false;
  private isBold = false;
  private hasPlain = false;
  private inTable = false;
  private cells: string[] = [];
  private rows: string[][] = [];
  /** The pictures of the paragraph, which follow it. */
  private pictures: string[] = [];

  /** @param styles the heading level of each paragraph style; 0 for styles that are left out */
  constructor(styles: ReadonlyMap<number, number>) {
    this.styles = styles;
  }

  addText(text: string): void {
    this.text.push(text);
    if (!this.isBold && /[\p{L}\p{N}]/u.test(text)) this.hasPlain = true;
  }

  addListMark(text: string): void {
    if (text.trim() === '') return;
    this.isItem = true;
    this.isNumbered ||= /[\p{L}\p{N}]/u.test(text);
  }

  addPicture(reference: string): void {
    this.pictures.push(reference);
  }

  control(word: string, value: number | undefined): void {
    switch (word) {
      case 'pard':
        this.level = undefined;
        this.inTable = false;
        this.isItem = false;
        break;
      case 'ls':
        this.isItem = value !== 0;
        break;
      case 'outlinelevel':
        if (value !== undefined && value < 9) this.level = value + 1;
        break;
      case 's':
        this.level = this.styles.get(value ?? -1) ?? this.level;
        break;
      case 'b':
        this.isBold = value !== 0;
        break;
      case 'plain':
        this.isBold = false;
        break;
      case 'intbl':
        this.inTable = true;
        break;
      case 'cell':
      case 'nestcell':
        this.cells.push(this.takeText());
        break;
      case 'row':
        this.rows.push(this.cells);
        this.cells = [];
        break;
      case 'par':
      case 'sect':
      case 'page':
        this.endParagraph();
        break;
    }
  }

  finish(): Block[] {
    this.inTable = false;
    this.endParagraph();
    this.endTable();
    return this.blocks;
  }

  private takeText(): string {
    const text = cleanText(this.text.join(''));
    this.text = [];
    return text;
  }

  private endParagraph(): void {
    if (this.inTable) {
      this.text.push(' ');
      return;
    }
    this.endTable();
    const text = this.takeText();
    const isHeadingLike = !this.hasPlain && text.length <= 100 && !/[.!?,;:…]["”’)]?$/.test(text);
    this.hasPlain = false;
    if (/[\p{L}\p{N}]/u.test(text) && !this.isCaption(text)) this.pushParagraph(text, isHeadingLike);
    this.isNumbered = false;
    for (const reference of this.pictures) this.blocks.push(figureReference({ reference }));
    this.pictures = [];
  }

  private pushParagraph(text: string, isHeadingLike: boolean): void {
    if (this.level === 0) return;
    if (this.level !== undefined) this.blocks.push({ kind: 'heading', level: Math.min(6, this.level), text });
    else if (this.isItem || BULLET.test(text)) this.pushItem(text.replace(BULLET, ''));
    // A short line in bold is the most common way to write a heading.
    else if (isHeadingLike) this.blocks.push({ kind: 'heading', level: 2, text });
    else this.blocks.push({ kind: 'paragraph', text });
  }

  /** A paragraph such as `Figure 2: The lamp` below a picture is its caption. */
  private isCaption(text: string): boolean {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'figure' || last.label !== undefined || this.pictures.length > 0) return false;
    if (readCaption(text).label === undefined) return false;
    this.blocks[this.blocks.length - 1] = figureReference({ reference: last.image.source, caption: text });
    return true;
  }

  private pushItem(item: string): void {
    const last = this.blocks.at(-1);
    const continues = last?.kind === 'list' && last.ordered === this.isNumbered;
    if (!continues) {
      this.items = [];
      this.blocks.push({ kind: 'list', ordered: this.isNumbered, items: this.items });
    }
    this.items.push(item);
  }

  private endTable(): void {
    if (this.rows.length === 0) return;
    const rows = this.rows.filter((row) => row.some((cell) => cell !== ''));
    this.rows = [];
    this.blocks.push(...tableBlocks(rows));
  }
}
