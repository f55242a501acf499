import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { unreadableProject } from './unreadable-project.ts';

/** Bytes that can be read at any place: a file, or an archive within it. */
export interface ByteSource {
  readonly sizeBytes: number;
  read(start: number, length: number): Promise<Buffer>;
}

/** The files of a ZIP archive. */
export interface ZipFile {
  /** The unpacked size of a file, as the archive states it; `undefined` if there is no such file. */
  sizeOf(name: string): number | undefined;
  /**
   * Reads one file, and compares it with its checksum.
   *
   * @throws InputError `archive_unreadable` if there is none, it is damaged, or unpacks to more than `maxBytes`
   */
  read(name: string, maxBytes: number): Promise<Buffer>;
}

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** Where its local header begins. */
  readonly start: number;
}

// The records of the format, by their signatures: APPNOTE.TXT 4.3.
const END = { signature: 0x06054b50, bytes: 22 };
const LISTED = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const MAX_COMMENT_BYTES = 0xffff;
/** A list of 65,535 files, each with a long name. */
const MAX_LIST_BYTES = 20_000_000;
const STORED = 0;
const DEFLATED = 8;
/** In the flags of a file. */
const ENCRYPTED = 1;

/**
 * Reads the list of an archive. Files are read one at a time and only when they are asked for, so that an archive of
 * any size takes little memory. Nothing is unpacked to a path.
 *
 * @throws InputError `archive_unreadable` if it is no ZIP archive, damaged, encrypted, or in the format for more than
 * 4 GB
 */
export async function openZip(source: ByteSource): Promise<ZipFile> {
  const entries = await readList(source);
  return {
    sizeOf: (name) => entries.get(name)?.sizeBytes,
    async read(name, maxBytes) {
      const entry = entries.get(name);
      if (!entry) throw unreadableProject(`has no file ${name}`);
      if (entry.sizeBytes > maxBytes) throw unreadableProject(`has a file that is too large: ${name}`);
      const bytes = await unpack(entry, await packedBytes(source, entry), name);
      if (bytes.length !== entry.sizeBytes || crc32(bytes) !== entry.checksum) throw damaged(name);
      return bytes;
    },
  };
}

/** An archive that is in memory. */
export function bytesInMemory(bytes: Buffer): ByteSource {
  return { sizeBytes: bytes.length, read: async (start, length) => bytes.subarray(start, start + length) };
}

async function readList(source: ByteSource): Promise<Map<string, Entry>> {
  const { count, start, sizeBytes } = await readEnd(source);
  const list = await readExactly(source, start, sizeBytes);
  const entries = new Map<string, Entry>();
  let offset = 0;
  for (let index = 0; index < count; index++) {
    if (offset + LISTED.bytes > list.length || list.readUInt32LE(offset) !== LISTED.signature)
      throw damaged();
    const nameStart = offset + LISTED.bytes;
    const nameEnd = nameStart + list.readUInt16LE(offset + 28);
    const name = list.toString('utf8', nameStart, nameEnd);
    if ((list.readUInt16LE(offset + 8) & ENCRYPTED) !== 0) throw unreadableProject('is encrypted');
    if (entries.has(name)) throw damaged();
    entries.set(name, {
      method: list.readUInt16LE(offset + 10),
      checksum: list.readUInt32LE(offset + 16),
      packedBytes: list.readUInt32LE(offset + 20),
      sizeBytes: list.readUInt32LE(offset + 24),
      start: list.readUInt32LE(offset + 42),
    });
    offset = nameEnd + list.readUInt16LE(offset + 30) + list.readUInt16LE(offset + 32);
  }
  return entries;
}

/** The last record, which says where the list is. A comment may follow it. */
async function readEnd(source: ByteSource) {
  const length = Math.min(source.sizeBytes, END.bytes + MAX_COMMENT_BYTES);
  const tail = await readExactly(source, source.sizeBytes - length, length);
  for (let at = tail.length - END.bytes; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END.signature) continue;
    if (at + END.bytes + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const end = {
      count: tail.readUInt16LE(at + 10),
      sizeBytes: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
    };
    if (end.start === 0xffffffff) throw unreadableProject('is too large');
    if (end.sizeBytes > MAX_LIST_BYTES || end.start + end.sizeBytes > source.sizeBytes) throw damaged();
    return end;
  }
  throw unreadableProject('is not a ZIP archive, or is incomplete');
}

async function packedBytes(source: ByteSource, { start, packedBytes }: Entry): Promise<Buffer> {
  const header = await readExactly(source, start, LOCAL.bytes);
  if (header.readUInt32LE(0) !== LOCAL.signature) throw damaged();
  const content = start + LOCAL.bytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  return readExactly(source, content, packedBytes);
}

const inflate = promisify(inflateRaw);

async function unpack({ method, sizeBytes }: Entry, packed: Buffer, name: string): Promise<Buffer> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw unreadableProject(`is compressed in a way that cannot be read: ${name}`);
  // More than is stated is not unpacked. Zero would be no limit.
  return inflate(packed, { maxOutputLength: Math.max(1, sizeBytes) }).catch(() => {
    throw damaged(name);
  });
}

async function readExactly(source: ByteSource, start: number, length: number): Promise<Buffer> {
  if (start + length > source.sizeBytes) throw damaged();
  const bytes = await source.read(start, length);
  if (bytes.length !== length) throw damaged();
  return bytes;
}

function damaged(name?: string) {
  return unreadableProject(name === undefined ? 'is damaged' : `has a damaged file: ${name}`);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

/** As `zlib.crc32`, which the oldest supported Node lacks. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
