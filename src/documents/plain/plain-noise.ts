import type { Chunk } from './text-chunks.ts';

const PAGE_NUMBER = /^[[({-]*\s*(?:page|pg\.?|p\.)?\s*\d{1,4}\s*(?:of \d{1,4}|\/ ?\d{1,4})?\s*[\])}-]*$/i;
const BRACKETED =
  /^\[(?:illustration|frontispiece|footnote|transcriber|sidenote|blank page|image|decoration)\b/i;
const NOTE = /^(?:\[(?:\d{1,3}|[A-Z*†])\]:? +\S|\*+ ?\*? the end\b)/i;
const THE_END = /^[*~\s]*(?:the end|finis)[.*~\s]*$/i;
const BYLINE = /^by(?:\s+\p{Lu}[\p{L}.’'-]*){0,5}$/iu;
const ADDRESS_LINE =
  /^[\s\d.)[\]<>*•-]*(?:https?:\/\/|www\.|doi:|mailto:|ftp:\/\/)\S+$|^\s*[\w.+-]+@[\w-]+\.[\w.]+\s*$/i;

/** Whether a chunk is not worth reading aloud: rules, page numbers, pictures, notes, bare addresses. */
export function isNoise({ lines }: Chunk): boolean {
  const text = lines.join(' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text) || BYLINE.test(text) || PAGE_NUMBER.test(text)) return true;
  if (BRACKETED.test(text) || NOTE.test(text) || THE_END.test(text)) return true;
  return lines.filter((line) => ADDRESS_LINE.test(line)).length >= lines.length * 0.8;
}

/** Whether a chunk is a note below the paragraph that refers to it with a star. */
export function isStarredNote({ lines }: Chunk, above: readonly Chunk[]): boolean {
  if (!/^\s*\*{1,3}\s?["“‘(\p{L}]/u.test(lines[0] ?? '') || /\*\s*$/.test(lines[0] ?? '')) return false;
  if (lines.filter((line) => /^\s*\*\s/.test(line)).length > 1) return false;
  return above.some((chunk) => chunk.lines.some((line) => /[\p{L}.,!?;:"”’)]\s?\*(?:\s|$)/u.test(line)));
}
