import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { explainFullDisk } from './disk.ts';
import { flush } from './flush.ts';

/** What became of one row: its new columns, or its key alone when it was deleted. */
const changeSchema = z.object({
  op: z.enum(['put', 'delete']),
  table: z.string(),
  row: z.record(z.string(), z.unknown()),
});
export type RowChange = z.infer<typeof changeSchema>;

const headerSchema = z.object({ journal: z.literal(1), bytes: z.number() });
const HEADER_BYTES = 100;
/** A journal is written anew when what was appended is more than what it began with, and more than this. */
const MIN_WASTE_BYTES = 4 * 2 ** 20;

/**
 * The changes of rows in a file, each line one batch that was committed together: whole or, after a power cut, not
 * there. It begins with all rows as they were once; reading it to its end gives all rows as they are.
 */
export class Journal {
  readonly #path: string;
  #file: FileHandle | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  async exists(): Promise<boolean> {
    return (await sizeOf(this.#path)) > 0;
  }

  /** Whether most of it is history. */
  async isLong(): Promise<boolean> {
    const { bytes } = await this.#header();
    return (await sizeOf(this.#path)) > 2 * bytes + MIN_WASTE_BYTES;
  }

  /** All changes in their order. A line that was half lost with the power is passed over. */
  async *read(): AsyncGenerator<RowChange> {
    const lines = createInterface({ input: createReadStream(this.#path), crlfDelay: Infinity });
    for await (const line of lines) yield* changesOf(line);
  }

  /**
   * Returns when the changes are on the disk. What fails may be appended again.
   *
   * @throws OutputError `disk_full`
   */
  async append(changes: readonly RowChange[]): Promise<void> {
    try {
      await explainFullDisk(async () => {
        this.#file ??= await openAtLineStart(this.#path);
        await this.#file.appendFile(`${JSON.stringify(changes)}\n`);
        await this.#file.datasync();
      });
    } catch (error) {
      // Half a line may be there: the next one begins with a look at how the file ends.
      await this.close();
      throw error;
    }
  }

  /**
   * Begins anew with these rows; the old one stands until the new one is on the disk.
   *
   * @param batches all rows, however often and in however many parts, as they are when the last part was read
   */
  async replace(batches: Iterable<RowChange[]> | AsyncIterable<RowChange[]>): Promise<void> {
    await this.close();
    const unfinished = `${this.#path}.unfinished`;
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.appendFile(headerLine(0));
      for await (const changes of batches) await file.appendFile(`${JSON.stringify(changes)}\n`);
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

  async #header() {
    const file = await open(this.#path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
      return headerSchema.safeParse(parse(line)).data ?? { bytes: 0 };
    } finally {
      await file.close();
    }
  }
}

/** Of one length, so that it can be written over when the size is known. */
function headerLine(bytes: number): string {
  return `${JSON.stringify({ journal: 1, bytes }).padEnd(HEADER_BYTES - 1)}\n`;
}

function changesOf(line: string): RowChange[] {
  return z.array(changeSchema).safeParse(parse(line)).data ?? [];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What is appended to a line that was half lost would be lost with it. */
async function openAtLineStart(path: string): Promise<FileHandle> {
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    if (size === 0) return file;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    if (buffer.toString() !== '\n') await file.appendFile('\n');
    return file;
  } catch (error) {
    // It is tried again for as long as the disk is full.
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
