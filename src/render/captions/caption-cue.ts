/** A run of the narration without white space, or a piece of one that is too long for a line. */
export interface CaptionWord {
  /** As written: `narration.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  /** Equal to `startMs` for what is written but not spoken, such as a dash standing alone. */
  readonly endMs: number;
}

export interface CaptionLine {
  /** At least one, in reading order. */
  readonly words: readonly CaptionWord[];
}

/** One or two lines shown at the same time. */
export interface CaptionCue {
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly CaptionLine[];
}

/** The words of a cue, over its lines; {@link activeWordIndex} counts in this order. */
export function cueWords(cue: CaptionCue): CaptionWord[] {
  return cue.lines.flatMap((line) => line.words);
}

/** The text of a line, with the spaces of the narration. */
export function lineText(line: CaptionLine): string {
  let text = '';
  let end: number | undefined;
  for (const word of line.words) {
    if (end !== undefined && word.start > end) text += ' ';
    text += word.text;
    end = word.end;
  }
  return text;
}

/** How long a word stays highlighted in a pause, in milliseconds. */
const HIGHLIGHT_HOLD_MS = 250;

/**
 * Which word of a cue is being spoken, or −1. A word stays active until the next begins, unless the pause
 * after it is long: a highlight that flickers off between words distracts from reading.
 */
export function activeWordIndex(cue: CaptionCue, timeMs: number): number {
  if (timeMs < cue.startMs || timeMs >= cue.endMs) return -1;
  let active = -1;
  let activeEndMs = 0;
  for (const [index, word] of cueWords(cue).entries()) {
    if (word.startMs > timeMs) break;
    if (word.endMs <= word.startMs) continue;
    active = index;
    activeEndMs = word.endMs;
  }
  return timeMs < activeEndMs + HIGHLIGHT_HOLD_MS ? active : -1;
}

/** How many words of a cue have begun to be spoken; those before them count, spoken or not. */
export function begunWordCount(cue: CaptionCue, timeMs: number): number {
  return cueWords(cue).findLastIndex((word) => word.startMs <= timeMs) + 1;
}

/** The cue shown at a time, if any. */
export function cueAt(cues: readonly CaptionCue[], timeMs: number): CaptionCue | undefined {
  return cues.find((cue) => cue.startMs <= timeMs && timeMs < cue.endMs);
}
