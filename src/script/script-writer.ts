import type { Document, Length, Script } from '../core/model.ts';

/** Turns a document into scenes: what is said, and what is seen meanwhile. */
export interface ScriptWriter {
  /** `provider:model`, part of the key of every asset that is made from its scripts. */
  readonly id: string;
  /**
   * @throws DocumentError `document_empty` when there is nothing to narrate
   * @throws the signal's reason when aborted
   */
  write(document: Document, options: WriteOptions): Promise<WrittenScript>;
}

/** What a provider counted for one call. */
export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What the price of a script hangs on. */
export interface ScriptWork {
  /** Of the document, in UTF-8. */
  readonly textBytes: number;
  readonly length: Length;
  /** Once the script is written. */
  readonly usage?: TokenUsage | undefined;
}

export interface WrittenScript extends Script {
  /** What it took of a model that is paid by the token, when its provider says so. */
  readonly usage?: TokenUsage;
}

export interface WriteOptions {
  readonly length: Length;
  readonly signal?: AbortSignal;
}
