import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesInMemory, openZip } from './zip-file.ts';

const TEXT = Buffer.from('Some words, some words, and some words.');
const open = (bytes: Uint8Array) => openZip(bytesInMemory(Buffer.from(bytes)));
const packed = (level: 0 | 9 = 9) => Buffer.from(zipSync({ 'a.txt': TEXT, b: new Uint8Array() }, { level }));

describe('a ZIP archive', () => {
  test.each([0, 9] as const)('is read, compressed or not (level %i)', async (level) => {
    const zip = await open(packed(level));
    expect(await zip.read('a.txt', 1_000)).toEqual(TEXT);
    expect(await zip.read('b', 1_000)).toHaveLength(0);
    expect([zip.sizeOf('a.txt'), zip.sizeOf('none')]).toEqual([TEXT.length, undefined]);
  });

  test('may have a comment at its end, which may look like an end', async () => {
    const bytes = Buffer.concat([packed(), Buffer.from('PK\x05\x06 and more words of a comment')]);
    bytes.writeUInt16LE(bytes.length - packed().length, packed().length - 2);
    expect(await (await open(bytes)).read('a.txt', 1_000)).toEqual(TEXT);
  });

  test.each([
    ['is empty', () => new Uint8Array(), 'is not a ZIP archive'],
    ['lacks its end', () => packed().subarray(0, -1), 'is not a ZIP archive'],
    ['names a list beyond its end', () => patchedEnd(packed(), 16, 0x00ffffff), 'is damaged'],
    ['needs the format for more than 4 GB', () => patchedEnd(packed(), 16, 0xffffffff), 'is too large'],
    ['counts more files than it lists', () => patchedEnd(packed(), 8, 0x00ff00ff), 'is damaged'],
    ['is encrypted', () => patchedList(packed(), 8, 1), 'is encrypted'],
    [
      'has two files of one name',
      () =>
        Buffer.from(
          Buffer.from(zipSync({ one: TEXT, two: TEXT }))
            .toString('latin1')
            .replaceAll('two', 'one'),
          'latin1',
        ),
      'is damaged',
    ],
  ])('that %s is refused', async (_, bytes, why) => {
    const opened = open(bytes());
    await expect(opened).rejects.toMatchObject({
      code: 'archive_unreadable',
      message: expect.stringContaining(why),
    });
  });

  test('gives no file that is damaged, too large, or missing', async () => {
    const zip = await open(packed(0));
    await expect(zip.read('a.txt', TEXT.length - 1)).rejects.toThrow('too large: a.txt');
    await expect(zip.read('c', 1_000)).rejects.toThrow('has no file c');
    const flipped = packed(0);
    const at = flipped.indexOf(TEXT);
    flipped[at] = 0;
    await expect((await open(flipped)).read('a.txt', 1_000)).rejects.toThrow('damaged file: a.txt');
    await expect((await open(patchedList(packed(), 10, 12))).read('a.txt', 1_000)).rejects.toThrow(
      'compressed',
    );
    await expect((await open(patchedList(packed(), 42, 60_000))).read('a.txt', 1_000)).rejects.toThrow(
      'damaged',
    );
  });
});

/** Changes a number in the record at the end. */
function patchedEnd(bytes: Buffer, offset: number, value: number): Buffer {
  bytes.writeUInt32LE(value, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + offset);
  return bytes;
}

/** Changes a number in the first entry of the list. */
function patchedList(bytes: Buffer, offset: number, value: number): Buffer {
  bytes.writeUInt16LE(value, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + offset);
  return bytes;
}
