import type { VoiceFolder } from './voice-folder.ts';

/** What is read, as JSON. */
export interface SpeakRequest {
  /** A file beside which the package is installed, for each place to look, in order. */
  readonly besides: readonly string[];
  readonly model: VoiceFolder['model'];
  readonly threadCount: number;
  readonly speaker: number;
  readonly speed: number;
  readonly sentences: readonly string[];
}

/** What is written, as JSON on one line; the samples follow it, as 32-bit numbers. */
export interface SpokenHeader {
  readonly sampleRateHz: number;
  /** Of each sentence. */
  readonly sampleCounts: readonly number[];
}

export const PACKAGE = 'sherpa-onnx-node';
/** Ends the process when the package is not there. */
export const NOT_INSTALLED = 41;
