import type { CallLookup, JobCancellation, JobRecord } from '../core/job.ts';
import type { PcmAudio, WordTiming } from '../core/model.ts';
import type { Pronunciations } from '../core/text/pronunciations.ts';
import type { Reading } from './timing/time-by-alignment.ts';

/** One way an engine can sound. */
export interface Voice {
  /** The name that users type. Unique within its engine. */
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** One short phrase about its sound. */
  readonly description: string;
}

/** Something in a text that an engine cannot speak, with advice for the user. */
export interface SpeakabilityProblem {
  /** With an `error`, the speech is useless. With a `warning`, most of it is right. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly advice: string;
}

/** What to speak, and how. */
export interface SpeechRequest {
  /** In written form. The engine expands numbers and symbols itself. */
  readonly text: string;
  /** The id of one of the engine's voices. */
  readonly voice: string;
  /** BCP 47; `und` if unknown. */
  readonly language: string;
  /** The speed; 1 is the voice's normal speed. An engine with a single speed may ignore it. */
  readonly speed?: number | undefined;
  /**
   * How to pronounce words of the text, spelled as they sound. Word timings still refer to the written text.
   */
  readonly pronunciations?: Pronunciations | undefined;
  /** The record of the call, for engines that run calls as jobs. Without it, a job does not outlive its caller. */
  readonly job?: JobRecord | undefined;
  readonly signal: AbortSignal;
}

/** The properties that the price of speech depends on. */
export interface SpeechWork {
  readonly narration: string;
  /** Known once the narration is spoken. */
  readonly durationMs?: number | undefined;
}

/** Speech as an engine returns it: at any sample rate and loudness, with silence around it. */
export interface SynthesizedSpeech {
  readonly audio: PcmAudio;
  /** One for each written word of the text, in order. Absent if the engine does not report them. */
  readonly words?: readonly WordTiming[];
  /** Instead of {@link words}: another reading of the same text with word timings, used to time the words. */
  readonly reading?: Reading;
}

/** Turns text into speech. Any number of calls may run at the same time. */
export interface SpeechEngine {
  /** `provider:model`, as it is named in settings. */
  readonly id: string;
  /** What its speech may be used for: the name of a licence, or whose terms apply. */
  readonly licence: string;
  /** At least one. The first is the default. */
  readonly voices: readonly Voice[];
  /**
   * Whether to accept names other than those of {@link voices}, because only the engine's server knows them
   * all.
   */
  readonly takesAnyVoice?: boolean;
  /** Whether the same request always gives the same audio, so that another take would be identical. */
  readonly alwaysSame?: boolean;
  /** Whether it sounds like a plain synthesiser and is made clearer before use. */
  readonly isPlain?: boolean;
  /**
   * What the engine cannot speak in this text; empty if there is nothing. Free of charge, so call it before
   * any work starts.
   */
  unspeakable(text: string, language: string): readonly SpeakabilityProblem[];
  /**
   * @throws InputError `unknown_voice` for a voice that is not one of {@link voices}, `unspeakable_text` for
   * a text that is too long for one call
   * @throws EngineError `speech_failed` if the engine fails
   * @throws the signal's reason when aborted
   */
  synthesize(request: SpeechRequest): Promise<SynthesizedSpeech>;
  /** How to ask the provider what became of a call, if it can be asked. */
  lookup?(request: Omit<SpeechRequest, 'signal'>): CallLookup | undefined;
  /** Asks the provider to end a job that is no longer wanted, if it speaks as jobs. */
  cancelJob?(jobId: string): Promise<JobCancellation>;
  /** Stops all work and releases the engine's resources. */
  close(): Promise<void>;
}
