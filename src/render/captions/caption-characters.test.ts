import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CAPTION_CHARACTERS } from './caption-characters.ts';
import { CAPTION_FONTS, type CaptionFont } from './caption-fonts.ts';

const { resolve } = createRequire(import.meta.url);

test.each(Object.keys(CAPTION_FONTS) as CaptionFont[])(
  'the characters of %s are those of its file',
  (font) => {
    const characters = charactersOf(readFileSync(resolve(CAPTION_FONTS[font].resource)));
    expect(CAPTION_CHARACTERS[font]).toBe(rangesOf(characters));
  },
);

/** The characters above the space that a font maps to glyphs, in order. */
function charactersOf(file: Buffer): number[] {
  const isCompressed = file.toString('latin1', 0, 4) === 'wOF2';
  const table = isCompressed ? compressedTable(file) : plainTable(file);
  const found = new Set<number>();
  for (let record = 4; record < 4 + 8 * table.readUInt16BE(2); record += 8) {
    const subtable = table.subarray(table.readUInt32BE(record + 4));
    const format = subtable.readUInt16BE(0);
    const pairs = format === 4 ? segmentPairs(subtable) : format === 12 ? groupPairs(subtable) : [];
    for (const [character, glyph] of pairs) if (character > 0x20 && glyph > 0) found.add(character);
  }
  return [...found].sort((a, b) => a - b);
}

function plainTable(file: Buffer): Buffer {
  for (let record = 12; record < 12 + 16 * file.readUInt16BE(4); record += 16) {
    const start = file.readUInt32BE(record + 8);
    const isCharacterMap = file.toString('latin1', record, record + 4) === 'cmap';
    if (isCharacterMap) return file.subarray(start, start + file.readUInt32BE(record + 12));
  }
  throw new Error('The font maps no characters.');
}

/** By the directory of WOFF 2: flags, then the length, and for a table that was transformed that length too. */
function compressedTable(file: Buffer): Buffer {
  let at = 48;
  let start = 0;
  let map: [start: number, end: number] | undefined;
  const length = () => {
    let value = 0;
    for (let more = true; more; at++) {
      const byte = file.readUInt8(at);
      value = value * 128 + (byte & 127);
      more = byte > 127;
    }
    return value;
  };
  for (let table = 0; table < file.readUInt16BE(12); table++) {
    const flags = file.readUInt8(at++);
    const [tag, transform] = [flags & 63, flags >> 6];
    if (tag === 63) at += 4;
    const isGlyphTable = tag === 10 || tag === 11;
    const whole = length();
    const stored = isGlyphTable === (transform === 3) ? whole : length();
    if (tag === 0) map = [start, start + stored];
    start += stored;
  }
  if (map === undefined) throw new Error('The font maps no characters.');
  return brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20))).subarray(...map);
}

/** Format 4: segments of characters, each with a difference to its glyphs or a list of them. */
function* segmentPairs(table: Buffer): Generator<[character: number, glyph: number]> {
  const size = table.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const [last, first] = [table.readUInt16BE(14 + segment), table.readUInt16BE(16 + size + segment)];
    const difference = table.readUInt16BE(16 + 2 * size + segment);
    const listAt = 16 + 3 * size + segment;
    const list = table.readUInt16BE(listAt);
    for (let character = first; character <= last && character < 0xffff; character++) {
      const glyph = list === 0 ? character : table.readUInt16BE(listAt + list + 2 * (character - first));
      yield [character, list !== 0 && glyph === 0 ? 0 : (glyph + difference) & 0xffff];
    }
  }
}

/** Format 12: groups of characters whose glyphs follow one another. */
function* groupPairs(table: Buffer): Generator<[character: number, glyph: number]> {
  for (let group = 16; group < 16 + 12 * table.readUInt32BE(12); group += 12) {
    const [first, last] = [table.readUInt32BE(group), table.readUInt32BE(group + 4)];
    const glyph = table.readUInt32BE(group + 8);
    for (let character = first; character <= last; character++) yield [character, glyph + character - first];
  }
}

function rangesOf(sorted: readonly number[]): string {
  const ranges: string[] = [];
  for (let first = 0, last = 0; first < sorted.length; first = last + 1) {
    last = first;
    while (sorted[last + 1] === (sorted[last] ?? 0) + 1) last++;
    const ends = [sorted[first], sorted[last]].map((character) => character?.toString(16));
    ranges.push(first === last ? `${ends[0]}` : ends.join('-'));
  }
  return ranges.join(',');
}
