import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planOutput, publish } from './output-files.ts';

const fresh = { force: false, captions: true };
const replacing = { force: true, captions: true };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenecast-output-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the files beside the video share its name', async () => {
  const files = await planOutput(join(folder, 'new/talk.mp4'), fresh);
  expect(files).toEqual({
    video: join(folder, 'new/talk.mp4'),
    srt: join(folder, 'new/talk.srt'),
    vtt: join(folder, 'new/talk.vtt'),
    manifest: join(folder, 'new/talk.manifest.json'),
  });
});

test('a film without captions has no caption files', async () => {
  const files = await planOutput(join(folder, 'talk.mp4'), { force: false, captions: false });
  expect(Object.keys(files)).toEqual(['video', 'manifest']);
});

test.each(['talk.avi', 'talk', '.mp4', ''])('"%s" is no name for a video', async (name) => {
  await expect(planOutput(name, fresh)).rejects.toMatchObject({ code: 'invalid_option' });
});

test.each(['talk.mp4', 'talk.srt', 'talk.vtt', 'talk.manifest.json'])(
  'an existing %s is kept unless the user insists',
  async (name) => {
    await writeFile(join(folder, name), 'precious');
    const out = join(folder, 'talk.mp4');
    await expect(planOutput(out, fresh)).rejects.toMatchObject({ code: 'output_exists' });
    await expect(planOutput(out, replacing)).resolves.toBeDefined();
    expect(await readFile(join(folder, name), 'utf8')).toBe('precious');
  },
);

test('a folder in the place of the video is refused even with force', async () => {
  await mkdir(join(folder, 'talk.mp4'));
  await expect(planOutput(join(folder, 'talk.mp4'), replacing)).rejects.toMatchObject({
    code: 'output_not_writable',
  });
});

test('a place below a file is refused in plain words', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(planOutput(join(folder, 'file/talk.mp4'), fresh)).rejects.toMatchObject({
    code: 'output_not_writable',
  });
});

test('a name too long for the disk is refused before the work', async () => {
  const out = join(folder, `${'x'.repeat(250)}.mp4`);
  await expect(planOutput(out, fresh)).rejects.toMatchObject({ code: 'output_not_writable' });
});

test('publishing leaves the four files and nothing else', async () => {
  const work = join(folder, 'work');
  await mkdir(work);
  const finished = await planOutput(join(work, 'a.mp4'), fresh);
  for (const name of ['video', 'manifest', 'srt', 'vtt'] as const) {
    await writeFile(finished[name] ?? '', name);
  }
  const target = await planOutput(join(folder, 'done/talk.mp4'), fresh);
  await publish(finished, target);
  expect((await readdir(join(folder, 'done'))).sort()).toEqual([
    'talk.manifest.json',
    'talk.mp4',
    'talk.srt',
    'talk.vtt',
  ]);
  expect(await readFile(target.vtt ?? '', 'utf8')).toBe('vtt');
  expect(await readdir(work)).toEqual([]);
});
