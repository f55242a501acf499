import type { CaptionCue } from './caption-cue.ts';

/** The captions as a SubRip file. */
export function toSrt(cues: readonly CaptionCue[]): string {
  void cues;
  return '';
}
