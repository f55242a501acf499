import type { PcmAudio, WordTiming } from '../core/model.ts';
import type { Pronunciations } from '../core/text/pronunciations.ts';
import type { Reading } from './timing/time-by-alignment.ts';

/** One way an engine can sound. */
export interface Voice {
  /** What a user types; unique within its engine. */
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** One short phrase on how it sounds. */
  readonly description: string;
}

/** Something in a text that an engine cannot speak, with what the user can do about it. */
export interface SpeakabilityProblem {
  /** An `error` makes the speech useless; with a `warning` most of it is right. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly advice: string;
}

/** What to speak, and how. */
export interface SpeechRequest {
  /** In written form; the engine turns figures and symbols into words itself. */
  readonly text: string;
  /** The id of one of the engine's voices. */
  readonly voice: string;
  /** BCP 47; `und` when it is not known. */
  readonly language: string;
  /** The pace, where 1 is the voice's own; an engine that has but one pace may leave it out of account. */
  readonly speed?: number | undefined;
  /** What is said for words of the text, spelled as it sounds. Word timings are those of the text as it is written. */
  readonly pronunciations?: Pronunciations | undefined;
  readonly signal: AbortSignal;
}

/** What the price of speech depends on. */
export interface SpeechWork {
  readonly narration: string;
  /** Known once the narration is spoken. */
  readonly durationMs?: number | undefined;
}

/** Speech as an engine gives it: any sample rate, any loudness, silence around it. */
export interface SynthesizedSpeech {
  readonly audio: PcmAudio;
  /** One for each written word of the text, in order; absent when the engine cannot tell. */
  readonly words?: readonly WordTiming[];
  /** Instead of {@link words}: the same text read in another way, with each word timed, to find the words by. */
  readonly reading?: Reading;
}

/** Turns text into speech. Any number of calls may run at once. */
export interface SpeechEngine {
  /** `provider:model`, as settings name it. */
  readonly id: string;
  /** What may be done with its speech: a licence, or whose terms hold. */
  readonly licence: string;
  /** At least one; the first is the default. */
  readonly voices: readonly Voice[];
  /** Whether other names than those of {@link voices} are worth a try: only the engine's server knows them all. */
  readonly takesAnyVoice?: boolean;
  /** Whether the same request always gives the same sound, so that another take would be no other. */
  readonly alwaysSame?: boolean;
  /** Whether its sound is a plain synthesiser's, to be made clearer before it is used. */
  readonly isPlain?: boolean;
  /** What of this text the engine cannot speak; empty when all is well. Costs nothing: ask before any work. */
  unspeakable(text: string, language: string): readonly SpeakabilityProblem[];
  /**
   * @throws InputError `unknown_voice` for a voice that is not one of {@link voices}, `unspeakable_text` for one text
   *   that is too much at once
   * @throws EngineError `speech_failed` when the engine fails
   * @throws the signal's reason when aborted
   */
  synthesize(request: SpeechRequest): Promise<SynthesizedSpeech>;
  /** Stops what is running and frees what the engine holds. */
  close(): Promise<void>;
}
