import type { Card } from '../core/card.ts';
import type { Block, DocumentKind, Table } from '../core/model.ts';

/** One sentence, item or row as it is narrated, and where it comes from. */
export interface SpokenLine {
  readonly text: string;
  /** Offset in the narration of its scene. */
  readonly start: number;
  readonly kind: 'paragraph' | 'list' | 'quote' | 'table' | 'verse' | 'turn' | 'callout';
  /** Index of its block in the document. */
  readonly block: number;
  /** Number of its section. */
  readonly section: number;
  readonly opensBlock: boolean;
  /** The rest of a sentence that was told in parts. */
  readonly continuesSentence: boolean;
  /** Whether what was said is a sentence, or would be with a full stop. */
  readonly ending: 'sentence' | 'clause' | 'open';
  /** The points of a list that it tells, or the quotation that it is a part of. */
  readonly source?:
    | {
        readonly kind: 'list';
        readonly block: number;
        readonly ordered: boolean;
        readonly items: readonly string[];
        readonly firstNumber: number;
      }
    | {
        readonly kind: 'quote';
        readonly block: number;
        readonly text: string;
        readonly attribution?: string;
      };
  readonly table?: Table;
}

export interface SpokenScene {
  readonly title: string;
  readonly lines: readonly SpokenLine[];
  /** The part of the document that the scene opens. */
  readonly chapter?: { readonly title: string; readonly number?: string };
}

/** What the shots are planned from. */
export interface ShotMaterial {
  readonly title: string;
  readonly subtitle?: string;
  /** BCP 47; what is said is read only in English. */
  readonly language: string;
  readonly kind: DocumentKind;
  readonly blocks: readonly Block[];
  readonly scenes: readonly SpokenScene[];
  /** The headings above a section, the nearest first, without the document's title. */
  headingsOf(section: number): readonly string[];
}

/** What is seen while some of a scene is said. */
export interface PlannedShot {
  /** What is said meanwhile, as a list of whole pieces. */
  readonly texts: readonly string[];
  /** Offset in the scene's narration. */
  readonly start: number;
  readonly durationMs: number;
  readonly card: Card;
  /** The line that is said first. */
  readonly line: SpokenLine;
}
