import type { SpokenShot } from '../../core/text/says-itself.ts';
import type { ScenePlan } from '../timeline.ts';
import { type CaptionCue, cueWords } from './caption-cue.ts';

/**
 * The captions to burn in. Those of shots that show the very words that are spoken are left out: such a shot fills all
 * of the frame. A caption that also covers another shot is shown with that one only.
 */
export function shownCues(
  cues: readonly CaptionCue[],
  shots: readonly SpokenShot[],
  plan: Pick<ScenePlan, 'shots' | 'sound' | 'fps'>,
): CaptionCue[] {
  const timeMs = (frame: number) => ((frame - plan.sound.first) * 1000) / plan.fps;
  const full = shots.flatMap(({ saysItself }, index) => {
    const span = plan.shots[index];
    return saysItself && span ? [{ startMs: timeMs(span.first), endMs: timeMs(span.end) }] : [];
  });
  if (full.length === 0) return [...cues];
  return cues.flatMap((cue) => {
    const shotAt = (offset: number) => shots.findLast(({ narrationStart }) => narrationStart <= offset);
    if (cueWords(cue).every(({ start }) => shotAt(start)?.saysItself)) return [];
    let { startMs, endMs } = cue;
    for (const shot of full) {
      if (endMs <= shot.startMs || shot.endMs <= startMs) continue;
      if (startMs < shot.startMs) endMs = shot.startMs;
      else startMs = shot.endMs;
    }
    return startMs < endMs ? [{ ...cue, startMs, endMs }] : [];
  });
}
