import type { Artboard, Box } from '../artboard.ts';
import { bottomOf } from '../artboard.ts';
import type { Slot } from './slots.ts';

export interface ChartAreas {
  readonly plate: Box;
  /** Room for a subject beside the chart, where there is enough. */
  readonly slot?: Slot;
}

const GAP = 40;
const MIN_SUBJECT = 210;

/** A plate for a chart beside or below the headline, and what room is left for a subject. */
export function chartAreas(artboard: Artboard, headline: Box, options: { subject: boolean }): ChartAreas {
  const { content } = artboard;
  const top = headline.height > 0 ? bottomOf(headline) + GAP : content.y;
  if (artboard.format === 'landscape') {
    const x = content.x + content.width * 0.45;
    const plate = {
      x,
      y: content.y + 24,
      width: content.x + content.width - x - 8,
      height: content.height - 44,
    };
    const corner = {
      x: content.x + 20,
      y: top,
      width: content.width * 0.38,
      height: bottomOf(content) - top,
    };
    return corner.height < MIN_SUBJECT ? { plate } : { plate, slot: { box: corner, role: 'side' } };
  }
  const below = { x: content.x + 4, y: top, width: content.width - 8, height: bottomOf(content) - top - 8 };
  const subjectHeight = options.subject && artboard.format === 'portrait' ? below.height * 0.32 : 0;
  if (subjectHeight < MIN_SUBJECT) return { plate: { ...below, height: Math.min(below.height, 760) } };
  const plate = { ...below, height: below.height - subjectHeight - GAP };
  const y = bottomOf(plate) + GAP;
  return { plate, slot: { box: { ...below, y, height: bottomOf(content) - y }, role: 'side' } };
}

/** The inside of a plate. */
export function inset(box: Box, margin: number): Box {
  return {
    x: box.x + margin,
    y: box.y + margin,
    width: box.width - 2 * margin,
    height: box.height - 2 * margin,
  };
}
