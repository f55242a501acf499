import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { openContext, sharedBrowser } from '../../src/testing/processes/browser.ts';
import { lastingPort } from '../../src/testing/processes/lasting-port.ts';
import { expectStep, observationsOf, openPage, pageScripts, storyQuery } from './bench.ts';
import { startGateway } from './gateway.ts';

const SERVER = 'src/testing/processes/killable-server.ts';
/** The most calls that are under way at once: 3 for speech, 2 for pictures. */
const IN_FLIGHT = 5;

/** Fewer than a film has, so that no film ends before the server is killed. */
const CALLS_BEFORE_KILL = 12;

async function startProcess(folder: string, port: string, calls = Number.POSITIVE_INFINITY) {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/load-typescript.mjs', SERVER, folder, port, String(calls)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => kill(child));
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a server that is killed and started again is found again, and what was finished is kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-restart-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const port = String(await lastingPort());
  const { child, url } = await startProcess(folder, port, CALLS_BEFORE_KILL);
  const gateway = await startGateway({ target: url, scripts: await pageScripts() });
  onTestFinished(() => gateway.close());
  const context = await openContext(await sharedBrowser());
  onTestFinished(() => context.close());
  const driving = await openPage(context, `${gateway.url}/page?${storyQuery('Driven', 6)}`);
  const following = await openPage(
    context,
    `${gateway.url}/page?run=background&${storyQuery('Followed', 6)}`,
  );
  for (const page of [driving, following]) await page.getByRole('button', { name: 'Make' }).click();
  await expectStep(driving, 'generating');
  const lookingOn = await openPage(context, driving.url());
  await expectStep(lookingOn, 'generating');
  const callsMade = async () =>
    (await readFile(join(folder, 'calls.log'), 'utf8')).split('\n').filter((call) => /^(sp|pi)/.test(call));
  await expect.poll(async () => (await callsMade()).length).toBeGreaterThan(CALLS_BEFORE_KILL);

  await kill(child);
  await expectStep(driving, 'error');
  await startProcess(folder, port);
  // No user action is needed.
  const pages = [driving, lookingOn, following];
  for (const page of pages) await expectStep(page, 'complete');
  for (const page of pages) await observationsOf(page);

  const calls = await callsMade();
  expect(calls.length - new Set(calls).size).toBeLessThanOrEqual(IN_FLIGHT);
  expect(new Set(calls).size).toBe(2 * (6 + 12));
});
