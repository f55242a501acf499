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

/** The port: a reader for one format. */
export interface DocumentReader {
  /**
   * Reads the text that a person would narrate, in reading order and without boilerplate.
   *
   * @throws DocumentError `document_damaged`, `document_encrypted`, `document_empty` or `document_too_large`.
   */
  read(input: ReaderInput): Promise<ReaderResult>;
}

export interface ReaderInput {
  readonly bytes: Uint8Array;
  /** The name of the document in messages, such as a file name or a URL. */
  readonly name: string;
  /** The encoding declared by its source, such as `windows-1251`. A byte order mark has precedence. */
  readonly charset?: string;
}

export interface ReaderResult {
  /** Absent if the document does not have one. The first heading then decides. */
  readonly title?: string;
  /** As declared by the document, not validated. Absent if it declares none. */
  readonly language?: string;
  readonly blocks: readonly Block[];
  /**
   * The formulas whose marks are in the texts of the blocks. They are put into words once the language is
   * known.
   */
  readonly formulas?: readonly FoundFormula[];
  /**
   * Opens the pictures of the figures, which are only references until then: see `figureReference`. Absent if
   * the document does not contain them.
   */
  readonly openPicture?: PictureSource;
  readonly warnings: readonly string[];
}
