import { setImmediate } from 'node:timers/promises';
import { DocumentError } from '../core/errors.ts';
import type { Document } from '../core/model.ts';
import type { Line, Section } from './lines.ts';
import { narrateBlock } from './narrate-block.ts';

/** A document as it is narrated: its sections, and all that is said in them. */
export interface Outline {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly lines: readonly Line[];
}

/** Headings are not narrated: they become titles of scenes and cards. Only a document of headings speaks them. */
export async function outlineOf(
  document: Document,
  options: { readonly maxTableRows: number; readonly signal?: AbortSignal | undefined },
): Promise<Outline> {
  const sections: Section[] = [{ level: 1 }];
  const lines: Line[] = [];
  const saysHeadings = document.blocks.every((block) => block.kind === 'heading');
  for (const [index, block] of document.blocks.entries()) {
    if (index % 50 === 0) await setImmediate();
    options.signal?.throwIfAborted();
    if (block.kind === 'heading' && !saysHeadings) {
      sections.push({ title: block.text.trim(), level: block.level });
      continue;
    }
    const spoken = block.kind === 'heading' ? ({ kind: 'paragraph', text: block.text } as const) : block;
    const context = {
      section: sections.length - 1,
      block: index,
      language: document.language,
      maxTableRows: options.maxTableRows,
    };
    for (const line of narrateBlock(spoken, { ...context, previous: lines.at(-1) })) lines.push(line);
  }
  if (lines.length === 0) {
    throw new DocumentError('document_empty', 'The document has no text to narrate.', {
      advice: 'Bring a document with at least one sentence.',
    });
  }
  return { title: document.title.trim(), sections, lines };
}
