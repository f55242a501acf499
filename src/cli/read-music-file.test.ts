import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMusicFile } from './read-music-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'music-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file is sent as what its name says, and what cannot be sent is refused before any work', async () => {
  await writeFile(join(folder, 'Song.MP3'), 'la');
  expect(await readMusicFile(join(folder, 'Song.MP3'))).toMatchObject({
    name: 'Song.MP3',
    mediaType: 'audio/mpeg',
    bytes: new Uint8Array(Buffer.from('la')),
  });
  await writeFile(join(folder, 'large.wav'), Buffer.alloc(20_000_001));
  await writeFile(join(folder, 'song.exe'), 'la');
  for (const name of ['large.wav', 'song.exe', 'missing.flac', 'song']) {
    await expect(readMusicFile(join(folder, name))).rejects.toMatchObject({ code: 'invalid_option' });
  }
});
