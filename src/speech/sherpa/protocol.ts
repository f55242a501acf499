import type { VoiceFolder } from './voice-folder.ts';

/** The input, as JSON. */
export interface SpeakRequest {
  /** Files next to which the package may be installed, in the order in which to look. */
  readonly besides: readonly string[];
  readonly model: VoiceFolder['model'];
  readonly threadCount: number;
  readonly speaker: number;
  readonly speed: number;
  readonly sentences: readonly string[];
}

/** The output's first line, as JSON. The samples follow as 32-bit numbers. */
export interface SpokenHeader {
  readonly sampleRateHz: number;
  /** One for each sentence. */
  readonly sampleCounts: readonly number[];
}

export const PACKAGE = 'sherpa-onnx-node';
/** The exit code if the package is not installed. */
export const NOT_INSTALLED = 41;
