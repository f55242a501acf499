import { expect, test } from 'vitest';
import { runCommand } from './testing/command-line.ts';

test.each([
  [['mkae'], "unknown command 'mkae'"],
  [['make'], "missing required argument 'source'"],
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

test('help and version are answers, no command is a question', async () => {
  const [help, makeHelp, version, nothing] = await Promise.all([
    runCommand(['--help']),
    runCommand(['make', '--help']),
    runCommand(['--version']),
    runCommand([]),
  ]);
  expect(help).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('make a video') });
  expect(makeHelp).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('--captions') });
  expect(version).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  expect(nothing).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('make a video') });
});

test('the doctor finds this machine able, and says what it misses without ffmpeg', async () => {
  const able = await runCommand(['doctor', '--json']);
  expect(able.exitCode).toBe(0);
  expect(JSON.parse(able.stdout)).toMatchObject({ able: true });
  const unable = await runCommand(['doctor'], { env: { ...process.env, FFMPEG_PATH: '/nowhere/ffmpeg' } });
  expect(unable.exitCode).toBe(6);
  expect(unable.stdout).toMatch(/^MISSING {2}ffmpeg .*\n +\S.*FFMPEG_PATH/mu);
});
