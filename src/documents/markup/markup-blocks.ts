import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';

/** A paragraph as a block. Empty if it has no letter, digit or formula mark. */
export function paragraphBlocks(text: string): Block[] {
  const words = cleanText(text);
  return isSpoken(words) ? [{ kind: 'paragraph', text: words }] : [];
}

export function headingBlocks(text: string, level: number): Block[] {
  const words = cleanText(text);
  return isSpoken(words) ? [{ kind: 'heading', level: Math.min(6, Math.max(1, level)), text: words }] : [];
}

/** A list of items. Empty items are left out. */
export function listBlocks(texts: readonly string[], ordered: boolean, start = 1): Block[] {
  const items = texts.map(cleanText).filter(isSpoken);
  if (items.length === 0) return [];
  return [{ kind: 'list', ordered, items, ...(ordered && start !== 1 ? { start } : {}) }];
}

/** A code block. Empty if there is no code, for example because it is in another file. */
export function codeBlocks(lines: readonly string[], language = ''): Block[] {
  const text = lines.join('\n').replace(/^\n+|\s+$/g, '');
  const name = /^[\w+#.-]{1,30}$/.exec(language.trim())?.[0];
  return text.trim() === ''
    ? []
    : [{ kind: 'code', text, ...(name === undefined ? {} : { language: name }) }];
}

/** The narrated text of blocks, for quotations, callouts and list items, which cannot contain blocks. */
export function spokenText(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.join('; ');
      case 'verse':
        return block.lines.join(' ');
      case 'paragraph':
      case 'heading':
      case 'quote':
      case 'callout':
        return block.text;
      default:
        return '';
    }
  });
  return cleanText(texts.filter((text) => text !== '').join(' '));
}

/** The blocks for the content of a quotation. */
export function quoteBlocks(blocks: readonly Block[]): Block[] {
  const text = spokenText(blocks);
  return isSpoken(text) ? [{ kind: 'quote', text }] : [];
}

/** The blocks for the content of a box such as a tip or a warning. Code in it follows it. */
export function calloutBlocks(label: string, blocks: readonly Block[]): Block[] {
  const text = spokenText(blocks);
  const kept = blocks.filter((block) => block.kind === 'code' || block.kind === 'table');
  const name = label.charAt(0).toUpperCase() + label.slice(1).toLowerCase();
  return isSpoken(text) ? [{ kind: 'callout', label: name, text }, ...kept] : kept;
}

export function verseBlocks(lines: readonly string[]): Block[] {
  const stanzas: string[][] = [[]];
  for (const line of lines.map(cleanText)) {
    if (line === '') stanzas.push([]);
    else stanzas.at(-1)?.push(line);
  }
  return stanzas.filter((stanza) => stanza.length > 0).map((stanza) => ({ kind: 'verse', lines: stanza }));
}

/** Whether a text can be spoken: it has a letter, a digit, or the mark of a formula. */
export function isSpoken(text: string): boolean {
  return /[\p{L}\p{N}\ufdd0]/u.test(text);
}

/** The indentation of a line. Tabs must already be replaced. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
