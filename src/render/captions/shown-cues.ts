import type { SpokenShot } from '../../core/text/says-itself.ts';
import { type CaptionCue, cueWords } from './caption-cue.ts';

/** The captions to burn in: those of shots that show the very words that are spoken are left out. */
export function shownCues(cues: readonly CaptionCue[], shots: readonly SpokenShot[]): CaptionCue[] {
  if (!shots.some(({ saysItself }) => saysItself)) return [...cues];
  return cues.filter((cue) => {
    const words = cueWords(cue);
    const shotAt = (offset: number) => shots.findLast(({ narrationStart }) => narrationStart <= offset);
    // A caption that also covers another shot is kept.
    return !words.every(({ start }) => shotAt(start)?.saysItself);
  });
}
