import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFfmpeg } from './ffmpeg.ts';
import { runFfmpeg } from './ffmpeg-process.ts';

const signal = new AbortController().signal;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-ffmpeg-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program that stands in for an ffmpeg that cannot be had here. */
async function program(script: string): Promise<string> {
  const path = join(folder, 'program');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('finding ffmpeg', () => {
  test('one is found without being told where, and says what it is', async () => {
    const found = await findFfmpeg();
    expect(found.version).toMatch(/^[\w.+~:-]+$/);
    expect(found.buildHash).toMatch(/^[0-9a-f]{16}$/);
    expect(await findFfmpeg()).toEqual(found);
  });

  test('a path that is given is used and no other', async () => {
    await expect(findFfmpeg({ path: join(folder, 'nothing') })).rejects.toMatchObject({
      code: 'ffmpeg_missing',
      advice: expect.stringContaining('FFMPEG_PATH'),
    });
  });

  test('one that may not be executed is told apart', async () => {
    const path = await program('exit 0');
    await chmod(path, 0o644);
    await expect(findFfmpeg({ path })).rejects.toMatchObject({
      code: 'ffmpeg_missing',
      advice: expect.stringContaining(`chmod +x ${path}`),
    });
  });

  test('one without the encoders is refused by their names', async () => {
    const path = await program('echo "ffmpeg version 9.9 Copyright"; echo " A..... aac  AAC"');
    await expect(findFfmpeg({ path })).rejects.toThrow('has no libx264.');
  });
});

describe('running ffmpeg', () => {
  test('a failure carries its last words', async () => {
    const path = await program('echo "Some detail" >&2; echo "It went wrong" >&2; exit 3');
    await expect(runFfmpeg({ path, args: [], signal })).rejects.toMatchObject({
      code: 'ffmpeg_failed',
      message: 'ffmpeg failed with code 3: It went wrong',
    });
  });

  test('a full disk is told as such', async () => {
    const path = await program('echo "av_interleaved_write_frame(): No space left on device" >&2; exit 1');
    await expect(runFfmpeg({ path, args: [], signal })).rejects.toMatchObject({ code: 'disk_full' });
  });

  test('one that stops reading fails with its own reason, not that of the pipe', async () => {
    const path = await program('echo "Enough of this" >&2; exit 1');
    const feed = async (write: (bytes: Uint8Array) => Promise<void>) => {
      for (let index = 0; index < 100; index++) await write(new Uint8Array(1 << 20));
    };
    await expect(runFfmpeg({ path, args: [], signal, feed })).rejects.toThrow('Enough of this');
  });

  test('one whose feed fails is ended, and the feed’s failure is thrown', async () => {
    const path = await program('exec cat > /dev/null');
    const feed = () => Promise.reject(new Error('nothing to draw'));
    await expect(runFfmpeg({ path, args: [], signal, feed })).rejects.toThrow('nothing to draw');
  });

  test('an abort ends it', async () => {
    const path = await program('exec sleep 600');
    const stop = new AbortController();
    const outcome = expect(runFfmpeg({ path, args: [], signal: stop.signal })).rejects.toThrow('enough');
    stop.abort(new Error('enough'));
    await outcome;
  });

  test('an abort ends it while it does not read what it is fed', async () => {
    const path = await program('exec sleep 600');
    const stop = new AbortController();
    const feed = async (write: (bytes: Uint8Array) => Promise<void>) => {
      const stuck = write(new Uint8Array(1 << 22));
      stop.abort(new Error('enough'));
      await stuck;
    };
    await expect(runFfmpeg({ path, args: [], signal: stop.signal, feed })).rejects.toThrow('enough');
  });

  test('endless chatter is not kept', async () => {
    const path = await program('head -c 3000000 /dev/zero | tr "\\0" "x"; exit 0');
    expect((await runFfmpeg({ path, args: [], signal })).length).toBeLessThan(100_000);
  });
});
