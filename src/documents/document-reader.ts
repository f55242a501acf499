import type { Block } from '../core/model.ts';
import type { PictureSource } from './figures/picture-source.ts';
import type { FoundFormula } from './formulas/formula-marks.ts';

/** The formats that have a reader. */
export type DocumentFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'epub'
  | 'captions'
  | 'csv'
  | 'feed'
  | 'fiction-book'
  | 'mail'
  | 'notebook'
  | 'pptx'
  | 'odt'
  | 'rtf'
  | 'xlsx'
  | 'asciidoc'
  | 'mediawiki'
  | 'restructured-text'
  | 'org'
  | 'latex';

/** The port: reads one format. */
export interface DocumentReader {
  /**
   * Reads what a person would narrate, in reading order, none of its boilerplate.
   *
   * @throws DocumentError `document_damaged`, `document_encrypted`, `document_empty` or `document_too_large`.
   */
  read(input: ReaderInput): Promise<ReaderResult>;
}

export interface ReaderInput {
  readonly bytes: Uint8Array;
  /** What to call the document in messages, such as a file name or a URL. */
  readonly name: string;
  /** The encoding its source declared, such as `windows-1251`; a byte order mark overrides it. */
  readonly charset?: string;
}

export interface ReaderResult {
  /** Absent when the document does not say; the first heading then decides. */
  readonly title?: string;
  /** As declared by the document, unchecked; absent when it does not say. */
  readonly language?: string;
  readonly blocks: readonly Block[];
  /** Whose marks stand in the blocks' texts; they are put into words once the language is known. */
  readonly formulas?: readonly FoundFormula[];
  /**
   * Opens the pictures of the figures among the blocks, which are references until then: see `figureReference`.
   * Absent when they are not in the document itself.
   */
  readonly openPicture?: PictureSource;
  readonly warnings: readonly string[];
}
