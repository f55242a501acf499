import type { Box } from '../stage/box.ts';
import { spokenCue } from '../stage/cues.ts';
import { heading } from '../stage/heading.ts';
import type { Layer, TextMotion } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { readableText } from '../type/readable-text.ts';

export interface ChartFrame {
  /** The heading, the measure and the source. */
  readonly layers: readonly Layer[];
  /** The room left for the chart. */
  readonly box: Box;
}

export interface ChartWords {
  readonly title?: string | undefined;
  /** The measure and its unit. */
  readonly note?: string | undefined;
  readonly source?: string | undefined;
}

/** Everything around a chart: the heading above or beside it, and the source below it. */
export function chartFrame(stage: Stage, { title, note, source }: ChartWords): ChartFrame {
  const { layers, body } = heading(stage, title, note);
  if (source === undefined || readableText(source) === '') return { layers, box: body };
  const block = stage.text(source, 'text', {
    most: stage.frame.small.label,
    rows: 2,
    height: Math.min(84, body.height * 0.2),
    width: body.width,
    align: 'left',
  });
  const line = say(stage, block, {
    x: body.x,
    y: body.y + body.height - block.height,
    ink: stage.body.muted,
    by: 'block',
    motion: 'fade',
    delayMs: SOURCE_MS,
  });
  return {
    layers: [...layers, ...line],
    box: { ...body, height: body.height - block.height - SOURCE_GAP },
  };
}

const SOURCE_GAP = 30;
const SOURCE_MS = 900;

/**
 * Animation times of charts, in milliseconds. A chart is complete within two seconds and never waits for a
 * word.
 */
export const CHART_TIMES = {
  /** From the start to the first bar. */
  leadMs: 160,
  staggerMs: 90,
  /** How long a bar grows. */
  barMs: 800,
  /** How long a line takes to draw itself. */
  lineMs: 1500,
} as const;

/** How the accent appears on the highlighted part: on its spoken words, or shortly after the start. */
export function highlightMotion(stage: Stage, words: string): TextMotion {
  const cue = spokenCue(stage.spoken, words);
  return { motion: 'fade', enterMs: 300, delayMs: HIGHLIGHT_MS, ...(cue === undefined ? {} : { cue }) };
}

const HIGHLIGHT_MS = 1200;
