import type { Document, Length, Script } from '../core/model.ts';

/** Turns a document into scenes: what is spoken, and what is shown meanwhile. */
export interface ScriptWriter {
  /** `provider:model`. Part of the key of every asset made from its scripts. */
  readonly id: string;
  /**
   * @throws DocumentError `document_empty` if there is nothing to narrate
   * @throws the signal's reason when aborted
   */
  write(document: Document, options: WriteOptions): Promise<WrittenScript>;
}

/** The tokens that a provider counted for one call. */
export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** The properties that the price of a script depends on. */
export interface ScriptWork {
  /** Size of the document in UTF-8. */
  readonly textBytes: number;
  readonly length: Length;
  /** Known once the script is written. */
  readonly usage?: TokenUsage | undefined;
}

export interface WrittenScript extends Script {
  /** The tokens used, for models paid by the token whose provider reports them. */
  readonly usage?: TokenUsage;
}

export interface WriteOptions {
  readonly length: Length;
  readonly signal?: AbortSignal;
}
