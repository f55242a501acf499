import { FIGURE_LIMITS } from '../../core/limits.ts';
import { cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import type { PictureSource } from '../figures/picture-source.ts';
import { RtfBlocks } from './rtf-blocks.ts';
import { CHARACTERS, encodingOfCodePage, readFonts, readHeadingStyles, SILENT_GROUPS } from './rtf-tables.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

const MAX_GROUPS = 4000;
/** Groups that readers may ignore but this one reads. */
const MARKED_BUT_READ = new Set(['shppict', 'pn', 'listtext', 'pntext']);

/** Rich Text: paragraphs, headings, lists, tables and pictures, without notes and headers. */
export const rtfReader: DocumentReader = {
  async read({ bytes }) {
    const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const machine = new RtfMachine(rtf);
    for (const token of rtfTokens(rtf)) machine.take(token);
    const title = infoTitle(rtf);
    return {
      ...(title === undefined ? {} : { title }),
      blocks: machine.finish(),
      openPicture: machine.openPicture,
      warnings: [],
    };
  },
};

function infoTitle(rtf: string): string | undefined {
  const raw = /\{\\title ([^{}\\]{1,200})\}/.exec(rtf.slice(0, 500_000))?.[1];
  const title = cleanText(raw ?? '');
  return title === '' || /^(?:microsoft word - .*|untitled.*|document\d*|\S+\.(?:rtf|docx?))$/i.test(title)
    ? undefined
    : title;
}

/** The state that a group inherits from the one around it. */
interface GroupState {
  readonly isSilent: boolean;
  readonly isHidden: boolean;
  readonly isListMark: boolean;
  readonly isPicture: boolean;
  /** How many characters follow each `\u` for programs without Unicode. */
  readonly fallbacks: number;
  readonly encoding: string;
}

/** Processes the groups and control words of an RTF file, one token at a time. */
class RtfMachine {
  private readonly output: RtfBlocks;
  private readonly fonts: ReadonlyMap<number, string>;
  private readonly encoding: string;
  private readonly stack: GroupState[] = [];
  private state: GroupState;
  private tooDeep = 0;
  private pendingBytes: number[] = [];
  private fallbacksLeft = 0;
  private isMarked = false;
  /** The bytes of the current picture as hexadecimal digits. */
  private digits: string[] = [];
  private readonly pictures: Uint8Array[] = [];

  constructor(rtf: string) {
    this.fonts = readFonts(rtf);
    this.output = new RtfBlocks(readHeadingStyles(rtf));
    this.encoding = encodingOfCodePage(Number(/\\ansicpg(\d{1,5})/.exec(rtf.slice(0, 2000))?.[1] ?? 1252));
    this.state = {
      isSilent: false,
      isHidden: false,
      isListMark: false,
      isPicture: false,
      fallbacks: 1,
      encoding: this.encoding,
    };
  }

  take(token: RtfToken): void {
    if (token.kind === 'bytes') {
      const skipped = Math.min(this.fallbacksLeft, token.bytes.length);
      this.fallbacksLeft -= skipped;
      if (this.state.isPicture) {
        if (!this.state.isSilent) this.digits.push(Buffer.from(token.bytes).toString('latin1'));
        return;
      }
      if (!this.state.isSilent) for (const byte of token.bytes.slice(skipped)) this.pendingBytes.push(byte);
      return;
    }
    this.flushBytes();
    if (token.kind === 'open') this.open();
    else if (token.kind === 'control') this.control(token.word, token.value);
    else this.close();
  }

  finish() {
    this.flushBytes();
    return this.output.finish();
  }

  readonly openPicture: PictureSource = async (reference) => {
    const bytes = this.pictures[Number(reference.replace('picture ', '')) - 1];
    return bytes && { bytes, source: reference };
  };

  private open(): void {
    this.fallbacksLeft = 0;
    if (this.stack.length >= MAX_GROUPS) this.tooDeep++;
    else this.stack.push(this.state);
  }

  private close(): void {
    this.fallbacksLeft = 0;
    if (this.tooDeep > 0) this.tooDeep--;
    else {
      const inner = this.state;
      this.state = this.stack.pop() ?? this.state;
      if (inner.isPicture && !this.state.isPicture) this.addPicture();
    }
  }

  private control(word: string, value: number | undefined): void {
    if (word === '*') {
      this.isMarked = true;
      return;
    }
    const isIgnorable = this.isMarked && !MARKED_BUT_READ.has(word);
    this.isMarked = false;
    if (isIgnorable || SILENT_GROUPS.has(word)) {
      this.state = { ...this.state, isSilent: true };
    } else if (word === 'pict') {
      this.digits = [];
      this.state = { ...this.state, isPicture: !this.state.isSilent && !this.state.isHidden };
    } else if (this.state.isPicture) {
      // Its size and kind are ignored, because the bytes contain both.
    } else if (word === 'listtext' || word === 'pntext') {
      this.state = { ...this.state, isListMark: true };
    } else if (word === 'v') {
      this.state = { ...this.state, isHidden: value !== 0 };
    } else if (word === 'f') {
      this.state = { ...this.state, encoding: this.fonts.get(value ?? -1) ?? this.encoding };
    } else if (word === 'uc') {
      this.state = { ...this.state, fallbacks: Math.min(8, Math.max(0, value ?? 1)) };
    } else if (word === 'u' && value !== undefined) {
      this.add(String.fromCharCode(value < 0 ? value + 65_536 : value));
      this.fallbacksLeft = this.state.fallbacks;
    } else if (CHARACTERS[word] !== undefined) {
      this.add(CHARACTERS[word] ?? '');
    } else if (!this.state.isSilent && !this.state.isListMark) {
      this.output.control(word, value);
    }
  }

  /** Windows metafiles are not images that can be decoded, so they are left out with all others like that. */
  private addPicture(): void {
    const bytes = Buffer.from(this.digits.join(''), 'hex');
    this.digits = [];
    if (bytes.length === 0 || this.pictures.length >= FIGURE_LIMITS.maxCount) return;
    this.pictures.push(new Uint8Array(bytes));
    this.output.addPicture(`picture ${this.pictures.length}`);
  }

  private flushBytes(): void {
    if (this.pendingBytes.length === 0) return;
    const bytes = Uint8Array.from(this.pendingBytes);
    this.pendingBytes = [];
    this.add(new TextDecoder(this.state.encoding).decode(bytes));
  }

  private add(text: string): void {
    if (this.state.isSilent || this.state.isHidden) return;
    if (this.state.isListMark) this.output.addListMark(text);
    else this.output.addText(text);
  }
}
