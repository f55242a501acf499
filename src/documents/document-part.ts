import { DocumentError } from '../core/errors.ts';
import type { Block, Document } from '../core/model.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

interface Part {
  readonly heading: Heading;
  /** Index of its heading, and one past its last block. */
  readonly from: number;
  readonly to: number;
}

/** An error lists at most this many parts. */
const MAX_NAMED_PARTS = 40;
const MAX_NAME_CHARACTERS = 60;

/**
 * Takes one part of a document as a separate document: by number (`3`), by numbers (`3-5`) or by heading
 * (`Chapter 2`). A heading that occurs several times is identified by the one above it: `Book Two / Chapter
 * 2`.
 *
 * Numbers refer to the headings of the highest level that has more than one.
 *
 * @throws DocumentError `part_not_found`, with the existing parts
 */
export function takePart(document: Document, wanted: string): Document {
  const numbers = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(wanted.trim());
  const numbered = numberedParts(document.blocks);
  if (numbers !== null) {
    const [, first, last = first] = numbers;
    const chosen = numbered.slice(Number(first) - 1, Number(last));
    const [start] = chosen;
    const end = chosen.at(-1);
    if (Number(first) < 1 || start === undefined || end === undefined || Number(last) > numbered.length)
      throw notFound(wanted, numbered);
    return cut(document, chosen.length === 1 ? start : { ...start, to: end.to }, chosen.length > 1);
  }
  const found = findByName(document.blocks, wanted);
  if (found === undefined) throw notFound(wanted, numbered);
  return cut(document, found, false);
}

function cut(document: Document, { heading, from, to }: Part, isRange: boolean): Document {
  if (isRange) return { ...document, blocks: document.blocks.slice(from, to) };
  const title = document.title === heading.text ? heading.text : `${document.title}: ${heading.text}`;
  return { ...document, title, blocks: document.blocks.slice(from + 1, to) };
}

function partsAt(blocks: readonly Block[], isChosen: (heading: Heading) => boolean): Part[] {
  const parts: Part[] = [];
  // For each level, the index of its next heading. A part ends at the next heading of its level or above.
  const next = new Array<number>(7).fill(blocks.length);
  for (let from = blocks.length - 1; from >= 0; from--) {
    const heading = blocks[from];
    if (heading?.kind !== 'heading') continue;
    const to = Math.min(...next.slice(0, heading.level + 1));
    next[heading.level] = from;
    if (isChosen(heading)) parts.push({ heading, from, to });
  }
  return parts.reverse();
}

function numberedParts(blocks: readonly Block[]): Part[] {
  for (let level = 1; level <= 6; level++) {
    const parts = partsAt(blocks, (heading) => heading.level === level);
    if (parts.length > 1) return parts;
  }
  return partsAt(blocks, () => true);
}

function findByName(blocks: readonly Block[], wanted: string): Part | undefined {
  const [above, below] = wanted.split(/\s+\/\s+/, 2).map(lettersOf);
  const named = (name: string | undefined) => {
    const whole = partsAt(blocks, (heading) => lettersOf(heading.text) === name);
    // `Chapter 2` matches `Chapter 2: The Lamp` but not `Chapter 20`.
    const begin = partsAt(blocks, (heading) => lettersOf(heading.text).startsWith(`${name} `));
    return whole.length > 0 ? whole : begin;
  };
  if (above === '') return undefined;
  if (below === undefined) return named(above)[0];
  const [outer] = named(above);
  return named(below).find(({ from }) => outer !== undefined && from > outer.from && from < outer.to);
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function notFound(wanted: string, parts: readonly Part[]): DocumentError {
  if (parts.length === 0) {
    return new DocumentError('part_not_found', 'The document has no parts, because it has no headings.', {
      advice: 'Remove the part from the request.',
    });
  }
  const names = parts.slice(0, MAX_NAMED_PARTS).map(({ heading: { text } }, index) => {
    const short = text.length > MAX_NAME_CHARACTERS ? `${text.slice(0, MAX_NAME_CHARACTERS)}…` : text;
    return `${index + 1} ${short}`;
  });
  const more = parts.length > names.length ? `; and ${parts.length - names.length} more` : '';
  return new DocumentError('part_not_found', `The document has no part “${wanted.slice(0, 200)}”.`, {
    advice: `Use the number or heading of a part: ${names.join('; ')}${more}.`,
  });
}
