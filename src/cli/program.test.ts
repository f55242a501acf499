import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCommand, startCommand } from './testing/command-line.ts';

test.each([
  [['mkae'], "unknown command 'mkae'"],
  [['import'], "missing required argument 'file'"],
  [['make', 'a.txt', 'b.txt'], "too many arguments for 'make'"],
  [['make', 'a.txt', '--colour'], "unknown option '--colour'"],
  [['make', 'a.txt', '--fps', '31'], 'Allowed choices are 24, 25, 30, 50, 60.'],
  [['make', 'a.txt', '--out'], "option '-o, --out <file>' argument missing"],
])('%j is a mistake of use', async (args, complaint) => {
  const plain = await runCommand(args);
  expect(plain).toMatchObject({ exitCode: 2, stdout: '' });
  expect(plain.stderr).toContain(complaint);
  expect(plain.stderr).toMatch(/^scenecast: .*\nSee scenecast .*--help\.\n$/u);
});

test('a mistake of use is one object for a program', async () => {
  const { exitCode, stdout, stderr } = await runCommand(['make', 'a.txt', '--json', '--fps', '31']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'usage', retryable: false } });
});

test('help and version are answers', async () => {
  const [help, makeHelp, version] = await Promise.all([
    runCommand(['--help']),
    runCommand(['make', '--help']),
    runCommand(['--version']),
  ]);
  expect(help).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('make a video') });
  expect(makeHelp).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('--captions') });
  expect(version).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
});

test('the doctor finds this machine able, and says what it misses without ffmpeg', async () => {
  const able = await runCommand(['doctor', '--json']);
  expect(able.exitCode).toBe(0);
  expect(JSON.parse(able.stdout)).toMatchObject({ able: true });
  const unable = await runCommand(['doctor'], { env: { ...process.env, FFMPEG_PATH: '/nowhere/ffmpeg' } });
  expect(unable.exitCode).toBe(6);
  expect(unable.stdout).toMatch(/^MISSING {2}ffmpeg .*\n +\S.*FFMPEG_PATH/mu);
});

test('without a command it runs the studio', async () => {
  // The command gets as far as the first thing that a server needs.
  const { exitCode, stderr } = await runCommand([], {
    env: { ...process.env, FFMPEG_PATH: '/nowhere/ffmpeg' },
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 6, stderr: expect.stringContaining('ffmpeg') });
});

test('the studio is shown in the browser, and shown again when it runs already', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-open-'));
  const seen = join(folder, 'seen');
  await writeFile(join(folder, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > ${seen}\n`, { mode: 0o755 });
  const args = ['serve', '--open', '--port', '0', '--data', join(folder, 'data')];
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { child, ended } = startCommand(args, { env });
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const opened = await vi.waitFor(async () => (await readFile(seen, 'utf8')) || Promise.reject(), {
    timeout: 240_000,
  });
  const page = await fetch(opened);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await page.text()).toContain('<title>Scenecast</title>');

  await rm(seen);
  const second = await runCommand(args, { env });
  expect(second).toMatchObject({ exitCode: 0, stdout: `${new URL(opened).origin}\n` });
  expect(second.stderr).toContain('The studio is already running.');
  expect(await readFile(seen, 'utf8')).toBe(opened);
  const third = await runCommand(args.filter((argument) => argument !== '--open'));
  expect(third.exitCode).toBe(2);
  expect(third.stderr).toContain(`Use the server at ${new URL(opened).origin}`);
  child.kill('SIGTERM');
  expect((await ended).stdout.trim()).toBe(new URL(opened).origin);
});
