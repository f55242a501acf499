import type { Block } from '../../core/model.ts';
import { inlineLines, isInline, textOf } from './inline-text.ts';
import type { Element, Node } from './page.ts';

const VERSE_CLASS =
  /(?:^|\s)(?:poem|poems|poetry|poetry-container|stanza|verse|verses|lg|linegroup|line-group)(?:\s|$)/i;
const VERSE_TYPE = /\b(?:z3998:(?:verse|poem|song)|poem|verse)\b/;
const MAX_LINE_CHARACTERS = 80;

/** Whether the page marks the element as verse. */
export function isMarkedVerse(element: Element): boolean {
  const type = element.getAttribute('epub:type') ?? '';
  if (!VERSE_CLASS.test(element.getAttribute('class') ?? '') && !VERSE_TYPE.test(type)) return false;
  const lines = linesOf(element);
  return lines.length > 1 && lines.every((line) => line.length <= MAX_LINE_CHARACTERS * 2);
}

/** The stanzas of an element with verse, and the headings between them. */
export function verseBlocks(element: Element): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ kind: 'verse', lines });
    lines = [];
  };
  const visit = (box: Element) => {
    if (/^H[1-6]$/i.test(box.tagName)) {
      flush();
      const text = textOf(box);
      if (text !== '') blocks.push({ kind: 'heading', level: Number(box.tagName.slice(1)), text });
      return;
    }
    const isLeaf = [...box.childNodes].every(isInline);
    if (!isLeaf) {
      const opensStanza = /(?:^|\s)(?:stanza|lg|linegroup|line-group|group)(?:\s|$)/i.test(
        box.getAttribute('class') ?? '',
      );
      if (opensStanza) flush();
      for (const child of box.children) visit(child);
      if (opensStanza) flush();
      return;
    }
    const own = inlineLines([...box.childNodes]);
    const isStanza = own.length > 1;
    if (isStanza) flush();
    for (const line of own) {
      if (line === '') flush();
      else if (/[\p{L}\p{N}]/u.test(line)) lines.push(line);
    }
    if (isStanza) flush();
  };
  visit(element);
  flush();
  return blocks;
}

/** The lines of a paragraph that looks like verse: short lines that do not end where sentences do. */
export function unmarkedVerse(nodes: readonly Node[]): readonly string[] | undefined {
  const lines = inlineLines(nodes).filter((line) => line !== '');
  return looksLikeVerse(lines) ? lines : undefined;
}

/** Whether lines are verse rather than an address, a list or hard-wrapped prose. */
export function looksLikeVerse(lines: readonly string[]): boolean {
  if (
    lines.length < 4 ||
    lines.some((line) => line.length > MAX_LINE_CHARACTERS || /[@<>{}=|]|https?:|\d{3}/.test(line))
  )
    return false;
  const opened = lines.filter((line) => /^\W{0,3}\p{Lu}/u.test(line)).length;
  const ended = lines.filter((line) => /[.:!?]["”’)]?$/.test(line)).length;
  const words = lines.reduce((sum, line) => sum + line.split(' ').length, 0) / lines.length;
  return opened >= lines.length * 0.6 && ended <= lines.length * 0.6 && words >= 3 && words <= 12;
}

function linesOf(element: Element): string[] {
  return inlineLines([...element.childNodes]).filter((line) => line !== '');
}
