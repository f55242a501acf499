import type { CaptionCue } from './caption-cue.ts';

/** The captions as a WebVTT file. */
export function toVtt(cues: readonly CaptionCue[], options: { readonly language?: string } = {}): string {
  void cues;
  void options;
  return 'WEBVTT\n';
}
