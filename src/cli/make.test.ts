import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, runCommand, startCommand } from './testing/command-line.ts';

let root: string;
let server: Running;
const inRoot = (name: string) => join(root, name);
const draft = (source: string, ...more: string[]) =>
  ['make', source, '--resolution', '540p', '--length', 'short', '--data', inRoot('data')].concat(more);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scenecast-make-'));
  await mkdir(inRoot('a folder'));
  await mkdir(inRoot('taken'));
  for (const [name, content] of Object.entries({
    'good.txt': 'The cat sat on the mat.',
    'empty.txt': '',
    'binary.dat': Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256)),
    'picture.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'secret.docx': Buffer.from('\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0', 'latin1'),
    'chinese.md': '# 北京\n\n北京是中华人民共和国的首都。它是一座历史悠久的城市。\n',
    'taken/video.srt': 'precious',
  })) {
    await writeFile(inRoot(name), content);
  }
  // Shared, because a command without a server starts its own, which takes seconds.
  server = startCommand(['serve', '--port', '0', '--data', inRoot('data')]);
  await Promise.race([once(server.child.stdout ?? server.child, 'data'), server.ended]);
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  await rm(root, { recursive: true, force: true });
});

describe.concurrent('is refused with a status, one line and one object', () => {
  test.each([
    ['missing.txt', 3, 'document_not_found'],
    ['a folder', 3, 'document_unreadable'],
    ['empty.txt', 3, 'document_empty'],
    ['binary.dat', 3, 'document_unsupported'],
    ['picture.png', 3, 'document_unsupported'],
    ['secret.docx', 3, 'document_encrypted'],
    ['chinese.md', 2, 'unspeakable_text'],
    ['http://127.0.0.1:1/', 4, 'url_refused'],
    ['http://169.254.169.254/latest/meta-data/', 4, 'url_refused'],
  ])('%s', async (name, exitCode, code) => {
    const source = name.includes('://') ? name : inRoot(name);
    const { stdout, stderr, ...ended } = await runCommand(
      // By name, so that a voice for other languages on this machine changes nothing.
      draft(source, '--speech', 'embedded:flite', '--json', '--quiet', '--out', inRoot(`never-${code}.mp4`)),
    );
    expect(ended.exitCode).toBe(exitCode);
    const { error } = JSON.parse(stdout);
    expect(error).toMatchObject({ code, retryable: false });
    expect(stderr).toBe(`scenecast: ${error.message} ${error.advice}\n`);
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    ['an output that exists', ['--out', 'taken/video.mp4'], 5, 'output_exists'],
    ['an output below a file', ['--out', 'good.txt/video.mp4'], 5, 'output_not_writable'],
    ['an output that is no film', ['--out', 'video.avi'], 2, 'invalid_option'],
    ['a language by its name', ['--language', 'Deutsch!'], 2, 'invalid_option'],
    ['an audience without end', ['--audience', 'a'.repeat(201)], 2, 'invalid_option'],
    ['a tone, by the embedded writer', ['--tone', 'warm'], 2, 'composing_model_needed'],
    ['a data folder below a file', ['--data', 'good.txt/data'], 5, 'output_not_writable'],
  ])('%s', async (_, [option = '', path = ''], exitCode, code) => {
    const ended = await runCommand(
      draft(inRoot('good.txt'), '--json', '--out', inRoot('never.mp4'), option, inRoot(path)),
    );
    expect(ended.exitCode).toBe(exitCode);
    expect(JSON.parse(ended.stdout).error.code).toBe(code);
  });

  test('an ffmpeg that is not there', async () => {
    const own = ['--quiet', '--data', inRoot('own data')];
    const ended = await runCommand(draft(inRoot('good.txt'), '--out', inRoot('never.mp4'), ...own), {
      env: { ...process.env, FFMPEG_PATH: inRoot('no-ffmpeg') },
    });
    expect(ended.exitCode).toBe(6);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toMatch(/^scenecast: .*no-ffmpeg.*\n$/u);
  });
});

test('nothing that was refused left a file', async () => {
  expect((await readdir(root)).filter((name) => name.startsWith('never'))).toEqual([]);
  expect(await readdir(inRoot('taken'))).toEqual(['video.srt']);
});

test('standard input becomes a film without a server; off a terminal each step is a plain line', async () => {
  const out = inRoot('quotes " and\nlines.mp4');
  const { exitCode, stdout, stderr } = await runCommand(
    draft('-', '--out', out, '--data', inRoot('own film')),
    {
      input: '# A cat\n\nThe cat sat on the mat.\n',
    },
  );
  expect(exitCode).toBe(0);
  expect(stdout).toBe(`${out}\n`);
  expect(stderr.split('\n')).toEqual([
    'Reading the document',
    'Writing the script',
    'Making scenes, 0 of 1',
    expect.stringContaining('enough to say for 1 scene'),
    'Joining the video',
    expect.stringMatching(/^\d+ s of video, 1 scene, \S+ kB, made in .*in the same folder\.$/u),
    '',
  ]);
});

test('a film that exists is replaced with --force; --json gives one object, --quiet nothing else', async () => {
  const args = draft(
    inRoot('good.txt'),
    '--captions',
    'none',
    '--json',
    '--quiet',
    '--out',
    inRoot('cat.mp4'),
  );
  expect((await runCommand(args)).exitCode).toBe(0);
  const again = await runCommand([...args, '--force']);
  expect(again).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(again.stdout)).toMatchObject({
    title: 'Good',
    files: { video: inRoot('cat.mp4'), manifest: inRoot('cat.manifest.json') },
    scenes: 1,
    warnings: [expect.stringContaining('enough to say for 1 scene')],
  });
});
