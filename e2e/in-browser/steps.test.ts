import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createGate } from '../gate.ts';
import { expectNothingTwice, expectStep, observationsOf, storyQuery, useBrowserBench } from './bench.ts';

const bench = useBrowserBench();
const click = (page: Page, name: string) => page.getByRole('button', { name }).click();
const countOf = (request: RegExp) => bench.gateway.requests.filter((each) => request.test(each)).length;

/** From now on, matching calls of the stages start and stay open until the gate is opened. */
function hold(calls: RegExp) {
  const gate = createGate();
  bench.underTest.behave = (kind, subject) => (calls.test(`${kind} ${subject}`) ? gate.opened : undefined);
  return gate;
}

/** Waits until a matching call has started. */
const begun = (call: RegExp) =>
  expect.poll(() => bench.underTest.calls.some((each) => call.test(each))).toBe(true);

test('a start in an effect, which StrictMode runs twice, makes one generation and no call twice', async () => {
  const page = await bench.open(`?strict&start&${storyQuery('Strict', 3)}`);
  await expectStep(page, 'complete');
  const steps = (await observationsOf(page)).map(({ step }) => step);
  expect([...new Set(steps)]).toEqual([
    'idle',
    'analysis',
    'scripting',
    'generating',
    'rendering',
    'complete',
  ]);
  expect(countOf(/^POST .*\/generations$/)).toBe(1);
  expect(countOf(/^POST .*\/phases\/script$/)).toBe(1);
  expectNothingTwice(bench);
});

test.each(['reloaded', 'closed and opened again'])('a tab that is %s goes on where it was', async (how) => {
  const gate = hold(/^(speech|picture)/);
  const first = await bench.open(`?${storyQuery(how, 4)}`);
  await click(first, 'Make');
  await expectStep(first, 'generating');
  await begun(/^speech/);
  const address = first.url();
  expect(address).toContain('#');
  if (how === 'reloaded') await first.reload();
  else await first.close();
  const page = how === 'reloaded' ? first : await bench.open(address.slice(address.indexOf('?')));
  await expectStep(page, 'generating');
  gate.open();
  await expectStep(page, 'complete');
  await observationsOf(page);
  expect(countOf(/^POST .*\/generations$/)).toBe(1);
  expectNothingTwice(bench);
});

test('three tabs on one generation make nothing twice, share one event stream, and all see the end', async () => {
  const gate = hold(/^speech Tabs 3/);
  const first = await bench.open(`?${storyQuery('Tabs', 4)}`);
  await click(first, 'Make');
  await expectStep(first, 'generating');
  const address = first.url();
  const others = [
    await bench.open(address.slice(address.indexOf('?'))),
    await bench.open(address.slice(address.indexOf('?'))),
  ];
  for (const page of others) await expectStep(page, 'generating');
  await expect.poll(() => bench.gateway.open(/\/events$/)).toBe(1);
  gate.open();
  for (const page of [first, ...others]) {
    await expectStep(page, 'complete');
    await observationsOf(page);
  }
  expect(bench.gateway.mostOpen(/\/events$/)).toBe(1);
  expectNothingTwice(bench);
});

test('of two tabs, the second goes on driving when the first is closed', async () => {
  const gate = hold(/^(speech|picture)/);
  const first = await bench.open(`?${storyQuery('Heir', 4)}`);
  await click(first, 'Make');
  await expectStep(first, 'generating');
  const address = first.url();
  const second = await bench.open(address.slice(address.indexOf('?')));
  await expectStep(second, 'generating');
  await first.close();
  gate.open();
  await expectStep(second, 'complete');
  await observationsOf(second);
  expectNothingTwice(bench);
});

test('a project that is left never writes into the one that is shown', async () => {
  const gate = hold(/^speech first 0/);
  const page = await bench.open(`?${storyQuery('PROJECT', 3)}`);
  await click(page, 'Make');
  await begun(/^speech first 0/);
  await click(page, 'Switch');
  await expectStep(page, 'idle');
  await click(page, 'Make');
  await expectStep(page, 'complete');
  gate.open();
  await click(page, 'Switch');
  await expectStep(page, 'complete');

  const observed = await observationsOf(page);
  const shownIn = (project: string) => [
    ...new Set(observed.flatMap((each) => (each.project === project ? (each.generationId ?? []) : []))),
  ];
  expect(shownIn('first')).toHaveLength(1);
  expect(shownIn('second')).toHaveLength(1);
  expect(shownIn('first')).not.toEqual(shownIn('second'));
});

test('what is stopped stands still on both sides, and goes on without making anything twice', async () => {
  const gate = hold(/^(speech|picture)/);
  const page = await bench.open(`?${storyQuery('Stopped', 4)}`);
  await click(page, 'Make');
  await expectStep(page, 'generating');
  await begun(/^speech/);
  await click(page, 'Stop');
  await expectStep(page, 'idle');
  const id = new URL(page.url()).hash.slice(1);
  await bench.underTest.until(id, ({ status }) => status === 'cancelled');
  await expect.poll(() => bench.gateway.open(/\/phases\//)).toBe(0);
  bench.underTest.behave = () => {};
  gate.open();
  expect(bench.underTest.calls.filter((call) => call.startsWith('segment'))).toEqual([]);
  await click(page, 'Resume');
  await expectStep(page, 'complete');
  await observationsOf(page);
});

test('a service worker, which has no window, drives a generation to its end', async () => {
  const page = await bench.open();
  const told = await page.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js', { type: 'module' });
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<unknown>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    active?.postMessage({ text: 'A worker works. It works on.' }, [port2]);
    return answer;
  });
  expect(told).toEqual(['undefined', 'analysis', 'scripting', 'generating', 'rendering', 'complete']);
});
