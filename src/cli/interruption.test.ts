import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Running, runCommand, startCommand } from './testing/command-line.ts';

const RIVER = `# The River

## The Spring

High in the hills a small spring comes out from under a grey rock. Sheep drink there in the morning, and an old shepherd fills his bottle before the long walk home.

## The Sea

At last the river becomes wide and slow. Fishing boats lie on the mud, gulls cry over the harbour, and the water tastes of salt.
`;

let root: string;
const inRoot = (name: string) => join(root, name);
const draft = (source: string, data: string, out: string) => [
  'make',
  inRoot(source),
  '--resolution',
  '540p',
  '--fps',
  '24',
  '--length',
  'short',
  '--data',
  inRoot(data),
  '--out',
  inRoot(out),
];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scenecast-stop-'));
  await writeFile(inRoot('river.md'), RIVER);
  await writeFile(inRoot('cat.txt'), 'The cat sat on the mat.');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const listing = (folder: string) => readdir(inRoot(folder), { recursive: true }).catch(() => []);

/** Every finished file, by path. A file that was written again has another inode. */
async function finishedParts(data: string): Promise<Map<string, number>> {
  const names = (await listing(`${data}/blobs`)).filter((name) => name.length > 64);
  const entries = names.map(async (name) => {
    const { ino } = await stat(inRoot(`${data}/blobs/${name}`));
    return [name, ino] as const;
  });
  return new Map(await Promise.all(entries));
}

/** The encoders that work in this data folder: every process of the machine whose command line names it. */
async function encoders(data: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(inRoot(`${data}/unfinished`)));
}

const canSeeProcesses = process.platform === 'linux';
// Long enough for a busy machine.
const waiting = { timeout: 240_000, interval: 20 };

const isRendering = async (data: string) => (await listing(`${data}/unfinished`)).join().includes('.mp4');

async function renderingStarts(data: string, { ended }: Running): Promise<void> {
  const early = ended.then(({ stderr }) => Promise.reject(new Error(`It ended too early: ${stderr}`)));
  await Promise.race([vi.waitUntil(() => isRendering(data), waiting), early]);
  early.catch(() => {});
}

/** Kills it while it renders: it stands still first, because a scene may end between a look and the kill. */
async function killWhileRendering(data: string, running: Running): Promise<void> {
  const { child, ended } = running;
  do {
    child.kill('SIGCONT');
    await renderingStarts(data, running);
    child.kill('SIGSTOP');
  } while (!(await isRendering(data)));
  child.kill('SIGKILL');
  await ended;
}

test('Ctrl-C in the middle of a scene ends with 130 and leaves nothing half-done', async () => {
  const running = startCommand([...draft('river.md', 'stopped', 'stopped.mp4'), '--json']);
  await renderingStarts('stopped', running);
  running.child.kill('SIGINT');
  const { exitCode, stdout } = await running.ended;
  expect(exitCode).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'interrupted', retryable: true } });
  expect(await listing('stopped/unfinished')).toEqual([]);
  expect((await readdir(root)).filter((name) => name.startsWith('stopped.'))).toEqual([]);
  if (canSeeProcesses) expect(await encoders('stopped')).toEqual([]);
});

test('what waits for the end of its standard input can be stopped', async () => {
  const running = startCommand(['make', '-', '--data', inRoot('stdin'), '--out', inRoot('stdin.mp4')]);
  // More than a pipe's buffer holds, so the write ends only once the command reads.
  await new Promise((resolve) => running.child.stdin?.write('The cat sat. '.repeat(100_000), resolve));
  running.child.kill('SIGTERM');
  expect(await running.ended).toEqual({
    exitCode: 143,
    stdout: '',
    stderr: 'scenecast: Stopped. Run the same command again to resume. Finished work is kept.\n',
  });
});

test('a killed command goes on where it was, and sweeps what it left', async () => {
  const killed = startCommand(draft('river.md', 'killed', 'killed.mp4'));
  await killWhileRendering('killed', killed);
  // An encoder without input ends by itself.
  if (canSeeProcesses) await vi.waitUntil(async () => (await encoders('killed')).length === 0, waiting);
  expect(await listing('killed/unfinished')).not.toEqual([]);
  const before = await finishedParts('killed');
  expect(before.size).toBeGreaterThan(0);

  const again = await runCommand([...draft('river.md', 'killed', 'killed.mp4'), '--json']);
  expect(again.exitCode).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ scenes: 2 });
  const after = await finishedParts('killed');
  for (const [name, file] of before) expect(after.get(name)).toBe(file);
  expect(await listing('killed/unfinished')).toEqual([]);
});

test('two commands at once in one data folder make the same film', async () => {
  const both = await Promise.all(
    ['one.mp4', 'two.mp4'].map((name) => runCommand(draft('cat.txt', 'shared', name))),
  );
  expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  const [one, two] = await Promise.all(['one.mp4', 'two.mp4'].map((name) => readFile(inRoot(name))));
  expect(two && one?.equals(two)).toBe(true);
  expect(await listing('shared/unfinished')).toEqual([]);
});

test('when the command that serves the folder is killed, the other goes on and finishes', async () => {
  const first = startCommand([...draft('cat.txt', 'orphaned', 'first.mp4'), '--captions', 'none']);
  await renderingStarts('orphaned', first);
  const second = startCommand(draft('cat.txt', 'orphaned', 'second.mp4'));
  let told = '';
  second.child.stderr?.on('data', (data) => {
    told += data;
  });
  await vi.waitUntil(() => /Writing|Making/.test(told), waiting);
  first.child.kill('SIGKILL');
  expect(await second.ended).toMatchObject({ exitCode: 0, stdout: `${inRoot('second.mp4')}\n` });
  expect(await listing('orphaned/unfinished')).toEqual([]);
});
