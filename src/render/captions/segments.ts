import { cutsCharacter } from '../../core/text/cuts-character.ts';

const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Grapheme clusters: a letter with its accents, or an emoji of several code points. */
export function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmentsOf(text, graphemeSegmenter)) yield segment;
}

/** `Intl.Segmenter` takes time quadratic in the length on Node 20, so it sees a window at a time. */
const WINDOW_LENGTH = 256;

/** The segments of a text of any length. */
export function* segmentsOf(text: string, segmenter: Intl.Segmenter): Generator<Intl.SegmentData> {
  let offset = 0;
  while (offset < text.length) {
    const end = windowEnd(text, offset);
    const found = [...segmenter.segment(text.slice(offset, end))];
    // The last segment may continue past the window, so it is left to the next, unless it fills this one.
    const whole = end === text.length || found.length === 1 ? found : found.slice(0, -1);
    for (const segment of whole) {
      yield segment;
      offset += segment.segment.length;
    }
  }
}

function windowEnd(text: string, offset: number): number {
  const end = Math.min(text.length, offset + WINDOW_LENGTH);
  return cutsCharacter(text, end) ? end - 1 : end;
}
