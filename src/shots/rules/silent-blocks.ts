import type { Card } from '../../core/card.ts';
import type { Block } from '../../core/model.ts';
import type { Beat } from '../beats.ts';
import { type Candidate, OWN_PICTURE_BONUS, VALUES } from '../candidates.ts';
import type { ShotMaterial } from '../spoken.ts';
import { termsOf } from '../words/reading.ts';
import { readDiagram } from './diagrams.ts';

const MAX_CODE_LINES = 12;
const MAX_CODE_LINE_LENGTH = 88;
const MAX_FORMULA_LENGTH = 300;

/** Cards for blocks that are not narrated, by scene. Each is shown with the sentence that is about it. */
export function silentBlockCards(
  { blocks }: Pick<ShotMaterial, 'blocks'>,
  beats: readonly (readonly Beat[])[],
): Candidate[][] {
  const film = beats.flatMap((own, scene) => own.map((beat, at) => ({ beat, scene, at })));
  const shown: Candidate[][] = beats.map(() => []);
  const told = film.map(({ beat }) => beat);
  for (const [index, block] of blocks.entries()) {
    const place = SILENT.has(block.kind) ? film[beatFor(index, blocks, told) ?? -1] : undefined;
    const card = place && cardOf(block, place.beat.text);
    if (!card || !place) continue;
    const { scene, at, beat } = place;
    const value = VALUES[card.kind as keyof typeof VALUES];
    shown[scene]?.push({
      card: withLitLines(card, beat.text),
      value,
      bonus: OWN_PICTURE_BONUS,
      from: at,
      to: at,
    });
  }
  return shown;
}

/** @param text what is said meanwhile */
function cardOf(block: Block, text: string): Card | undefined {
  switch (block.kind) {
    case 'code': {
      const lines = shownLines(block.text, text);
      return lines && { kind: 'code', lines, ...(block.language && { language: block.language }) };
    }
    case 'formula': {
      if (block.source.length > MAX_FORMULA_LENGTH) return undefined;
      return { kind: 'formula', notation: block.notation, source: block.source };
    }
    case 'diagram': {
      const diagram = readDiagram(block);
      return diagram && { kind: 'diagram', ...diagram };
    }
    default:
      return undefined;
  }
}

const SILENT: ReadonlySet<Block['kind']> = new Set(['code', 'formula', 'diagram']);

/**
 * The lines of code that fit: all of them, or of longer code as many of its parts between empty lines as fit, from the
 * one on whose names are said, or else from the first.
 */
function shownLines(code: string, text: string): readonly string[] | undefined {
  const lines = code.replace(/\s+$/u, '').split('\n');
  if (lines.length <= MAX_CODE_LINES) return isShown(lines) ? lines : undefined;
  const names = namesIn(text);
  const parts = lines
    .join('\n')
    .split(/\n(?:[ \t]*\n)+/u)
    .map((part) => part.split('\n'))
    .filter((part) => !part.every((line) => IMPORT.test(line)));
  const from = parts.findIndex((part) => part.some((line) => names.some((name) => line.includes(name))));
  const [first, ...others] = parts.slice(Math.max(0, from));
  if (!first) return undefined;
  const shown = [...first];
  for (const part of others) {
    if (shown.length + 1 + part.length > MAX_CODE_LINES) break;
    shown.push('', ...part);
  }
  return isShown(shown) ? withoutIndent(shown) : undefined;
}

const IMPORT = /^\s*(?:import|from|use|using|#include|const .*= require\(|package)\b|^\s*$/u;

function isShown(lines: readonly string[]): boolean {
  return (
    lines.length <= MAX_CODE_LINES &&
    lines.every((line) => line.length <= MAX_CODE_LINE_LENGTH) &&
    lines.some((line) => line.trim() !== '')
  );
}

function withoutIndent(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...filled.map((line) => /^[ \t]*/u.exec(line)?.[0].length ?? 0));
  return lines.map((line) => line.slice(indent));
}

/**
 * The beat that announces the block, or whose sentence mentions it, or else the last one before it, or the first one after it. Only
 * other silent blocks may be in between. Code right after code, as one file of several, needs a sentence that mentions it.
 */
function beatFor(index: number, blocks: readonly Block[], beats: readonly Beat[]): number | undefined {
  const before = neighbour(blocks, index, -1);
  const after = neighbour(blocks, index, 1);
  const own = beats.flatMap((beat, at) => (beat.line.block === before ? [at] : []));
  const next = beats.findIndex((beat) => beat.line.block === after);
  const words = new Set(termsOf(wordsOf(blocks[index])));
  const naming = own.find(
    (at) => termsOf(beats[at]?.text ?? '').filter((term) => words.has(term)).length >= 2,
  );
  if (blocks[index]?.kind === 'code' && blocks[index - 1]?.kind === 'code') return naming;
  const announcing = own.findLast((at) => beats[at]?.text.endsWith(':'));
  const isAnnounced = announcing !== undefined && announcing === own.at(-1);
  return (isAnnounced ? announcing : naming) ?? announcing ?? own.at(-1) ?? (next >= 0 ? next : undefined);
}

function neighbour(blocks: readonly Block[], index: number, step: 1 | -1): number | undefined {
  for (let at = index + step; at >= 0 && at < blocks.length; at += step) {
    const kind = blocks[at]?.kind;
    if (kind === 'heading') return undefined;
    if (kind !== 'code' && kind !== 'formula' && kind !== 'diagram' && kind !== 'figure') return at;
  }
  return undefined;
}

function wordsOf(block: Block | undefined): string {
  return block?.kind === 'code' ? block.text.slice(0, 2_000) : '';
}

/** Highlights the lines that contain names from the spoken text. */
function withLitLines(card: Card, text: string): Card {
  if (card.kind !== 'code') return card;
  const names = namesIn(text);
  const lit = card.lines.flatMap((line, at) => (names.some((name) => line.includes(name)) ? [at] : []));
  const isTelling = lit.length > 0 && lit.length < card.lines.filter((line) => line.trim() !== '').length;
  return isTelling ? { ...card, highlight: lit } : card;
}

/** The names of code in a text: `lamp.wick`, `light()`, `lampOil`, `--bright`. */
function namesIn(text: string): string[] {
  const names = text.match(
    /[\p{L}_$][\p{L}\p{N}_$]*(?:[-./_][\p{L}\p{N}_$]+)+|[\p{L}_$][\p{L}\p{N}_$]*\(\)|\p{Ll}+\p{Lu}[\p{L}\p{N}]*|--?[\p{L}-]{2,}/gu,
  );
  return (names ?? []).map((name) => name.replace(/\(\)$/u, ''));
}
