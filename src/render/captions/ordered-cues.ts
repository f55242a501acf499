import { EngineError } from '../../core/errors.ts';
import { type CaptionCue, lineText } from './caption-cue.ts';

/**
 * The cues with times in whole milliseconds, made sure to be in order, apart and not empty: players differ in
 * what they do with a file that is not.
 *
 * @throws EngineError `render_failed` if they are not.
 */
export function orderedCues(cues: readonly CaptionCue[]): CaptionCue[] {
  let previousEndMs = 0;
  return cues.map((cue, index) => {
    const startMs = Math.round(cue.startMs);
    const endMs = Math.round(cue.endMs);
    const problem =
      startMs < previousEndMs
        ? 'begins before the one before it ends'
        : !(endMs > startMs)
          ? 'is shown for no time'
          : cue.lines.length === 0 || cue.lines.some((line) => lineText(line).trim() === '')
            ? 'has an empty line'
            : undefined;
    if (problem !== undefined) {
      throw new EngineError('render_failed', `Caption ${index + 1} ${problem}.`, {
        advice: 'This is a bug in Scenecast. Please report it with the document.',
      });
    }
    previousEndMs = endMs;
    return { ...cue, startMs, endMs };
  });
}
