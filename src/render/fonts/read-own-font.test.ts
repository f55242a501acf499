import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFontFile } from '../../core/font-file.ts';
import { canSet, wordsLacking } from '../../core/look/own-font.ts';
import { CAPTION_CHARACTERS } from '../captions/caption-characters.ts';
import { CAPTION_FONTS, type CaptionFont } from '../captions/caption-fonts.ts';
import { readOwnFont } from './read-own-font.ts';

const { resolve } = createRequire(import.meta.url);
const fileOf = (font: CaptionFont) => readFileSync(resolve(CAPTION_FONTS[font].resource));
const read = (bytes: Uint8Array) =>
  readFontFile(bytes, (packed, maxOutputLength) => brotliDecompressSync(packed, { maxOutputLength }));
const fraunces = fileOf('fraunces');
const arabic = fileOf('arabic');

test.each(['greek', 'polytonicGreek', 'hebrew'] as const)('the characters of %s are found', (font) => {
  expect(read(fileOf(font))?.characters).toBe(CAPTION_CHARACTERS[font]);
});

test('a font that can be drawn is taken, with its letters and the height of its capitals', async () => {
  const font = await readOwnFont(fraunces);
  expect(font).toMatchObject({ mediaType: 'font/ttf', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(font.capitalEm).toBeGreaterThan(0.6);
  expect(font.capitalEm).toBeLessThan(0.8);
  expect(canSet(font, 'Ärger, 12 naïve cafés…')).toBe(true);
  expect(wordsLacking(font, 'The word λόγος, Привет and λόγος.')).toEqual(['λόγος', 'Привет']);
  expect((await readOwnFont(arabic)).mediaType).toBe('font/woff2');
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['words', Buffer.from('This is not a font at all, however long it is.')],
  ['a collection', Buffer.concat([Buffer.from('ttcf'), fraunces.subarray(4)])],
  ['half a TTF', fraunces.subarray(0, fraunces.length / 2)],
  ['half a WOFF2', arabic.subarray(0, arabic.length / 2)],
  ['too much', Buffer.concat([fraunces, Buffer.alloc(1_000_000)])],
])('%s is refused', async (_, bytes) => {
  await expect(readOwnFont(bytes)).rejects.toMatchObject({
    code: 'font_unreadable',
    advice: expect.stringContaining('1 MB'),
  });
});

test('a file that unpacks to far more than it weighs is refused', () => {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 1 };
  const bomb = brotliCompressSync(Buffer.alloc(100_000_000), { params: quality });
  const header = Buffer.from(arabic.subarray(0, 400));
  const at = 48 + 2;
  const bytes = Buffer.concat([header.subarray(0, at), bomb]);
  bytes.writeUInt32BE(bytes.length, 8);
  bytes.writeUInt16BE(1, 12);
  bytes.writeUInt32BE(bomb.length, 20);
  expect(read(bytes)).toBeUndefined();
});

test('whatever is changed in a file, reading it neither throws nor takes long', () => {
  const change = fc.array(fc.tuple(fc.nat(4_000), fc.nat(255)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(change, fc.constantFrom(fraunces, arabic), (changes, file) => {
      const bytes = Buffer.from(file);
      for (const [at, value] of changes) bytes[at] = value;
      expect(() => read(bytes)).not.toThrow();
    }),
    { numRuns: 150 },
  );
});

test('a font whose outlines are noise is refused by the process that draws it', async () => {
  const bytes = Buffer.from(fraunces);
  for (let record = 12; record < 12 + 16 * bytes.readUInt16BE(4); record += 16) {
    if (!['glyf', 'loca', 'hmtx', 'head'].includes(bytes.toString('latin1', record, record + 4))) continue;
    const start = bytes.readUInt32BE(record + 8);
    const end = start + bytes.readUInt32BE(record + 12);
    for (let at = start; at < end; at++) bytes[at] = (at * 2_654_435_761) >>> 24;
  }
  await expect(readOwnFont(bytes)).rejects.toMatchObject({ code: 'font_unreadable' });
});
