import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { createGate } from '../gate.ts';
import { expectNothingTwice, expectStep, observationsOf, storyQuery, useBrowserBench } from './bench.ts';

const bench = useBrowserBench();
const PHASE_CALL = /\/phases\//;
const click = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('two tabs at work leave two of six connections free, and a click and a picture are answered meanwhile', async () => {
  const { gateway, underTest } = bench;
  const gate = createGate();
  onTestFinished(() => gate.open());
  underTest.behave = (kind, subject) => {
    // The first picture and speech are made at once: one is displayed, and the scene of the other is renamed.
    if (/ 0 /.test(subject)) return;
    return kind === 'speech' || kind === 'picture' ? gate.opened : undefined;
  };
  const tabs = [await bench.open(`?${storyQuery('One', 8)}`), await bench.open(`?${storyQuery('Two', 8)}`)];
  for (const page of tabs) await click(page, 'Make');
  for (const page of tabs) await expectStep(page, 'generating');
  await expect.poll(() => gateway.open(PHASE_CALL)).toBe(3);

  const [first, second] = tabs as [Page, Page];
  await click(second, 'Rename');
  await expect.poll(() => second.getByRole('heading').textContent()).toBe('Renamed');
  // Whichever tab has the third call: the other one waits for a connection to ask for its pictures.
  const pictures = () =>
    Promise.all(
      tabs.map(async (page) => {
        const { scenes } = await underTest.get(new URL(page.url()).hash.slice(1));
        const picture = scenes[0]?.shots[0]?.picture;
        return picture?.status === 'ready' ? picture.asset.url : undefined;
      }),
    );
  await expect.poll(async () => (await pictures()).some((url) => url !== undefined)).toBe(true);
  const url = (await pictures()).find((own) => own !== undefined) ?? '';
  expect(await first.evaluate(async (path) => (await fetch(path)).status, url)).toBe(200);
  // All calls were still waiting, so none of the requests was answered because a call had ended.
  expect(gateway.open(PHASE_CALL)).toBe(3);

  gate.open();
  for (const page of tabs) await expectStep(page, 'complete');
  expect(gateway.mostOpen(/^\/api\/generations/)).toBeLessThanOrEqual(4);
  expect(gateway.mostSockets()).toBeLessThanOrEqual(6);
  expectNothingTwice(bench);
});

test('connections that break in the middle are survived, and nothing is paid for twice', async () => {
  const gate = createGate();
  bench.underTest.behave = (kind) => (kind === 'speech' || kind === 'picture' ? gate.opened : undefined);
  const page = await bench.open(`?${storyQuery('Broken', 4)}`);
  const failures: string[] = [];
  page.on('requestfailed', (request) => failures.push(request.url()));
  await click(page, 'Make');
  await expectStep(page, 'generating');
  await expect.poll(() => bench.gateway.open(PHASE_CALL)).toBe(3);
  bench.gateway.breakConnections();
  // The browser repeats some requests by itself.
  await expect.poll(() => failures.some((url) => PHASE_CALL.test(url))).toBe(true);
  gate.open();
  await expectStep(page, 'complete');
  await observationsOf(page);
  expectNothingTwice(bench);
});

test('a network that is gone is shown, and when it is back the run goes on by itself', async () => {
  const gate = createGate();
  bench.underTest.behave = (kind) => (kind === 'speech' || kind === 'picture' ? gate.opened : undefined);
  const page = await bench.open(`?${storyQuery('Offline', 4)}`);
  await click(page, 'Make');
  await expectStep(page, 'generating');
  await bench.context.setOffline(true);
  bench.gateway.cut();
  await expectStep(page, 'error');
  await expect.poll(() => page.getByRole('alert').textContent()).toBe('network_failed');
  gate.open();
  await bench.gateway.restore();
  await bench.context.setOffline(false);
  await expectStep(page, 'complete');
  await observationsOf(page);
  expectNothingTwice(bench);
});

test('a gateway that times out after the work was done is survived, and nothing is paid for twice', async () => {
  const lostKeys = new Set<unknown>();
  bench.gateway.decide(({ url = '', headers }) => {
    const key = headers['idempotency-key'];
    if (!PHASE_CALL.test(url) || lostKeys.has(key)) return 'forwarded';
    lostKeys.add(key);
    return 'timed-out-after-work';
  });
  const page = await bench.open(`?${storyQuery('Late', 4)}`);
  await click(page, 'Make');
  await expectStep(page, 'complete');
  await observationsOf(page);
  expect(lostKeys.size).toBeGreaterThan(4);
  expectNothingTwice(bench);
});
