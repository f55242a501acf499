import type { Direction, Document, Length, Script } from '../core/model.ts';

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

/**
 * A writer with sentences of its own. It follows an audience and a tone, writes in another language than the
 * document's, and needs no document.
 */
export interface ComposingWriter extends ScriptWriter {
  /**
   * Writes about a topic.
   *
   * @throws the signal's reason when aborted
   */
  writeAbout(topic: string, options: WriteOptions): Promise<WrittenScript>;
}

export function composes(writer: ScriptWriter): writer is ComposingWriter {
  return 'writeAbout' in writer;
}

/** The tokens that a provider counted for one call. */
export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** The properties that the price of a script depends on. */
export interface ScriptWork {
  /** Size of the document or the topic in UTF-8. */
  readonly textBytes: number;
  /** Whether there is only a topic, so that the script is longer than the text. */
  readonly isTopic?: boolean | undefined;
  readonly length: Length;
  /** Known once the script is written. */
  readonly usage?: TokenUsage | undefined;
}

export interface WrittenScript extends Script {
  /** The tokens used, for models paid by the token whose provider reports them. */
  readonly usage?: TokenUsage;
}

export interface WriteOptions extends Direction {
  readonly length: Length;
  /** The language to write in, as BCP 47; that of the document or the topic by default. */
  readonly language?: string | undefined;
  readonly signal?: AbortSignal;
}
