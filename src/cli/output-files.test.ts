import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planOutput, writeOutput } from './output-files.ts';

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

test('what is written has its names at the end, the video last, and nothing else is left', async () => {
  const files = await planOutput(join(folder, 'done/talk.mp4'), fresh);
  await writeOutput(files, (name, path) => writeFile(path, name));
  expect((await readdir(join(folder, 'done'))).sort()).toEqual([
    'talk.manifest.json',
    'talk.mp4',
    'talk.srt',
    'talk.vtt',
  ]);
  expect(await readFile(files.vtt ?? '', 'utf8')).toBe('vtt');
});

test('when one file cannot be written, those that were there stay as they were', async () => {
  await writeFile(join(folder, 'talk.srt'), 'precious');
  const files = await planOutput(join(folder, 'talk.mp4'), replacing);
  const outcome = writeOutput(files, async (name, path) => {
    await writeFile(path, 'half');
    if (name === 'video') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  });
  await expect(outcome).rejects.toMatchObject({ code: 'disk_full' });
  expect(await readdir(folder)).toEqual(['talk.srt']);
  expect(await readFile(files.srt ?? '', 'utf8')).toBe('precious');
});

test('what a killed command left half-written is swept away, and nothing of one that lives', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const [dead, living] = [pid, process.pid].map((owner) => `.scenecast-${owner}-0a1b.partial`);
  for (const name of [dead, living, '.scenecast-notes']) await writeFile(join(folder, name ?? ''), '');
  await planOutput(join(folder, 'talk.mp4'), fresh);
  expect((await readdir(folder)).sort()).toEqual([living, '.scenecast-notes'].sort());
});
