import type { PdfElement, PdfLine } from './pdf-lines.ts';
import { dominantSize } from './pdf-text.ts';

/** The title page of a paper: its first lines, up to the text. */
const MAX_FRONT_LINES = 70;
const ABSTRACT = /^(?:abstract|a b s t r a c t|summary|zusammenfassung|résumé|resumen)(?:\s*[.:—–-]|$)/iu;
const ADDRESS =
  /\S@\S|@\p{L}|\b(?:university|universität|université|universidad|institute?|department|dept\.?|laborator(?:y|ies)|labs?|school of|college|faculty|corporation|inc\.|research cent(?:er|re)|google|microsoft|facebook|ibm)\b|^by \p{Lu}|^(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.{0,8}\d{4}|\d{1,2} \p{L}{3,9} \d{4})$/iu;
const OPENING =
  /^(?:\d{1,2}|I)?\.?\s*(?:introduction|einleitung|preface|foreword|overview|executive summary)\b/iu;
const MAX_AUTHOR_LINES = 30;

/**
 * Drops what a paper prints between its title and its abstract: authors, addresses, dates. Without an
 * abstract, drops what is between the title and the first paragraph, if it names an institution.
 *
 * @param pageWidth width of the first page
 */
export function dropAuthors(elements: readonly PdfElement[], bodySize: number): PdfElement[] {
  const front = elements
    .slice(0, MAX_FRONT_LINES)
    .filter((element): element is PdfLine => element.kind === 'line' && element.page <= 2);
  const titleSize = Math.max(0, ...front.filter((line) => line.page === 1).map((line) => line.size));
  if (titleSize <= bodySize * 1.12) return [...elements];
  const title = front.findIndex((line) => line.size === titleSize && line.page === 1);
  let afterTitle = title;
  while (front[afterTitle]?.size === titleSize) afterTitle++;
  const abstract = front.findIndex((line, index) => index >= afterTitle && ABSTRACT.test(line.text));
  const end = abstract === -1 ? startOfText(front, afterTitle, bodySize) : abstract;
  const between = front.slice(afterTitle, end);
  const isFrontMatter =
    abstract !== -1 ||
    (between.length <= MAX_AUTHOR_LINES && between.some((line) => ADDRESS.test(line.text)));
  if (end <= afterTitle || !isFrontMatter) return [...elements];
  const [titleLine, textLine] = [front[title], front[end]];
  // On a title page with columns, authors in the second column come after the text of the first.
  const beside = front.filter(
    (line) =>
      line.page === 1 &&
      textLine?.page === 1 &&
      line.y > textLine.y + textLine.size &&
      line.y < (titleLine?.y ?? 0) - 1 &&
      line.size < titleSize,
  );
  const dropped = new Set<PdfElement>([...front.slice(0, title), ...between, ...beside]);
  const from = elements.indexOf(front[afterTitle] as PdfLine);
  const to = elements.indexOf(front[end] as PdfLine);
  return elements.filter(
    (element, index) => !dropped.has(element) && !(element.kind === 'table' && index > from && index < to),
  );
}

/** The start of the text: two lines that fill their column, or a heading that opens a text. */
function startOfText(front: readonly PdfLine[], from: number, bodySize: number): number {
  const isFull = (line: PdfLine | undefined) =>
    line !== undefined &&
    line.text.length > 40 &&
    line.size >= bodySize * 0.85 &&
    line.endX - line.x > (line.right - line.left) * 0.8 &&
    !ADDRESS.test(line.text);
  const start = front.findIndex(
    (line, index) =>
      index >= from &&
      (OPENING.test(line.text) ||
        (isFull(line) && (isFull(front[index + 1]) || /\p{Ll}\. /u.test(line.text)))),
  );
  return start === -1 ? from : start;
}

/** The largest words of the first page, if they stand out. */
export function printedTitle(elements: readonly PdfElement[]): string | undefined {
  const lines = elements.filter((element): element is PdfLine => element.kind === 'line');
  const bodySize = dominantSize(lines);
  const first = lines.filter((line) => line.page === lines[0]?.page);
  const size = Math.max(0, ...first.map((line) => line.size));
  if (size <= bodySize * 1.15) return undefined;
  const start = first.findIndex((line) => line.size === size);
  const end = first.findIndex((line, index) => index > start && line.size !== size);
  const text = first
    .slice(start, end === -1 ? undefined : end)
    .map((line) => line.text)
    .join(' ');
  return text.length >= 3 && text.length <= 200 && /\p{L}{2}/u.test(text) ? text : undefined;
}
