import { DocumentError } from '../../core/errors.ts';
import { type CastMember, type Document, LENGTHS, type Length, type OutlinedPart } from '../../core/model.ts';
import { type CallOptions, type CallWork, narrationBytes, type ScriptCalls } from '../../script/index.ts';
import { bytesOf, naturalScenes } from './script-aim.ts';
import { numberedText, passagesOf } from './script-passages.ts';
import { oneLine } from './script-shape.ts';

/** What one call tells at most, so that its answer fits 16,000 tokens, the smallest limit of the listed models. */
const MAX_TOLD_BYTES = 20_000;
/** What one call reads at most: 100,000 tokens, which all listed models take. */
const MAX_READ_BYTES = 400_000;
/** About fourteen hours of film. */
const MAX_PARTS = 40;
/** Behind so much of a part, the next section begins another one. */
const FULL_SHARE = 0.6;
/** What the outline sees of a part. */
const MAX_BEGINNING_LENGTH = 1200;
const MAX_HEADINGS = 20;
const MAX_HEADING_LENGTH = 100;
const MAX_SUMMARY_LENGTH = 600;
/** What an outline says of each part, and of the whole film. */
const OUTLINE_BYTES = { part: 200, film: 1200 } as const;

/**
 * The passages of each part of a document that is written by itself. A document that fits one call is one part.
 *
 * @throws DocumentError `document_empty`, `document_too_large`
 */
export function partsOf(document: Pick<Document, 'blocks'>, length: Length): readonly (readonly string[])[] {
  const passages = passagesOf(document);
  const maxBytes = length === 'full' ? MAX_TOLD_BYTES : MAX_READ_BYTES;
  if (bytesOf(passages) <= maxBytes) return [passages];
  const parts: string[][] = [];
  let partBytes = Number.POSITIVE_INFINITY;
  for (const passage of passages) {
    const sizeBytes = Buffer.byteLength(passage);
    const isSection = isHeading(passage) && partBytes >= FULL_SHARE * maxBytes;
    if (isSection || partBytes + sizeBytes > maxBytes) {
      parts.push([]);
      partBytes = 0;
    }
    parts.at(-1)?.push(passage);
    partBytes += sizeBytes;
  }
  if (parts.length <= MAX_PARTS) return parts;
  throw new DocumentError(
    'document_too_large',
    `The document would be written in ${parts.length} parts, more than ${MAX_PARTS}.`,
    { advice: 'Choose a shorter length, or a part of the document.' },
  );
}

/** The calls that the parts of a document take. */
export function callsFor(document: Document, { length, outline }: CallOptions): ScriptCalls {
  const parts = partsOf(document, length);
  if (parts.length === 1) return { outline: undefined, parts: [{ textBytes: bytesOf(parts.flat()) }] };
  const beginnings = Buffer.byteLength(outlineText(document.title, parts));
  const told = OUTLINE_BYTES.part * parts.length + OUTLINE_BYTES.film;
  return {
    outline: { textBytes: beginnings, toldBytes: told },
    parts: parts.map((passages, index): CallWork => {
      const textBytes = bytesOf(passages) + told;
      if (length === 'full') return { textBytes, toldBytes: bytesOf(passages) };
      const share = outline ? (outline[index]?.scenes ?? 0) / LENGTHS[length].scenes : 1 / parts.length;
      return { textBytes, toldBytes: narrationBytes(length) * share };
    }),
  };
}

/** The headings and the beginning of each part, behind its number. */
export function outlineText(title: string, parts: readonly (readonly string[])[]): string {
  const shown = parts.map((passages) => {
    const headings = passages
      .filter(isHeading)
      .slice(0, MAX_HEADINGS)
      .map((heading) => heading.replace(/^#+ /, '').slice(0, MAX_HEADING_LENGTH));
    const beginning = passages
      .filter((passage) => !isHeading(passage))
      .join('\n')
      .slice(0, MAX_BEGINNING_LENGTH);
    return [headings.join(' · '), beginning].filter((text) => text !== '').join('\n');
  });
  return numberedText(shown, [title]);
}

/** The text of one part, with what the film tells in the others. */
export function partText(
  title: string,
  part: {
    readonly passages: readonly string[];
    readonly outline: readonly OutlinedPart[];
    readonly index: number;
    readonly cast: readonly CastMember[];
  },
): string {
  const { passages, outline, index, cast } = part;
  return numberedText(passages, [
    title,
    `Part ${index + 1} of ${outline.length} of the film:`,
    ...outline.map(({ summary }, at) => `${at + 1}. ${summary}`),
    ...(cast.length > 0 ? [`Cast: ${cast.map(({ name }) => name).join(', ')}`] : []),
  ]);
}

/**
 * An outline of all parts, whatever a model said: one that it left out has no summary, and the scenes of all add up to
 * those of the length.
 */
export function wholeOutline(
  told: readonly OutlinedPart[],
  parts: readonly (readonly string[])[],
  length: Length,
): OutlinedPart[] {
  if (length === 'full') {
    return parts.map((passages, index) => ({
      summary: summaryOf(told[index]),
      scenes: naturalScenes(passages),
    }));
  }
  const all: number = LENGTHS[length].scenes;
  const wishes = parts.map((_, index) => Math.min(all, Math.max(0, told[index]?.scenes ?? 0)));
  const sum = wishes.reduce((total, wish) => total + wish, 0);
  const weights = sum > 0 ? wishes : parts.map(() => 1);
  const total = sum > 0 ? sum : parts.length;
  let before = 0;
  return weights.map((weight, index) => {
    const begin = Math.round((before * all) / total);
    before += weight;
    return { summary: summaryOf(told[index]), scenes: Math.round((before * all) / total) - begin };
  });
}

function summaryOf(part: OutlinedPart | undefined): string {
  return oneLine(part?.summary ?? '').slice(0, MAX_SUMMARY_LENGTH);
}

function isHeading(passage: string): boolean {
  return /^#{1,6} /.test(passage);
}
