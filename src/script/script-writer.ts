import {
  type CastMember,
  type Direction,
  type Document,
  LENGTHS,
  type Length,
  type OutlinedPart,
  type Scene,
  type Script,
} from '../core/model.ts';

/** Turns a document into scenes: what is spoken, and what is shown meanwhile. */
export interface ScriptWriter {
  /** `provider:model`. Part of the key of every asset made from its scripts. */
  readonly id: string;
  /**
   * Part of the key of its scripts: another version may write another script of the same document. Absent for models
   * that are paid, because nobody should pay again for an existing script.
   */
  readonly version?: string;
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
  /**
   * The calls that a script of this document takes, without their lengths. A document that fits one call is one part,
   * and has no outline.
   *
   * @param options.outline once it is written
   * @throws DocumentError `document_too_large` for a document with more parts than can be written
   */
  callsFor(document: Document, options: CallOptions): ScriptCalls;
  /** Plans what each part of a document tells. Its scenes are empty. */
  writeOutline(document: Document, options: WriteOptions): Promise<WrittenScript>;
  /** Writes one part of a document, by the outline of the whole film. */
  writePart(document: Document, options: WritePartOptions): Promise<WrittenScript>;
  /** Writes another narration for a scene. */
  suggest(scene: SuggestedScene, options: SuggestOptions): Promise<WrittenSuggestion>;
  /** Translates texts of a storyboard. Their number and order stay. */
  translate(texts: readonly StoryboardText[], options: TranslateOptions): Promise<WrittenTranslation>;
}

/** A text of a storyboard, and where it is heard or seen. */
export interface StoryboardText {
  /** A `picture` describes what is drawn. */
  readonly kind: 'title' | 'narration' | 'screen' | 'picture';
  /** In a narration, `<2/>` and so on mark where the second shot and the next ones begin. */
  readonly text: string;
}

export interface TranslateOptions {
  /** BCP 47, `und` if unknown. */
  readonly from: string;
  /** BCP 47. */
  readonly to: string;
  /** What the whole film is about: its title, and the titles of its scenes. */
  readonly film: { readonly title: string; readonly scenes: readonly string[] };
  readonly signal?: AbortSignal;
}

export interface WrittenTranslation {
  /** One for each text, in their order. */
  readonly texts: readonly string[];
  readonly usage?: TokenUsage;
}

/** What a suggestion changes: the length, the words, or how the scene begins. */
export type SuggestionKind = 'shorter' | 'simpler' | 'opening';

export interface SuggestedScene {
  readonly title: string;
  readonly narration: string;
  /** What of the document it rests on, if that is known. */
  readonly passages: readonly string[];
  /** Of the narration. */
  readonly language: string;
}

export interface SuggestOptions extends Direction {
  readonly kind: SuggestionKind;
  /** From 1. Another number asks for another suggestion. */
  readonly variant: number;
  readonly signal?: AbortSignal;
}

export interface WrittenSuggestion {
  readonly narration: string;
  readonly usage?: TokenUsage;
}

export interface CallOptions {
  readonly length: Length;
  readonly outline?: readonly OutlinedPart[] | undefined;
}

export interface ScriptCalls {
  /** Absent for a document that fits one call. */
  readonly outline: CallWork | undefined;
  readonly parts: readonly CallWork[];
}

export interface WritePartOptions extends WriteOptions {
  readonly outline: readonly OutlinedPart[];
  readonly cast: readonly CastMember[];
  /** Its index in the outline. */
  readonly part: number;
}

export function composes(writer: ScriptWriter): writer is ComposingWriter {
  return 'writeAbout' in writer;
}

/** The tokens that a provider counted for one call. */
export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** The properties that the price of a call depends on. */
export interface CallWork {
  /** Size of the document or the topic in UTF-8. */
  readonly textBytes: number;
  /** Size of the narration, where neither the text nor the length of the film decides it. */
  readonly toldBytes?: number | undefined;
}

export interface ScriptWork extends CallWork {
  readonly length: Length;
  /** Known once the script is written. */
  readonly usage?: TokenUsage | undefined;
}

export interface WrittenScript extends Script {
  /** The tokens used, for models paid by the token whose provider reports them. */
  readonly usage?: TokenUsage;
}

/** A scene as far as a model has written it. */
export type DraftScene = Pick<Scene, 'title' | 'narration'>;

export interface WriteOptions extends Direction {
  readonly length: Length;
  /** Called with all scenes that are whole, now and then, by a writer whose model tells them before its end. */
  readonly onDraft?: ((scenes: readonly DraftScene[]) => void) | undefined;
  /** The language to write in, as BCP 47; that of the document or the topic by default. */
  readonly language?: string | undefined;
  readonly signal?: AbortSignal;
}

const NARRATION_BYTES_PER_SECOND = 16;

/** About the size of the narration of a film of this length, in UTF-8. */
export function narrationBytes(length: Length): number {
  return (LENGTHS[length].durationMs / 1000) * NARRATION_BYTES_PER_SECOND;
}

/** About how long a text of this size takes to say. Unlike an estimate by its words, it takes no time to compute. */
export function narrationMs(textBytes: number): number {
  return (textBytes / NARRATION_BYTES_PER_SECOND) * 1000;
}
