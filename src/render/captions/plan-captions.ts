import type { WordTiming } from '../../core/model.ts';
import { type CaptionAtom, captionAtoms } from './caption-atoms.ts';
import type { CaptionCue, CaptionWord } from './caption-cue.ts';
import { type CaptionLook, captionMetrics } from './caption-layout.ts';
import { chooseBreaks } from './choose-breaks.ts';
import { cueTimes } from './cue-times.ts';

/** Width of a text at the full caption size, in pixels. See `captionMeasure`. */
export type MeasureText = (text: string) => number;

export interface CaptionPlanOptions {
  readonly narration: string;
  /** The timed words of the speech, in order. Without words there are no captions. */
  readonly words: readonly WordTiming[];
  readonly look: CaptionLook;
  readonly measure: MeasureText;
  /** Added to every time, such as the scene's place in the film. Default 0. */
  readonly offsetMs?: number;
  /** Length of the scene. No caption stays longer. Default: the end of the last word. */
  readonly durationMs?: number;
}

/** Maximum line length in characters, as Netflix and the BBC require for landscape. */
const MAX_COLUMNS = 42;

/**
 * Cuts a narration into captions of one or two lines that fit the caption band. Every character that is not
 * white space is in exactly one word, in order; cues never overlap, and keep to one sentence unless
 * neighbouring sentences are tiny.
 */
export function planCaptions(options: CaptionPlanOptions): CaptionCue[] {
  const { narration, measure, offsetMs = 0 } = options;
  const words = options.words.map((word) => delayed(word, offsetMs));
  const lastMs = words.at(-1)?.endMs;
  if (lastMs === undefined) return [];
  const { maxLineWidthPx, spaceWidthPx } = captionMetrics(options.look);
  const { maxLines } = options.look.theme;
  const limits = { maxWidthPx: maxLineWidthPx, maxColumns: MAX_COLUMNS, maxLines, spaceWidthPx };
  const cues = chooseBreaks(captionAtoms({ narration, words, measure, ...limits }), limits);
  const times = cueTimes(cues, Math.max(lastMs, offsetMs + (options.durationMs ?? 0)));
  return cues.map((lines, index) => ({
    startMs: times[index]?.startMs ?? 0,
    endMs: times[index]?.endMs ?? 0,
    lines: lines.map((atoms) => ({ words: atoms.map(captionWord) })),
  }));
}

function delayed(word: WordTiming, offsetMs: number): WordTiming {
  return { ...word, startMs: word.startMs + offsetMs, endMs: word.endMs + offsetMs };
}

function captionWord({ text, start, end, startMs, endMs }: CaptionAtom): CaptionWord {
  return { text, start, end, startMs, endMs };
}
