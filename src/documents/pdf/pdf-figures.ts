// Over 300 lines: the steps from a caption to its region, each used only by the next.
import { readCaption } from '../figures/caption.ts';
import { areaOf, type Box, unionOf } from './pdf-drawn.ts';
import { CAPTION } from './pdf-groups.ts';
import type { Fragment, PdfPage } from './pdf-text.ts';

/** Where a figure is drawn, and the label of the caption that identified it. */
export interface FoundFigure {
  readonly page: number;
  readonly label: string;
  readonly box: Box;
  /** The starts of the words inside it, which are part of the drawing and not text. */
  readonly words: readonly { readonly x: number; readonly y: number }[];
}

interface Caption {
  /** Absent for the caption of a table, which only limits the figures next to it. */
  readonly label: string | undefined;
  readonly lines: readonly TextLine[];
  readonly box: Box;
}

interface TextLine extends Box {
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
}

/** A page with more lines is not a page of text with figures. */
const MAX_LINES = 1_500;
const MAX_CAPTION_LINES = 20;
/** The largest gap between the parts of a figure that are above each other. */
const MAX_GAP_PT = 90;
const MAX_LISTING_GAP_PT = 40;
const MIN_LISTING_LINES = 3;
const MIN_SIZE_PT = { width: 40, height: 25 } as const;
const TABLE = /^tab/i;
const SENTENCE =
  /^\S+\s+\S+\s+(?:shows?|is|are|was|were|presents?|illustrates?|gives?|depicts?|contains?|summari[sz]es|zeigt|veranschaulicht)\b/i;

/** Whether a page has a line that may be the caption of a figure. */
export function mayHaveFigures({ fragments }: PdfPage): boolean {
  return (
    fragments.length <= MAX_LINES && fragments.some(({ text }) => CAPTION.test(text) && !TABLE.test(text))
  );
}

/**
 * Finds the figures of a page by their captions: the drawing above a caption, or else below or beside it, up
 * to the next text or caption, including the words inside it.
 */
export function findFigures(page: PdfPage, drawn: readonly Box[], bodySize: number): FoundFigure[] {
  const layout = measure(page, bodySize);
  const parts = drawn.filter((box) => isPart(box, page, layout.columnWidth));
  const taken = new Set<Box>();
  return layout.captions.flatMap((caption): FoundFigure[] => {
    if (caption.label === undefined) return [];
    const free = parts.filter((part) => !taken.has(part));
    const above = region(caption, 'above', free, layout);
    // A figure made of words, such as a program, is not a picture. What is below it belongs to something
    // else.
    if (above === undefined && standsUnderWords(caption, layout)) return [];
    const found = above ?? region(caption, 'below', free, layout) ?? regionBeside(caption, free, layout);
    if (found === undefined) return [];
    for (const part of found.parts) taken.add(part);
    const words = layout.words
      .filter((word) => isWithin(word, found.box))
      .map(({ x0, baseline }) => ({ x: x0, y: baseline }));
    return [{ page: page.number, label: caption.label, box: found.box, words }];
  });
}

interface PageLayout {
  readonly height: number;
  readonly width: number;
  readonly columnWidth: number;
  readonly captions: readonly Caption[];
  /** Running text, which is never inside a figure. */
  readonly prose: readonly TextLine[];
  /** All other text, including rotated text: it may be inside a figure. */
  readonly labels: readonly Box[];
  /** Those of the labels that would be read as text. */
  readonly words: readonly TextLine[];
}

function measure(page: PdfPage, bodySize: number): PageLayout {
  const lines = page.fragments.map(lineOf);
  const widths = lines
    .filter(({ size, text }) => Math.abs(size - bodySize) < 0.6 && text.length > 25)
    .map(({ x0, x1 }) => x1 - x0)
    .sort((one, other) => one - other);
  const columnWidth = widths[Math.floor(widths.length / 2)] ?? page.width * 0.7;
  const captions = captionsOf(lines, columnWidth);
  const inCaption = new Set(captions.flatMap((caption) => caption.lines));
  const others = lines.filter((line) => !inCaption.has(line));
  const running = proseOf(others, bodySize, columnWidth);
  const words = others.filter((line) => !running.has(line));
  const labels = [...words, ...page.turned];
  return {
    height: page.height,
    width: page.width,
    columnWidth,
    captions,
    prose: [...running],
    labels,
    words,
  };
}

function lineOf({ text, x, endX, y, size }: Fragment): TextLine {
  return { text, size, baseline: y, x0: x, x1: endX, y0: y - size * 0.25, y1: y + size * 0.8 };
}

/** Lines of body size, at least two below each other, one of them almost as wide as the column. */
function proseOf(lines: readonly TextLine[], bodySize: number, columnWidth: number): Set<TextLine> {
  const found = new Set<TextLine>();
  const candidates = lines.filter(({ size }) => Math.abs(size - bodySize) < 0.8);
  for (const upper of candidates) {
    for (const lower of candidates) {
      const step = upper.baseline - lower.baseline;
      if (step <= 0 || step > upper.size * 2.1 || Math.abs(upper.x0 - lower.x0) > columnWidth * 0.12)
        continue;
      const widest = upper.x1 - upper.x0 > lower.x1 - lower.x0 ? upper : lower;
      const isWide = widest.x1 - widest.x0 > columnWidth * 0.8 && widest.text.length > 30;
      const letters = upper.text.match(/\p{L}/gu)?.length ?? 0;
      if (isWide && letters > upper.text.length * 0.6) found.add(upper).add(lower);
    }
  }
  return found;
}

function captionsOf(lines: readonly TextLine[], columnWidth: number): Caption[] {
  return lines.flatMap((line, index): Caption[] => {
    const mark = CAPTION.exec(line.text)?.[0];
    if (mark === undefined || isSentence(line, mark, lines[index - 1], columnWidth)) return [];
    const members = [line];
    let box: Box = line;
    for (const next of lines.slice(index + 1, index + 25)) {
      if (members.length >= MAX_CAPTION_LINES || CAPTION.test(next.text)) break;
      if (!goesOn(members.at(-1) ?? line, next, { first: line, box, columnWidth })) break;
      members.push(next);
      box = unionOf([box, next]);
    }
    const label = TABLE.test(line.text) ? undefined : readCaption(line.text).label;
    return [{ label, lines: members, box }];
  });
}

/** “Figure 3 shows …” in running text. A caption has punctuation or stands apart. */
function isSentence(
  line: TextLine,
  mark: string,
  previous: TextLine | undefined,
  columnWidth: number,
): boolean {
  const isMarked = /[.:–—|)]\s*$/.test(mark) || line.text.length === mark.trim().length;
  if (!isMarked && SENTENCE.test(line.text)) return true;
  if (previous === undefined || previous.text.length <= 30) return false;
  // After a sentence that ends with “Fig. 2.”, the rest of the line is the next sentence.
  if (isMarked && /[.!?:]["”’)\]]*$/.test(previous.text)) return false;
  const step = previous.baseline - line.baseline;
  return (
    Math.abs(previous.size - line.size) < 0.4 &&
    step > 0 &&
    step < line.size * 1.5 &&
    Math.abs(previous.x0 - line.x0) < columnWidth * 0.15
  );
}

function goesOn(
  last: TextLine,
  next: TextLine,
  { first, box, columnWidth }: { readonly first: TextLine; readonly box: Box; readonly columnWidth: number },
): boolean {
  const step = last.baseline - next.baseline;
  const isSameLine =
    Math.abs(step) < first.size * 0.3 && next.x0 >= last.x1 - 1 && next.x0 - last.x1 < first.size * 4;
  const isInside = next.x0 >= box.x0 - 3 && next.x1 <= box.x1 + 3;
  const isNextLine =
    step > 0 &&
    step < first.size * 1.55 &&
    Math.abs(next.size - first.size) < 0.9 &&
    (Math.abs(next.x0 - box.x0) < columnWidth * 0.5 || isInside);
  return isSameLine || isNextLine;
}

/** Whether a box is part of a figure: neither a page background nor a rule below the running head. */
function isPart(box: Box, page: PdfPage, columnWidth: number): boolean {
  const isRule = box.y1 - box.y0 < 1.5 && box.x1 - box.x0 > columnWidth * 0.95;
  return !isRule && areaOf(box) < page.width * page.height * 0.85;
}

interface Region {
  readonly box: Box;
  readonly parts: readonly Box[];
}

function region(
  caption: Caption,
  side: 'above' | 'below',
  parts: readonly Box[],
  layout: PageLayout,
): Region | undefined {
  const { box } = caption;
  const isAbove = side === 'above';
  const edge = isAbove ? box.y1 : box.y0;
  let band = bandOf(box, layout);
  const others = layout.captions.filter((other) => other !== caption).map((other) => other.box);
  const stops = [...layout.prose, ...others].filter(
    (stop) => overlaps(stop, band, 6) && (isAbove ? stop.y0 >= edge - 2 : stop.y1 <= edge + 2),
  );
  const end = isAbove
    ? stops.reduce((least, { y0 }) => Math.min(least, y0), layout.height)
    : stops.reduce((most, { y1 }) => Math.max(most, y1), 0);
  const isInside = (part: Box) =>
    overlaps(part, band, 2) &&
    (isAbove ? part.y0 >= edge - 6 && part.y1 <= end + 4 : part.y1 <= edge + 6 && part.y0 >= end - 4);
  let inside = parts.filter(isInside);
  // A figure may be wider than its caption.
  for (let round = 0; round < 3 && inside.length > 0; round++) {
    const reach = unionOf(inside);
    if (reach.x0 >= band.x0 - 2 && reach.x1 <= band.x1 + 2) break;
    band = { x0: Math.min(band.x0, reach.x0), x1: Math.max(band.x1, reach.x1) };
    inside = parts.filter(isInside);
  }
  const near = Math.max(18, Math.abs(end - edge) * 0.12);
  const groups = clusters(inside, near).sort((one, other) =>
    isAbove ? one.box.y0 - other.box.y0 : other.box.y1 - one.box.y1,
  );
  const chosen: Box[] = [];
  let at = edge;
  for (const group of groups) {
    if ((isAbove ? group.box.y0 - at : at - group.box.y1) > MAX_GAP_PT) break;
    chosen.push(...group.parts);
    at = isAbove ? Math.max(at, group.box.y1) : Math.min(at, group.box.y0);
  }
  const whole = withLabels(chosen, layout.labels.filter(isInside));
  if (whole === undefined) return undefined;
  // Never includes a sliver of the caption itself.
  const clear = isAbove
    ? { ...whole, y0: Math.max(whole.y0, box.y1 + 2) }
    : { ...whole, y1: Math.min(whole.y1, box.y0 - 2) };
  return isLargeEnough(clear) ? { box: clear, parts: chosen } : undefined;
}

function standsUnderWords({ box }: Caption, layout: PageLayout): boolean {
  const band = bandOf(box, layout);
  const column = [...layout.labels, ...layout.prose]
    .filter((line) => line.y0 > box.y1 - 4 && overlaps(line, band, 4))
    .sort((one, other) => one.y0 - other.y0);
  let at = box.y1;
  let count = 0;
  for (const line of column) {
    if (line.y0 - at > MAX_LISTING_GAP_PT || layout.prose.some((prose) => prose === line)) break;
    at = Math.max(at, line.y1);
    count++;
  }
  return count >= MIN_LISTING_LINES;
}

/** Some books have captions in the margin. */
function regionBeside({ box }: Caption, parts: readonly Box[], layout: PageLayout): Region | undefined {
  const reach = (box.y1 - box.y0) * 4;
  const beside = parts.filter(
    (part) => part.y1 > box.y0 && part.y0 < box.y1 + reach && (part.x0 > box.x1 - 4 || part.x1 < box.x0 + 4),
  );
  const whole = withLabels(beside, layout.labels);
  const isOverText = whole !== undefined && layout.prose.some((line) => isWithin(line, whole));
  return whole === undefined || isOverText ? undefined : { box: whole, parts: beside };
}

/** The column that a caption is in. */
function bandOf({ x0, x1 }: Box, { columnWidth, width }: PageLayout): { x0: number; x1: number } {
  if (x1 - x0 > columnWidth * 1.3) return { x0: 0, x1: width };
  const middle = (x0 + x1) / 2;
  return { x0: Math.min(x0, middle - columnWidth / 2), x1: Math.max(x1, middle + columnWidth / 2) };
}

function overlaps(box: Box, band: { readonly x0: number; readonly x1: number }, byPt: number): boolean {
  return box.x1 > band.x0 + byPt && box.x0 < band.x1 - byPt;
}

function isWithin(line: Box, box: Box): boolean {
  const middle = { x: (line.x0 + line.x1) / 2, y: (line.y0 + line.y1) / 2 };
  return middle.x > box.x0 && middle.x < box.x1 && middle.y > box.y0 && middle.y < box.y1;
}

/** The parts together with words that touch or almost touch them. */
function withLabels(parts: readonly Box[], labels: readonly Box[]): Box | undefined {
  if (parts.length === 0) return undefined;
  let box = unionOf(parts);
  for (let round = 0; round < 4; round++) {
    const touching = labels.filter(
      (label) =>
        label.x1 > box.x0 - 14 && label.x0 < box.x1 + 14 && label.y1 > box.y0 - 12 && label.y0 < box.y1 + 12,
    );
    const grown = unionOf([box, ...touching]);
    if (areaOf(grown) <= areaOf(box) + 1) break;
    box = grown;
  }
  return isLargeEnough(box) ? box : undefined;
}

function isLargeEnough({ x0, y0, x1, y1 }: Box): boolean {
  return x1 - x0 >= MIN_SIZE_PT.width && y1 - y0 >= MIN_SIZE_PT.height;
}

/** Groups parts whose bounding boxes are no further apart than this. */
function clusters(parts: readonly Box[], gapPt: number): Region[] {
  let groups: { box: Box; parts: Box[] }[] = [];
  for (const part of parts) {
    const isNear = ({ box }: Region) =>
      part.x0 < box.x1 + gapPt &&
      part.x1 > box.x0 - gapPt &&
      part.y0 < box.y1 + gapPt &&
      part.y1 > box.y0 - gapPt;
    const near = groups.filter(isNear);
    const merged = {
      box: unionOf([part, ...near.map(({ box }) => box)]),
      parts: [part, ...near.flatMap((group) => group.parts)],
    };
    if (near.length > 0) groups = groups.filter((group) => !near.includes(group));
    groups.push(merged);
  }
  return groups;
}
