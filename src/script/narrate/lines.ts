import type { Table } from '../../core/model.ts';

/** The kinds of blocks that are narrated. The others are only used for pictures. */
export type NarratedKind = 'paragraph' | 'list' | 'quote' | 'table' | 'verse' | 'turn' | 'callout';

/** The smallest piece of narration: a sentence, a part of a very long one, a list item or a stanza. */
export interface Line {
  readonly text: string;
  /** Estimated, including the pause after it. */
  readonly durationMs: number;
  /** Index of its section. */
  readonly section: number;
  /** Index of its block in the document. */
  readonly block: number;
  readonly kind: NarratedKind;
  /** Whether it is the first line of its paragraph, list, quote or table. */
  readonly opensBlock: boolean;
  /** Whether it is the rest of a sentence that was too long for one line. */
  readonly continuesSentence: boolean;
  /**
   * Whether a scene can end here: after a sentence, or after a clause that becomes one with a full stop.
   * `open` is the start of a sentence that cannot be split like that.
   */
  readonly ending: 'sentence' | 'clause' | 'open';
  readonly source?: ListPart | QuotePart;
  /** The table that the line is about. */
  readonly table?: Table;
}

/** The items of a list or rows of a table that the line narrates. */
export interface ListPart {
  readonly kind: 'list';
  /** Lines with the same number belong to the same list. */
  readonly block: number;
  readonly ordered: boolean;
  readonly items: readonly string[];
  /** Position of the first of these items in the whole list, from 1. */
  readonly firstNumber: number;
}

export interface QuotePart {
  readonly kind: 'quote';
  readonly block: number;
  readonly text: string;
  readonly attribution?: string;
}

/** The text below one heading. */
export interface Section {
  /** Absent before the first heading. */
  readonly title?: string;
  /** Level of the heading; 1 is the highest. */
  readonly level: number;
  /** Index of the section that contains it. Absent at the highest level. */
  readonly parent?: number;
}

/** The longest duration of a line, and so of a scene. */
export const MAX_SCENE_MS = 20_000;
/** A scene is shorter only if it cannot be joined with another. */
export const MIN_SCENE_MS = 8_000;
/**
 * Longer sentences are hard to follow by ear and cannot be shown in one shot. They are narrated clause by
 * clause, and in a digest without their last clauses.
 */
export const MAX_SENTENCE_WORDS = 32;
/** The longest sentence that one shot can show while it is spoken. */
export const MAX_SENTENCE_MS = 13_500;
