import { FONT_LIMITS, type FontType } from './look/own-font.ts';

/** What a font file says of itself. */
export interface FontFile {
  readonly mediaType: FontType;
  /** As in `OwnFont`. Only letters that can be shown anywhere in a film are named. */
  readonly characters: string;
}

/** Unpacks Brotli, and throws if it gets more than so many bytes. */
export type Unbrotli = (packed: Uint8Array, maxBytes: number) => Uint8Array;

const MAX_UNPACKED_BYTES = 32_000_000;
const MAX_TABLES = 100;

/**
 * Reads which characters a TTF, OTF or WOFF2 file has, without drawing anything. Every offset and count of the file is
 * held against its length.
 *
 * @returns `undefined` for what is no such file, is cut off, or has no outlines or no characters
 */
export function readFontFile(bytes: Uint8Array, unbrotli: Unbrotli): FontFile | undefined {
  try {
    const mediaType = mediaTypeOf(bytes);
    if (mediaType === undefined) return undefined;
    const tables = mediaType === 'font/woff2' ? packedTables(bytes, unbrotli) : plainTables(bytes);
    const hasOutlines = ['glyf', 'CFF ', 'CFF2'].some((name) => tables.has(name));
    const map = tables.get('cmap');
    if (map === undefined || !hasOutlines || !tables.has('head')) return undefined;
    const characters = describe(charactersOf(map));
    return characters === '' ? undefined : { mediaType, characters };
  } catch {
    // A table ends where the file says something else, or what is packed is too much.
    return undefined;
  }
}

function mediaTypeOf(bytes: Uint8Array): FontType | undefined {
  switch (tagAt(viewOf(bytes), 0)) {
    case '\0\u0001\0\0':
    case 'true':
      return 'font/ttf';
    case 'OTTO':
      return 'font/otf';
    case 'wOF2':
      return 'font/woff2';
    default:
      return undefined;
  }
}

function plainTables(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const count = checkedCount(view.getUint16(4));
  const tables = new Map<string, Uint8Array>();
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    const name = tagAt(view, record);
    tables.set(name, part(bytes, view.getUint32(record + 8), view.getUint32(record + 12)));
  }
  return tables;
}

/** The names that WOFF2 has numbers for, as far as they matter here. */
const PACKED_NAMES: Readonly<Record<number, string>> = { 0: 'cmap', 1: 'head', 10: 'glyf', 11: 'loca' };
const PACKED_CFF = 13;

/** By the directory of WOFF2: flags, the length, and for a table that was transformed that length too. */
function packedTables(bytes: Uint8Array, unbrotli: Unbrotli): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  // A collection of fonts has another directory.
  if (tagAt(view, 4) === 'ttcf' || view.getUint32(8) !== bytes.length) throw new RangeError('another length');
  const count = checkedCount(view.getUint16(12));
  let at = 48;
  let start = 0;
  const length = () => {
    let value = 0;
    for (let more = true; more; at++) {
      const byte = view.getUint8(at);
      value = value * 128 + (byte & 127);
      if (value > MAX_UNPACKED_BYTES) throw new RangeError('too long');
      more = byte > 127;
    }
    return value;
  };
  const found: { readonly name: string; readonly start: number; readonly length: number }[] = [];
  for (let table = 0; table < count; table++) {
    const flags = view.getUint8(at++);
    const [number, transform] = [flags & 63, flags >> 6];
    const name = number === 63 ? tagAt(view, at) : (PACKED_NAMES[number] ?? `${number}`);
    if (number === 63) at += 4;
    const whole = length();
    const isGlyphTable = number === 10 || number === 11;
    const stored = isGlyphTable === (transform === 3) ? whole : length();
    found.push({ name: number === PACKED_CFF ? 'CFF ' : name, start, length: stored });
    start += stored;
    if (start > MAX_UNPACKED_BYTES) throw new RangeError('too long');
  }
  const unpacked = unbrotli(part(bytes, at, view.getUint32(20)), MAX_UNPACKED_BYTES);
  return new Map(found.map((table) => [table.name, part(unpacked, table.start, table.length)]));
}

/** What can be shown: other scripts and pictographs are not named. */
const RANGES = [
  [0x21, 0x2bff],
  [0xa640, 0xab6f],
  [0xfb00, 0xfeff],
] as const;
const isShown = (character: number) =>
  RANGES.some(([first, last]) => character >= first && character <= last);
/** No table names more than this; one that says so is not gone through. */
const MAX_STEPS = 200_000;

function charactersOf(map: Uint8Array): number[] {
  const view = viewOf(map);
  const found = new Set<number>();
  let steps = 0;
  for (let record = 4; record < 4 + 8 * checkedCount(view.getUint16(2)); record += 8) {
    const at = view.getUint32(record + 4);
    const subtable = viewOf(part(map, at, map.length - at));
    const format = subtable.getUint16(0);
    const pairs = format === 4 ? segmentPairs(subtable) : format === 12 ? groupPairs(subtable) : [];
    for (const [character, glyph] of pairs) {
      if (++steps > MAX_STEPS) throw new RangeError('too many characters');
      if (glyph > 0 && isShown(character)) found.add(character);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Format 4: segments of characters, each with a difference to its glyphs or a list of them. */
function* segmentPairs(table: DataView): Generator<readonly [character: number, glyph: number]> {
  const size = table.getUint16(6);
  for (let segment = 0; segment < size; segment += 2) {
    const [last, first] = [table.getUint16(14 + segment), table.getUint16(16 + size + segment)];
    const difference = table.getUint16(16 + 2 * size + segment);
    const listAt = 16 + 3 * size + segment;
    const list = table.getUint16(listAt);
    for (let character = first; character <= last && character < 0xffff; character++) {
      const glyph = list === 0 ? character : table.getUint16(listAt + list + 2 * (character - first));
      yield [character, list !== 0 && glyph === 0 ? 0 : (glyph + difference) & 0xffff];
    }
  }
}

/** Format 12: groups of characters whose glyphs follow one another. */
function* groupPairs(table: DataView): Generator<readonly [character: number, glyph: number]> {
  const end = 16 + 12 * table.getUint32(12);
  for (let group = 16; group < end; group += 12) {
    const [first, last] = [table.getUint32(group), table.getUint32(group + 4)];
    const glyph = table.getUint32(group + 8);
    for (let character = first; character <= last; character++) yield [character, glyph + character - first];
  }
}

/** Ranges beyond the longest description are left out: their characters come from another font. */
function describe(sorted: readonly number[]): string {
  let text = '';
  for (let index = 0, end = 0; index < sorted.length; index = end + 1) {
    end = index;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end++;
    const [first, last] = [sorted[index], sorted[end]].map((character) => character?.toString(16));
    const range = first === last ? `${first}` : `${first}-${last}`;
    if (text.length + 1 + range.length > FONT_LIMITS.maxCharactersLength) break;
    text += text === '' ? range : `,${range}`;
  }
  return text;
}

function checkedCount(count: number): number {
  if (count < 1 || count > MAX_TABLES) throw new RangeError('an odd number of tables');
  return count;
}

function part(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw new RangeError('beyond the end');
  return bytes.subarray(start, start + length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
