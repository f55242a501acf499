import { DocumentError } from '../core/errors.ts';
import { type Limits, limitAdvice } from '../core/limits.ts';
import type { Block, Document } from '../core/model.ts';

/**
 * Refuses a document that is too much to tell, before anything is made of it.
 *
 * @throws DocumentError `document_too_large`
 */
export function checkDocument(
  { blocks }: Document,
  { name, limits }: { readonly name: string; readonly limits: Limits },
): void {
  const { maxDocumentCharacters: maxCharacters, maxDocumentParts: maxParts } = limits;
  let [parts, characters] = [0, 0];
  for (const block of blocks) {
    for (const text of textsOf(block)) {
      parts++;
      characters += text.length;
    }
  }
  if (parts > maxParts) {
    throw tooLarge(
      'maxDocumentParts',
      `${name} has ${parts} paragraphs, list items and table cells; at most ${maxParts} are read.`,
    );
  }
  if (characters > maxCharacters) {
    throw tooLarge(
      'maxDocumentCharacters',
      `${name} has ${characters} characters; at most ${maxCharacters} are read.`,
    );
  }
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'verse':
      return block.lines;
    case 'table':
      return [...block.header, ...block.rows.flat()];
    case 'formula':
    case 'diagram':
      return [block.source];
    case 'figure':
      return [block.caption ?? ''];
    default:
      return [block.text];
  }
}

function tooLarge(limit: keyof Limits, message: string): DocumentError {
  return new DocumentError('document_too_large', message, {
    advice: limitAdvice(limit, 'Use a part of the document.'),
  });
}
