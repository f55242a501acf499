import { CAPTION } from './pdf-groups.ts';
import type { PdfElement, PdfLine } from './pdf-lines.ts';

/** Text below this share of the body size is small print. */
const SMALL = 0.93;
const MAX_NOTICE_LINES = 25;
const NOTE = /^(?:\d{1,3}|[*†‡§¶]{1,3})[\s.)]?\s*\p{L}/u;
const NOTICE =
  /^(?:permission (?:to|is) (?:make|copy|reproduce|granted|hereby)|(?:\d{4}\s)?copyright (?:is|©|\(c\)|\d{4}|held|by)|©\s?(?:copyright\s)?\d{4}|\(c\) ?\d{4}|all rights reserved|manuscript received|this (?:work|research|paper|article) (?:was|is|has been) (?:\p{L}+ )?(?:supported|funded|licensed|published)|licensed under|(?:the )?authors? (?:is|are|was|were) with|\*?(?:corresponding|contact) author|e-?mails?:|isbn\b|issn\b|doi\b|https?:\/\/doi)/iu;

/**
 * Drops what is at the foot of a column: complete footnotes, and notices about copyright and permissions. A
 * sentence that continues after them is joined again.
 */
export function dropSmallPrint(
  elements: readonly PdfElement[],
  body: { readonly size: number; readonly pageHeight: number },
): PdfElement[] {
  const notice = elements.findIndex(
    (line) => line.kind === 'line' && line.y < body.pageHeight * 0.55 && NOTICE.test(line.text),
  );
  if (notice !== -1 && elements.length - notice <= MAX_NOTICE_LINES) return elements.slice(0, notice);
  let start = elements.length;
  while (start > 0 && isSmall(elements[start - 1], body)) start--;
  const foot = elements.slice(start);
  const isFirstPage = elements[0]?.page === 1;
  const first = foot.findIndex(
    (line, index) =>
      line.kind === 'line' &&
      (line.startsWithMark ||
        NOTE.test(line.text) ||
        (isFirstPage && index === 0 && start > 3 && !CAPTION.test(line.text))),
  );
  if (first !== -1) return elements.slice(0, start + first);
  const marked = elements.findIndex(
    (line, index) =>
      line.kind === 'line' && line.startsWithMark && isMarkedNote(line, elements[index - 1], body),
  );
  return marked === -1 ? [...elements] : elements.slice(0, marked);
}

function isSmall(
  line: PdfElement | undefined,
  { size, pageHeight }: { readonly size: number; readonly pageHeight: number },
): boolean {
  if (line?.kind !== 'line') return false;
  return line.size < size * SMALL && line.y < pageHeight * 0.5;
}

/** A note in the size of the text: below a gap, in the lowest third of the page. */
function isMarkedNote(
  line: PdfLine,
  above: PdfElement | undefined,
  { pageHeight }: { readonly pageHeight: number },
): boolean {
  if (above?.kind !== 'line' || line.y > pageHeight * 0.33) return false;
  return above.y - line.y > line.size * 1.6;
}
