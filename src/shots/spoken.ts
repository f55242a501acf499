import type { Card } from '../core/card.ts';
import type { Block, DocumentKind, Table } from '../core/model.ts';

/** One sentence, item or row as it is narrated, and where it comes from. */
export interface SpokenLine {
  readonly text: string;
  /** Offset in the scene's narration. */
  readonly start: number;
  readonly kind: 'paragraph' | 'list' | 'quote' | 'table' | 'verse' | 'turn' | 'callout';
  /** Index of its block in the document. */
  readonly block: number;
  /** Number of its section. */
  readonly section: number;
  readonly opensBlock: boolean;
  /** Whether it is the rest of a sentence that is narrated in parts. */
  readonly continuesSentence: boolean;
  /** Whether the words are a sentence, or would be one with a full stop. */
  readonly ending: 'sentence' | 'clause' | 'open';
  /** The list items that the line narrates, or the quotation that it belongs to. */
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
  /** The part of the document that starts with this scene. */
  readonly chapter?: { readonly title: string; readonly number?: string };
}

/** Everything that shots are planned from. */
export interface ShotMaterial {
  readonly title: string;
  readonly subtitle?: string;
  /** BCP 47. Only English is analysed word by word. */
  readonly language: string;
  readonly kind: DocumentKind;
  readonly blocks: readonly Block[];
  readonly scenes: readonly SpokenScene[];
  /** The headings above a section, the nearest first, without the document's title. */
  headingsOf(section: number): readonly string[];
}

/** One shot: what is shown while part of a scene is spoken. */
export interface PlannedShot {
  /** The words spoken meanwhile, as whole pieces. */
  readonly texts: readonly string[];
  /** Offset in the scene's narration. */
  readonly start: number;
  readonly durationMs: number;
  readonly card: Card;
  /** The line that is spoken first. */
  readonly line: SpokenLine;
}

/** Whether a line is a sentence of prose from its beginning, and has no card of its own by its source. */
export function isProse({ kind, source, table, continuesSentence }: SpokenLine): boolean {
  return kind === 'paragraph' && !source && !table && !continuesSentence;
}
