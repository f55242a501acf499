import {
  appendFile,
  type FileHandle,
  mkdtemp,
  open,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Journal, type RowChange } from './journal.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-journal-'));
  path = join(folder, 'journal.ndjson');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (id: string, columns: object = {}): RowChange => ({
  op: 'put',
  table: 'generations',
  row: { id, ...columns },
});
const readAll = async (journal = new Journal(path)) => {
  const changes: RowChange[] = [];
  for await (const change of journal.read()) changes.push(change);
  return changes;
};

test('what was written is read in its order, after a new beginning too', async () => {
  const journal = new Journal(path);
  expect(await journal.exists()).toBe(false);
  await journal.replace([[put('a')]]);
  await journal.append([put('b'), put('c', { title: 'line\nbreak  and “signs”' })]);
  expect(await readAll()).toEqual([put('a'), put('b'), put('c', { title: 'line\nbreak  and “signs”' })]);
  await journal.replace([[put('d')]]);
  await journal.append([put('e')]);
  await journal.close();
  expect(await readAll()).toEqual([put('d'), put('e')]);
});

test('wherever the power is cut, whole batches are there up to it, and nothing after is lost by it', async () => {
  const journal = new Journal(path);
  await journal.replace([[put('first')]]);
  const sizes = [(await readFile(path)).length];
  for (const name of ['a', 'b', 'c']) {
    await journal.append([put(`${name}1`), put(`${name}2`)]);
    sizes.push((await readFile(path)).length);
  }
  await journal.close();
  const whole = await readFile(path);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: sizes[0] ?? 0, max: whole.length }), async (cutAt) => {
      await rm(path);
      await appendFile(path, whole.subarray(0, cutAt));
      const next = new Journal(path);
      await next.append([put('next')]);
      await next.close();
      const names = (await readAll()).map(({ row }) => row.id);
      // A line that lacks only its line end is complete.
      const batches = sizes.slice(1).filter((size) => size - 1 <= cutAt).length;
      const expected = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'].slice(0, 2 * batches);
      expect(names).toEqual(['first', ...expected, 'next']);
    }),
    { numRuns: 30 },
  );
});

test('bytes that are no journal are passed over', async () => {
  const journal = new Journal(path);
  await journal.replace([[put('a')]]);
  await appendFile(path, Buffer.concat([Buffer.alloc(5000), Buffer.from('\n{"op":"put"}\n[1,2]\n')]));
  await journal.append([put('b')]);
  await journal.close();
  expect(await readAll()).toEqual([put('a'), put('b')]);
});

test('it is long when most of it is history', async () => {
  const journal = new Journal(path);
  await journal.replace([[put('a')]]);
  await journal.append([put('a', { title: 'short' })]);
  expect(await journal.isLong()).toBe(false);
  await journal.append([put('a', { title: 'x'.repeat(5 * 2 ** 20) })]);
  expect(await journal.isLong()).toBe(true);
  await journal.replace([[put('a', { title: 'x'.repeat(5 * 2 ** 20) })]]);
  await journal.append([put('a', { title: 'short' })]);
  expect(await journal.isLong()).toBe(false);
  await journal.close();
  await truncate(path, 10);
  expect(await journal.isLong()).toBe(false);
});

test('what the disk took half of is written anew when there is room, and nothing after is lost by it', async () => {
  const journal = new Journal(path);
  await journal.replace([[put('first')]]);
  await journal.append([put('before')]);
  const handle = await open(path);
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  vi.spyOn(prototype, 'appendFile').mockImplementationOnce(async () => {
    await appendFile(path, '[{"op":"put","table":');
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  await expect(journal.append([put('half')])).rejects.toMatchObject({ code: 'disk_full' });
  await journal.append([put('half')]);
  await journal.append([put('after')]);
  await journal.close();
  expect(await readAll()).toEqual([put('first'), put('before'), put('half'), put('after')]);
});

test('while the disk has no room for a new line either, it says so and keeps no file open', async () => {
  const journal = new Journal(path);
  await journal.replace([[put('first')]]);
  await appendFile(path, '[{"op":"put","table":');
  const handle = await open(path);
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  let opened: FileHandle | undefined;
  vi.spyOn(prototype, 'appendFile').mockImplementationOnce(async function (this: FileHandle) {
    opened = this;
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  await expect(journal.append([put('next')])).rejects.toMatchObject({ code: 'disk_full' });
  expect(opened?.fd).toBe(-1);
  await journal.append([put('next')]);
  await journal.close();
  expect(await readAll()).toEqual([put('first'), put('next')]);
});

test('whichever byte is changed, its line is left out and counted, and all others are read', async () => {
  const journal = new Journal(path);
  await journal.replace([[put('first')]]);
  for (const name of ['a', 'b', 'c']) await journal.append([put(name, { title: 'Ä “title”' })]);
  await journal.close();
  const whole = await readFile(path);
  const lineAt = (at: number) => whole.subarray(0, at).filter((byte) => byte === 10).length;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 100, max: whole.length - 2 }).filter((at) => whole[at] !== 10),
      fc.integer({ min: 0, max: 255 }),
      async (at, byte) => {
        fc.pre(byte !== whole[at] && byte !== 10 && byte !== 13);
        const broken = Buffer.from(whole);
        broken[at] = byte;
        await writeFile(path, broken);
        const reader = new Journal(path);
        const names = (await readAll(reader)).map(({ row }) => row.id);
        expect(names).toEqual(['first', 'a', 'b', 'c'].filter((_, index) => index !== lineAt(at) - 1));
        expect(reader.unreadableLines).toBe(1);
      },
    ),
    { numRuns: 100 },
  );
});
