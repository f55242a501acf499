import { isFormulaCrumb, isFormulaLine } from './pdf-formulas.ts';
import { MAX_HEADING_CHARACTERS, type PdfLayout } from './pdf-layout.ts';
import type { PdfElement, PdfLine, PdfTableRows } from './pdf-lines.ts';

export const BULLET = /^(?:[•‣◦▪●○■►▶➢➤➔✓❖❑★◆◇▸▹»–—·∙]|[-*](?=\s)|o(?=\s\p{Lu}))\s*/u;
export const NUMBER = /^\(?(\d{1,2})[.)]\s+/;
export const CAPTION =
  /^(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)|tabelle|scheme|chart|exhibit|plate|photo|listing|algorithm)\s*(?:[A-Z]\.?)?(?:\d{1,3}|[IVX]{1,5})(?:[.–-]\d{1,3})*[a-z]?\s*(?:[.:–—|)]|$|(?=\s?\p{Lu}))/iu;
const ENDS_SENTENCE = /[.!?:]["”’')\]]*$/;
const NUMBERED_HEADING = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Z])\.?\s+\p{Lu}/u;

export interface LineGroup {
  kind: 'heading' | 'paragraph' | 'bullet' | 'number' | 'formula' | 'code' | 'caption';
  readonly lines: PdfLine[];
}

export type Group = LineGroup | { readonly kind: 'table'; readonly table: PdfTableRows };

export interface GroupOptions {
  readonly layout: PdfLayout;
  /** Whether a line always starts a paragraph, such as a turn in a transcript. */
  readonly begins: (text: string) => boolean;
}

/** Groups lines into headings, list items and paragraphs, by size, weight, indentation and distance. */
export function groupElements(elements: readonly PdfElement[], options: GroupOptions): Group[] {
  const groups: Group[] = [];
  elements.forEach((element, index) => {
    const group = groups.at(-1);
    if (element.kind === 'table') {
      groups.push({ kind: 'table', table: element });
      return;
    }
    const next = elements[index + 1];
    const kind = kindOf(element, { next: next?.kind === 'line' ? next : undefined, group, options });
    if (group !== undefined && group.kind !== 'table' && continues(group, element, kind, options))
      group.lines.push(element);
    else {
      const open = kind === 'paragraph' ? interrupted(groups, element) : undefined;
      if (open === undefined) groups.push({ kind, lines: [element] });
      else open.lines.push(element);
    }
  });
  for (const group of groups)
    if (group.kind === 'heading' && isTextInLargeType(group.lines)) group.kind = 'paragraph';
  return groups;
}

interface Surroundings {
  readonly next: PdfLine | undefined;
  readonly group: Group | undefined;
  readonly options: GroupOptions;
}

function kindOf(line: PdfLine, { next, group, options: { layout } }: Surroundings): LineGroup['kind'] {
  const { text } = line;
  if (line.isMonospaced && !layout.isMonospaced) return 'code';
  if (isFormulaLine(text) || (group?.kind === 'formula' && isFormulaCrumb(text))) return 'formula';
  if (isFormulaCrumb(text) && next !== undefined && isFormulaLine(next.text)) return 'formula';
  if (CAPTION.test(text)) return 'caption';
  if (text.length <= MAX_HEADING_CHARACTERS && layout.headingSizes.includes(line.size)) return 'heading';
  if (isSetInHeadingFont(line, next, layout)) return 'heading';
  if (BULLET.test(text)) return 'bullet';
  return NUMBER.test(text) ? 'number' : 'paragraph';
}

/** Whether a short line has its own font, such as bold, above lines in another. */
function isSetInHeadingFont(line: PdfLine, next: PdfLine | undefined, layout: PdfLayout): boolean {
  const { text, size, font } = line;
  if (text.length >= 90 || size < layout.bodySize * 0.95 || !/^["“(]?[\p{Lu}\d]/u.test(text)) return false;
  const isOwn = font !== '' && !layout.isTextFont(font, size);
  if (!isOwn || next === undefined || line.endX > line.right - size) return false;
  const isFollowed = next.font !== font || NUMBERED_HEADING.test(text);
  return (
    isFollowed && !/[.,;:!]$/.test(text) && !/[.!?]\s+\p{Lu}\p{Ll}/u.test(text.replace(NUMBERED_HEADING, ''))
  );
}

function isTextInLargeType(lines: readonly PdfLine[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return (
    text.length > MAX_HEADING_CHARACTERS * 1.4 ||
    (lines.length > 2 && /[.!?]["”’)]?$/.test(text) && text.length > 90)
  );
}

function continues(
  group: LineGroup,
  line: PdfLine,
  kind: LineGroup['kind'],
  { layout, begins }: GroupOptions,
): boolean {
  const previous = group.lines.at(-1);
  const [first] = group.lines;
  if (previous === undefined || first === undefined || kind === 'bullet' || kind === 'number') return false;
  const step = previous.y - line.y;
  const isNewColumn = line.page !== previous.page || line.y > previous.y;
  if (group.kind === 'formula' || kind === 'formula' || group.kind === 'code' || kind === 'code')
    return group.kind === kind;
  if (kind === 'caption' || begins(line.text)) return false;
  if (group.kind === 'heading' || kind === 'heading') {
    const isAlike =
      line.size === previous.size && (line.font === previous.font || line.size > layout.bodySize * 1.12);
    return group.kind === kind && isAlike && !isNewColumn && step > 0 && step < line.size * 1.7;
  }
  if (Math.abs(line.size - previous.size) > Math.max(0.6, previous.size * 0.08)) {
    if (!isNewColumn || group.kind === 'caption') return false;
  }
  const isFull = previous.endX > line.left + (line.right - line.left) * 0.85;
  const endsOpen = !ENDS_SENTENCE.test(previous.text);
  if (isNewColumn) return group.kind !== 'caption' && (endsOpen || /^\p{Ll}/u.test(line.text));
  if (step > layout.leadingOf(line) * 1.35) return false;
  if (endsOpen && (isFull || /-$/.test(previous.text)) && /^\p{Ll}/u.test(line.text)) return true;
  const shift = line.x - previous.x;
  const isIndented =
    group.kind === 'paragraph' &&
    shift > layout.bodySize * 0.8 &&
    group.lines.length > 1 &&
    !(endsOpen && isFull);
  const isOutdented =
    group.kind !== 'caption' &&
    !(endsOpen && isFull) &&
    (group.kind === 'paragraph'
      ? shift < -layout.bodySize * 0.8 && group.lines.length > 1
      : line.x < first.x - 2);
  const endedEarly =
    previous.endX < line.left + (line.right - line.left) * 0.75 && !endsOpen && line.x <= first.x;
  return !isIndented && !isOutdented && !endedEarly;
}

/** The paragraph that a figure, a table or its caption interrupts, if this line continues it. */
function interrupted(groups: readonly Group[], line: PdfLine): LineGroup | undefined {
  let at = groups.length - 1;
  while (at >= 0 && groups.length - at < 6 && isFloat(groups[at])) at--;
  const group = groups[at];
  if (at === groups.length - 1 || group === undefined || group.kind === 'table') return undefined;
  const last = group.lines.at(-1);
  if (last === undefined || (group.kind !== 'paragraph' && group.kind !== 'bullet')) return undefined;
  const isFull = last.endX > last.left + (last.right - last.left) * 0.85;
  const isOpen = !ENDS_SENTENCE.test(last.text) && (isFull || /^\p{Ll}/u.test(line.text));
  return isOpen && Math.abs(last.size - line.size) < 0.6 ? group : undefined;
}

function isFloat(group: Group | undefined): boolean {
  return group?.kind === 'caption' || group?.kind === 'table';
}
