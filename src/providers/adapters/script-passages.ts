import { DocumentError } from '../../core/errors.ts';
import { type Block, type Document, MAX_PASSAGE_LENGTH, MAX_PASSAGES } from '../../core/model.ts';

/**
 * The passages of a document, in order.
 *
 * @throws DocumentError `document_empty` when there is nothing to narrate
 */
export function passagesOf({ blocks }: Pick<Document, 'blocks'>): string[] {
  const passages = blocks.flatMap((block) => piecesOf(linesOf(block)));
  if (/[\p{L}\p{N}]/u.test(passages.join(' '))) return passages;
  throw new DocumentError('document_empty', 'The document has no text to narrate.', {
    advice: 'Use a document that contains text.',
  });
}

/**
 * A text as a model receives it: passages behind their numbers, from 1, so that it can say what a scene rests on.
 *
 * @param heads lines before the first passage
 */
export function numberedText(passages: readonly string[], heads: readonly string[]): string {
  const numbered = passages.map((passage, index) => `[[${index + 1}]] ${unnumbered(passage)}`);
  return [heads.map((head) => `# ${unnumbered(head)}`).join('\n'), ...numbered].join('\n\n');
}

/** The passages with these numbers. A model may name others than there are, or the same again. */
export function passagesNumbered(numbers: readonly number[], passages: readonly string[]): string[] {
  const named = [...new Set(numbers)].flatMap((number) => passages[number - 1] ?? []);
  return [...new Set(named)].slice(0, MAX_PASSAGES);
}

/** A document cannot contain a number of a passage. */
function unnumbered(text: string): string {
  return text.replace(/\[{2,}/g, '[');
}

/**
 * The lines of a block in pieces that fit a passage. A line that does not fit is cut after sentences, else anywhere.
 */
function piecesOf(lines: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const line of lines) {
    const units = line.length <= MAX_PASSAGE_LENGTH ? [line] : line.split(/(?<=[.!?…。！？]["'”’)\]]?)\s+/u);
    for (const [index, unit] of units.flatMap(cutToFit).entries()) {
      const last = pieces.at(-1);
      const joined = `${last}${index === 0 ? '\n' : ' '}${unit}`;
      if (last !== undefined && joined.length <= MAX_PASSAGE_LENGTH) pieces[pieces.length - 1] = joined;
      else pieces.push(unit);
    }
  }
  return pieces.map((piece) => piece.replace(/\p{Cs}/gu, '\ufffd').trim()).filter((piece) => piece !== '');
}

function cutToFit(text: string): string[] {
  const count = Math.ceil(text.length / MAX_PASSAGE_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * MAX_PASSAGE_LENGTH, (index + 1) * MAX_PASSAGE_LENGTH),
  );
}

/** What is told of a block, as text. */
function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(6, block.level + 1))} ${block.text}`];
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`);
    case 'quote':
      return [`> ${block.text}`, ...(block.attribution ? [`> ${block.attribution}`] : [])];
    case 'table':
      return [block.header, ...block.rows].map((row) => `| ${row.join(' | ')} |`);
    case 'verse':
      return block.lines;
    case 'turn':
      return [`${block.speaker}: ${block.text}`];
    case 'callout':
      return [`${block.label}: ${block.text}`];
    case 'code':
      return ['```', block.text, '```'];
    case 'formula':
      return [block.spoken ?? block.source];
    case 'diagram':
      return [];
    case 'figure':
      return block.caption === undefined ? [] : [`[${block.label ?? 'Figure'}: ${block.caption}]`];
  }
}
