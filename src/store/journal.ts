import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, link, open, rename, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { explainFullDisk } from './disk.ts';
import { flush } from './flush.ts';

/** The change of one row: its new columns, or only its key if it was deleted. */
const changeSchema = z.object({
  op: z.enum(['put', 'delete']),
  table: z.string(),
  row: z.record(z.string(), z.unknown()),
});
export type RowChange = z.infer<typeof changeSchema>;

const headerSchema = z.object({ journal: z.literal(1), bytes: z.number() });
const HEADER_BYTES = 100;
/** A journal is rewritten when more was appended than it started with, and more than this. */
const MIN_WASTE_BYTES = 4 * 2 ** 20;
const CHECKSUM_DIGITS = 16;
const CHECKED_LINE = new RegExp(`^([0-9a-f]{${CHECKSUM_DIGITS}}) (.*)$`, 's');

/**
 * A file with the changes of all rows. Each line is one batch that was committed together: after a power cut it is
 * either complete or missing. The file starts with all rows as they once were, so reading it to the end gives the
 * current rows. Each line starts with a checksum of its rest, which reveals damage. Lines of earlier versions have no
 * checksum.
 */
export class Journal {
  readonly #path: string;
  #file: FileHandle | undefined;
  /** The size of the open file, which is asked for after each change. */
  #sizeBytes = 0;
  #unreadableLines = 0;

  constructor(path: string) {
    this.#path = path;
  }

  async exists(): Promise<boolean> {
    return (await sizeOf(this.#path)) > 0;
  }

  /** Whether most of it is history. */
  async isLong(): Promise<boolean> {
    const size = this.#file ? this.#sizeBytes : await sizeOf(this.#path);
    // Most never grow so large.
    if (size <= MIN_WASTE_BYTES) return false;
    const { bytes } = (await this.#header()) ?? { bytes: 0 };
    return size > 2 * bytes + MIN_WASTE_BYTES;
  }

  /** Whether it starts as a journal does. If not, the next start cannot use it. */
  async isRecognizable(): Promise<boolean> {
    return (await this.#header()) !== undefined;
  }

  /** All changes in order. A line that cannot be read is left out and counted: see {@link unreadableLines}. */
  async *read(): AsyncGenerator<RowChange> {
    this.#unreadableLines = 0;
    const lines = createInterface({ input: createReadStream(this.#path), crlfDelay: Infinity });
    let isFirst = true;
    for await (const line of lines) {
      const isHeader = isFirst && headerSchema.safeParse(parse(line)).success;
      isFirst = false;
      if (isHeader || line === '') continue;
      const changes = changesOf(line);
      if (changes) yield* changes;
      else this.#unreadableLines++;
    }
  }

  /** How many lines the last {@link read} left out. */
  get unreadableLines(): number {
    return this.#unreadableLines;
  }

  /**
   * Gives the current journal a second name that marks it as damaged. It keeps its own name until it is replaced.
   *
   * @returns the second name
   */
  async keepBeside(): Promise<string> {
    const beside = `${this.#path}.damaged-${new Date().toISOString().replaceAll(':', '-')}`;
    await link(this.#path, beside);
    return basename(beside);
  }

  /**
   * Returns when the changes are on the disk. If it fails, append them again.
   *
   * @throws OutputError `disk_full`
   */
  async append(changes: readonly RowChange[]): Promise<void> {
    try {
      await explainFullDisk(async () => {
        this.#file ??= await this.#open();
        const line = Buffer.from(lineOf(changes));
        await this.#file.appendFile(line);
        this.#sizeBytes += line.length;
        await this.#file.datasync();
      });
    } catch (error) {
      // Half a line may have been written. Reopening the file checks how it ends.
      await this.close();
      throw error;
    }
  }

  /**
   * Starts again with these rows. The old journal stays in place until the new one is on the disk.
   *
   * @param batches all rows, in any number of parts. A row may be repeated; the last version counts.
   */
  async replace(batches: Iterable<RowChange[]> | AsyncIterable<RowChange[]>): Promise<void> {
    await this.close();
    const unfinished = `${this.#path}.unfinished`;
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.appendFile(headerLine(0));
      for await (const changes of batches) await file.appendFile(lineOf(changes));
      const { size } = await file.stat();
      await file.write(headerLine(size), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, this.#path);
    await flush(dirname(this.#path));
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }

  async #open(): Promise<FileHandle> {
    const file = await openAtLineStart(this.#path);
    this.#sizeBytes = (await file.stat()).size;
    return file;
  }

  async #header() {
    const file = await open(this.#path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
      return headerSchema.safeParse(parse(line)).data;
    } finally {
      await file.close();
    }
  }
}

/** Of fixed length, so that it can be overwritten once the size is known. */
function headerLine(bytes: number): string {
  return `${JSON.stringify({ journal: 1, bytes }).padEnd(HEADER_BYTES - 1)}\n`;
}

function lineOf(changes: readonly RowChange[]): string {
  const json = JSON.stringify(changes);
  return `${checksum(json)} ${json}\n`;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, CHECKSUM_DIGITS);
}

/** `undefined` if the line is damaged. */
function changesOf(line: string): RowChange[] | undefined {
  const [, expected, checked = ''] = CHECKED_LINE.exec(line) ?? [];
  if (expected !== undefined && checksum(checked) !== expected) return undefined;
  return z.array(changeSchema).safeParse(parse(expected === undefined ? line : checked)).data;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A line appended after half a line would be lost with it. */
async function openAtLineStart(path: string): Promise<FileHandle> {
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    if (size === 0) return file;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    if (buffer.toString() !== '\n') await file.appendFile('\n');
    return file;
  } catch (error) {
    // A later append tries again, for as long as the disk is full.
    await file.close();
    throw error;
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
