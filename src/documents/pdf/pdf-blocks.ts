import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { joinLines } from '../plain/hyphenation.ts';
import { vocabularyOf } from '../plain/unwrap.ts';
import { dominant, dominantSize, type PdfLine } from './pdf-lines.ts';

const BULLET = /^(?:[•‣◦▪●○■–]|[-*](?=\s))\s*/;
const NUMBER = /^\(?\d{1,2}[.)]\s+/;
const MAX_HEADING_CHARACTERS = 150;

interface Layout {
  readonly bodySize: number;
  readonly bodyFont: string;
  /** From one baseline to the next within a paragraph. */
  readonly leading: number;
  readonly right: number;
  readonly headingSizes: readonly number[];
  readonly vocabulary: ReadonlySet<string>;
}

interface Group {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'number';
  readonly lines: PdfLine[];
}

/** Puts lines together to headings, lists and paragraphs, by size, weight, indentation and distance. */
export function pdfBlocks(lines: readonly PdfLine[]): Block[] {
  const layout = measure(lines);
  const groups: Group[] = [];
  let previous: PdfLine | undefined;
  const body = lines.filter((line) => !isFootnote(line, layout));
  body.forEach((line, index) => {
    const group = groups.at(-1);
    const kind = kindOf(line, { next: body[index + 1], layout });
    if (group !== undefined && previous !== undefined && continues(group, previous, line, { kind, layout }))
      group.lines.push(line);
    else groups.push({ kind, lines: [line] });
    previous = line;
  });
  return toBlocks(groups, layout);
}

function measure(lines: readonly PdfLine[]): Layout {
  const bodySize = dominantSize(lines);
  const body = lines.filter((line) => line.size === bodySize);
  const steps = body
    .slice(1)
    .map((line, index) => (body[index]?.y ?? 0) - line.y)
    .filter((step) => step > 0 && step < bodySize * 3);
  const ends = body.map((line) => line.endX).sort((a, b) => a - b);
  const sizes = lines
    .filter((line) => line.size > bodySize * 1.12 && line.text.length <= MAX_HEADING_CHARACTERS)
    .map((line) => line.size);
  return {
    bodySize,
    bodyFont: dominant(body, (line) => line.font) ?? '',
    leading: median(steps) || bodySize * 1.2,
    right: ends[Math.floor(ends.length * 0.9)] ?? 0,
    headingSizes: [...new Set(sizes)].sort((a, b) => b - a),
    vocabulary: vocabularyOf(lines.map((line) => line.text)),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Small print at the foot of a page that begins with the number or mark of a note. */
function isFootnote(line: PdfLine, { bodySize }: Layout): boolean {
  return line.size < bodySize * 0.88 && line.y < 200 && /^(?:\d{1,3}|[*†‡])[\s.)]?\s*\p{L}/u.test(line.text);
}

function kindOf(
  line: PdfLine,
  { next, layout }: { next: PdfLine | undefined; layout: Layout },
): Group['kind'] {
  if (line.text.length <= MAX_HEADING_CHARACTERS && layout.headingSizes.includes(line.size)) return 'heading';
  if (isSetInHeadingFont(line, next, layout)) return 'heading';
  if (BULLET.test(line.text)) return 'bullet';
  return NUMBER.test(line.text) ? 'number' : 'paragraph';
}

/** A short line in a font of its own, such as bold, above lines in another. */
function isSetInHeadingFont(
  line: PdfLine,
  next: PdfLine | undefined,
  { bodyFont, bodySize }: Layout,
): boolean {
  const isOwn = line.font !== '' && line.font !== bodyFont && next !== undefined && next.font !== line.font;
  return isOwn && line.size >= bodySize && line.text.length < 70 && /^[\p{Lu}\d].*[^.,;:!]$/u.test(line.text);
}

interface Continuation {
  readonly kind: Group['kind'];
  readonly layout: Layout;
}

function continues(group: Group, previous: PdfLine, line: PdfLine, { kind, layout }: Continuation): boolean {
  if (kind === 'bullet' || kind === 'number') return false;
  if (group.kind === 'heading' || kind === 'heading') {
    const step = previous.y - line.y;
    return (
      group.kind === kind &&
      line.size === previous.size &&
      line.page === previous.page &&
      step > 0 &&
      step < line.size * 1.7
    );
  }
  const isNewColumn = line.page !== previous.page || line.y > previous.y;
  const endsOpen = !/[.!?:]["”’')\]]*$/.test(previous.text);
  if (isNewColumn) return endsOpen || /^\p{Ll}/u.test(line.text);
  if (previous.y - line.y > layout.leading * 1.35) return false;
  const firstX = group.lines[0]?.x ?? 0;
  const isIndented =
    group.kind === 'paragraph' && line.x > previous.x + layout.bodySize * 0.8 && group.lines.length > 1;
  const endedEarly = previous.endX < layout.right * 0.75 && !endsOpen && line.x <= firstX;
  return !isIndented && !endedEarly;
}

function toBlocks(groups: readonly Group[], layout: Layout): Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  groups.forEach(({ kind, lines }, index) => {
    const text = cleanText(
      joinLines(
        lines.map((line) => line.text),
        layout.vocabulary,
      ),
    );
    if (kind === 'heading') blocks.push({ kind, level: levelOf(lines[0], layout), text });
    else if (kind === 'paragraph') blocks.push({ kind, text });
    else {
      items.push(text.replace(kind === 'bullet' ? BULLET : NUMBER, ''));
      if (groups[index + 1]?.kind === kind) return;
      blocks.push({ kind: 'list', ordered: kind === 'number', items });
      items = [];
    }
  });
  return blocks.filter((block) => !('text' in block) || /[\p{L}\p{N}]/u.test(block.text));
}

/** The largest size is level 1; bold lines in the size of the text come below all others. */
function levelOf(line: PdfLine | undefined, { headingSizes }: Layout): number {
  const rank = headingSizes.indexOf(line?.size ?? 0);
  return Math.min(6, (rank === -1 ? headingSizes.length : rank) + 1);
}
