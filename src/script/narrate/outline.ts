import { setImmediate } from 'node:timers/promises';
import { DocumentError } from '../../core/errors.ts';
import type { Block, Document } from '../../core/model.ts';
import { createReader } from '../../shots/index.ts';
import { narrateBlock } from './block.ts';
import { isLeftOut } from './left-out.ts';
import type { Line, Section } from './lines.ts';
import { withoutRepeatedMarks } from './repeated-marks.ts';
import { shortened } from './shorten.ts';

/** A document in the form in which it is narrated: its sections and all lines. */
export interface Outline {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly sections: readonly Section[];
  readonly lines: readonly Line[];
  /** Headings of the sections that are not narrated. */
  readonly leftOut: readonly string[];
}

/** Other work gets its turn after this many blocks or lines. */
const BLOCKS_AT_ONCE = 50;
/** In characters. Limits how much is joined, in case verse was mistaken for prose. */
const MAX_JOINED_LENGTH = 600;
/** Sections are left out only while most of the document remains. */
const MAX_LEFT_OUT_SHARE = 0.5;

/**
 * Headings are not narrated: they become titles of scenes and cards. Only a document that consists of
 * headings has them spoken.
 */
export async function outlineOf(
  document: Document,
  options: {
    readonly maxTableRows: number;
    readonly maxListItems: number;
    /** Whether sentences that are too long lose their last clauses. */
    readonly shortens: boolean;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Outline> {
  const reader = options.shortens ? await createReader(document.language) : undefined;
  const shorten = reader && ((sentence: string) => shortened(sentence, reader));
  const sections: Section[] = [{ level: 1 }];
  const lines: Line[] = [];
  const saysHeadings = document.blocks.every((block) => block.kind === 'heading');
  let previousSpeaker: string | undefined;
  for (const { block, index } of joined(withoutRepeatedMarks(document.blocks))) {
    if (index % BLOCKS_AT_ONCE === 0) await setImmediate();
    options.signal?.throwIfAborted();
    if (block.kind === 'heading' && !saysHeadings) {
      sections.push(sectionOf(block, sections));
      previousSpeaker = undefined;
      continue;
    }
    const spoken = block.kind === 'heading' ? ({ kind: 'paragraph', text: block.text } as const) : block;
    const { maxTableRows, maxListItems } = options;
    const section = sections.length - 1;
    const previous = lines.at(-1)?.section === section ? lines.at(-1) : undefined;
    const above = previous === undefined ? sections[section]?.title : undefined;
    const heading = above?.replace(HEADING_NUMBER, '');
    const context = {
      section,
      block: index,
      language: document.language,
      maxTableRows,
      maxListItems,
      heading,
      shorten,
    };
    for (const line of narrateBlock(spoken, { ...context, previous, previousSpeaker })) lines.push(line);
    previousSpeaker = block.kind === 'turn' ? block.speaker : undefined;
  }
  const told = withoutLeftOut(sections, lines);
  const titled = withoutNumbers(sections);
  if (told.lines.length === 0) {
    throw new DocumentError('document_empty', 'The document has no text to narrate.', {
      advice: 'Use a document that contains at least one sentence.',
    });
  }
  return { title: document.title.trim(), language: document.language, sections: titled, ...told };
}

/** Joins a paragraph that ends with a comma with the next one: `Hi Ben,`, or a speech in two paragraphs. */
function* joined(blocks: readonly Block[]): Generator<{ readonly block: Block; readonly index: number }> {
  for (let index = 0; index < blocks.length; index++) {
    let block = blocks[index] as Block;
    const first = index;
    for (let next = blocks[index + 1]; next && goesOn(block, next); next = blocks[index + 1]) {
      if (block.kind !== 'paragraph' || next.kind !== 'paragraph') break;
      const isOneSpeech = /^["“]/u.test(block.text) && !/["”]/u.test(block.text.slice(1));
      const rest = isOneSpeech ? next.text.replace(/^["“]/u, '') : next.text;
      block = { ...block, text: `${block.text.trimEnd()} ${rest}` };
      index++;
    }
    yield { block, index: first };
  }
}

function goesOn(block: Block, next: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    next.kind === 'paragraph' &&
    block.text.length < MAX_JOINED_LENGTH &&
    /,\s*$/u.test(block.text.slice(-8)) &&
    /^["“]?\p{Ll}/u.test(next.text)
  );
}

function sectionOf(
  heading: { readonly text: string; readonly level: number },
  sections: readonly Section[],
): Section {
  let parent: number | undefined = sections.length - 1;
  while (parent !== undefined && (sections[parent]?.level ?? 0) >= heading.level) {
    parent = sections[parent]?.parent;
  }
  return { title: heading.text.trim(), level: heading.level, ...(parent !== undefined && { parent }) };
}

function withoutLeftOut(
  sections: readonly Section[],
  lines: readonly Line[],
): Pick<Outline, 'lines' | 'leftOut'> {
  const isOut: boolean[] = [];
  for (const [at, { title, parent }] of sections.entries()) {
    isOut[at] = (parent !== undefined && isOut[parent] === true) || (title !== undefined && isLeftOut(title));
  }
  const kept = lines.filter((line) => !isOut[line.section]);
  if (kept.length < lines.length * MAX_LEFT_OUT_SHARE) return { lines, leftOut: [] };
  const named = sections.flatMap(({ title, parent }, at) =>
    isOut[at] && title && !(parent !== undefined && isOut[parent]) ? [title] : [],
  );
  return { lines: kept, leftOut: named };
}

const HEADING_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,4}\.)\s+(?=\p{Lu})/u;
const MIN_NUMBERED = 2;

/**
 * Removes section numbers: `3.1 Results` becomes `Results` if the headings are numbered throughout. `10 ways
 * to tie a knot` keeps its number.
 */
function withoutNumbers(sections: readonly Section[]): readonly Section[] {
  const numbered = sections.filter(({ title }) => title !== undefined && HEADING_NUMBER.test(title));
  if (numbered.length < MIN_NUMBERED) return sections;
  return sections.map((section) =>
    section.title === undefined ? section : { ...section, title: section.title.replace(HEADING_NUMBER, '') },
  );
}
