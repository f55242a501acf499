import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BlobFolder } from './blob-folder.ts';
import { openEmbeddedDatabase } from './database.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-recover-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (text: string) => (await new BlobFolder(folder).put(Buffer.from(text))).hash;
/** A film's files, as the pipeline keeps them. */
async function putFilm(title: string): Promise<string> {
  const [sha256, speech] = [await put(`video of ${title}`), await put(`speech of ${title}`)];
  const scenes = [{ narration: `It is ${title}.`, speech: { sha256: speech }, shots: [] }];
  const manifest = { manifestVersion: 1, title, video: { sha256 }, scenes };
  await put(`${JSON.stringify(manifest, null, 2)}\n`);
  return sha256;
}
async function openAndClose(): Promise<string[]> {
  const notices: string[] = [];
  const database = await openEmbeddedDatabase(folder, { onNotice: (notice) => notices.push(notice) });
  await database.close();
  return notices;
}
const recovered = async () => (await readdir(join(folder, 'recovered')).catch(() => [])).toSorted();

test('films whose database and journal are both lost are recovered as files, and what is not whole is told', async () => {
  const whole = await putFilm('The Lake / ../../etc');
  const damaged = await putFilm('二つ');
  await put('{\n  "manifestVersion": 1,\n  "title": "no manifest"\n}');
  await put('{\n  "manifestVersion": 1,\n  cut');
  await writeFile(join(folder, 'blobs', damaged.slice(0, 2), damaged), 'video of something else');
  const [notice] = await openAndClose();
  expect(notice).toContain(`1 film was recovered as files in ${join(folder, 'recovered')}`);
  expect(notice).toContain('Of 1 more, the video is lost.');
  expect(await recovered()).toEqual([`the-lake-etc-${whole.slice(0, 8)}`, `二つ-${damaged.slice(0, 8)}`]);
  const [first = '', second = ''] = (await recovered()).map((name) => join(folder, 'recovered', name));
  expect(await readFile(join(first, 'video.mp4'), 'utf8')).toBe('video of The Lake / ../../etc');
  expect(await readFile(join(first, 'narration', '001.wav'), 'utf8')).toContain('speech of The Lake');
  expect(JSON.parse(await readFile(join(first, 'manifest.json'), 'utf8')).scenes[0].narration).toContain(
    'Lake',
  );
  expect((await readdir(second)).toSorted()).toEqual(['manifest.json', 'narration']);
  // Nothing is told again.
  expect(await openAndClose()).toEqual([]);
});

test('nothing is recovered beside a database, nor in a new folder', async () => {
  expect(await openAndClose()).toEqual([]);
  await putFilm('The lake');
  expect(await openAndClose()).toEqual([]);
  expect(await recovered()).toEqual([]);
});
