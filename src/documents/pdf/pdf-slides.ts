import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { joinLines } from '../plain/hyphenation.ts';
import { vocabularyOf } from '../plain/unwrap.ts';
import { BULLET, CAPTION, NUMBER } from './pdf-groups.ts';
import type { PdfElement, PdfLine } from './pdf-lines.ts';
import type { PdfPage } from './pdf-text.ts';

const MAX_SLIDE_CHARACTERS = 1100;
const MAX_TITLE_CHARACTERS = 120;

/** Whether the pages are slides: wider than they are high, with few words. */
export function isSlides(pages: readonly PdfPage[]): boolean {
  const wide = pages.filter((page) => page.width > page.height * 1.15);
  if (wide.length < pages.length * 0.8) return false;
  const lengths = pages
    .map((page) => page.fragments.reduce((sum, { text }) => sum + text.length, 0))
    .sort((a, b) => a - b);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) < MAX_SLIDE_CHARACTERS;
}

/** Each slide as a section with its title and points. A repeated title continues its section. */
export function slideBlocks(elements: readonly PdfElement[]): Block[] {
  const blocks: Block[] = [];
  const vocabulary = vocabularyOf(
    elements.flatMap((element) => (element.kind === 'line' ? [element.text] : [])),
  );
  let title = '';
  for (const page of new Set(elements.map((element) => element.page))) {
    const onPage = elements.filter((element) => element.page === page);
    const lines = onPage.filter((element): element is PdfLine => element.kind === 'line');
    const titleLines = titleOf(lines);
    const heading = cleanText(
      joinLines(
        titleLines.map((line) => line.text),
        vocabulary,
      ),
    ).replace(/\s*\((?:cont(?:inued|['’]?d|\.)?|\d{1,2}(?:\/\d{1,2})?)\)$/iu, '');
    const isSentence = heading.length > MAX_TITLE_CHARACTERS;
    if (heading !== '' && heading !== title && !isSentence) {
      blocks.push({ kind: 'heading', level: title === '' ? 1 : 2, text: heading });
      title = heading;
    }
    blocks.push(
      ...pointsOf(
        onPage.filter((element) => isSentence || !titleLines.includes(element as PdfLine)),
        vocabulary,
      ),
    );
  }
  return blocks;
}

/** The first lines of the largest size on the slide, near its top. */
function titleOf(lines: readonly PdfLine[]): PdfLine[] {
  const size = Math.max(0, ...lines.map((line) => line.size));
  const start = lines.findIndex((line) => line.size === size);
  if (start > 2 || start === -1) return lines.slice(0, lines.length > 1 ? 1 : 0);
  let end = start;
  while (
    end < lines.length &&
    lines[end]?.size === size &&
    end - start < 3 &&
    !BULLET.test(lines[end]?.text ?? '')
  )
    end++;
  // If all text has one size, the first line is the title.
  return end === lines.length && lines.length > 1 ? lines.slice(start, start + 1) : lines.slice(start, end);
}

function pointsOf(elements: readonly PdfElement[], vocabulary: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let points: PdfLine[][] = [];
  const endPoints = () => {
    const items = points
      .map((lines) =>
        cleanText(
          joinLines(
            lines.map((line) => line.text),
            vocabulary,
          ),
        ),
      )
      .map((text) => text.replace(BULLET, '').replace(NUMBER, ''))
      .filter(
        (text) =>
          /\p{L}{2}/u.test(text) && !CAPTION.test(text) && !/^(?:https?:|www\.)\S+$|^\S+@\S+\.\w+/.test(text),
      );
    points = [];
    if (items.length === 1 || items.some((item) => item.length > 160))
      blocks.push(...items.map((text) => ({ kind: 'paragraph' as const, text })));
    else if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items });
  };
  for (const element of elements) {
    if (element.kind === 'table') {
      endPoints();
      const [header, ...rows] = element.rows ?? [];
      if (header !== undefined && rows.length > 0) blocks.push({ kind: 'table', header, rows });
      continue;
    }
    const previous = points.at(-1)?.at(-1);
    if (previous !== undefined && goesOn(previous, element)) points.at(-1)?.push(element);
    else points.push([element]);
  }
  endPoints();
  return blocks;
}

/** Whether a line continues the point before it: that line was full, or the sentence continues. */
function goesOn(previous: PdfLine, line: PdfLine): boolean {
  const step = previous.y - line.y;
  if (BULLET.test(line.text) || NUMBER.test(line.text) || step <= 0 || step > line.size * 1.6) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  return (
    previous.endX > previous.left + (previous.right - previous.left) * 0.85 && !/[.!?:]$/.test(previous.text)
  );
}
