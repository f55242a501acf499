import type { Document, Length, Script } from '../core/model.ts';

/** Turns a document into scenes: what is said, and what is seen meanwhile. */
export interface ScriptWriter {
  /** `provider:model`, part of the key of every asset that is made from its scripts. */
  readonly id: string;
  /**
   * @throws DocumentError `document_empty` when there is nothing to narrate
   * @throws the signal's reason when aborted
   */
  write(document: Document, options: WriteOptions): Promise<Script>;
}

export interface WriteOptions {
  readonly length: Length;
  readonly signal?: AbortSignal;
}
