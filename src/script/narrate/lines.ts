import type { Table } from '../../core/model.ts';

/** The kinds of blocks that are read out; the others are kept for the pictures. */
export type NarratedKind = 'paragraph' | 'list' | 'quote' | 'table' | 'verse' | 'turn' | 'callout';

/** The least that is narrated in one piece: a sentence, a part of a very long one, a list item or a stanza. */
export interface Line {
  readonly text: string;
  /** Estimated, the pause after it included. */
  readonly durationMs: number;
  /** Index of its section. */
  readonly section: number;
  /** Index of its block in the document. */
  readonly block: number;
  readonly kind: NarratedKind;
  /** Whether it is the first of its paragraph, list, quote or table. */
  readonly opensBlock: boolean;
  /** The rest of a sentence that was too long for one line. */
  readonly continuesSentence: boolean;
  /**
   * Whether a listener may be left here: after a whole sentence, or after a clause that a full stop makes one.
   * `open` is the first part of a sentence that has no such joint.
   */
  readonly ending: 'sentence' | 'clause' | 'open';
  readonly source?: ListPart | QuotePart;
  /** The table that the line tells of. */
  readonly table?: Table;
}

/** Which items of a list or rows of a table the line narrates. */
export interface ListPart {
  readonly kind: 'list';
  /** Lines with the same number belong to one list. */
  readonly block: number;
  readonly ordered: boolean;
  readonly items: readonly string[];
  /** Place of the first of these items in the whole list, from 1. */
  readonly firstNumber: number;
}

export interface QuotePart {
  readonly kind: 'quote';
  readonly block: number;
  readonly text: string;
  readonly attribution?: string;
}

/** What stands under one heading. */
export interface Section {
  /** Absent before the first heading. */
  readonly title?: string;
  /** Level of the heading, 1 for the highest. */
  readonly level: number;
  /** The section that it is a part of. Absent for the highest. */
  readonly parent?: number;
}

/** No line, and so no scene, is longer. */
export const MAX_SCENE_MS = 20_000;
/** A scene is shorter only when there is nothing that it could be joined with. */
export const MIN_SCENE_MS = 8_000;
/**
 * A listener loses the thread of a sentence that is longer, and no shot can show it: it is told clause by clause, and
 * in a digest without its last clauses.
 */
export const MAX_SENTENCE_WORDS = 32;
/** The longest that one shot shows a sentence while it is said. */
export const MAX_SENTENCE_MS = 13_500;
