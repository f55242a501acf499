import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../src/testing/browser.ts';
import { ITEM_MS, SCENES, startBusyStudio } from './busy-studio.ts';
import { type FrameTimes, noteFrames, noteInteractions, noteLoading } from './studio-observers.ts';

const VIEWPORT = { width: 1366, height: 800 };
const SCROLL_MS = 12_000;
/** How far a turn of the wheel goes, and how many there are in a second. */
const WHEEL_PX = 240;
const TURNS_PER_SECOND = 12;
const SLOWDOWN = 4;
const REFRESH_MS = 1000 / 60;

/** How smooth the studio is while a long film is made before its eyes, and how soon a slow machine answers. */
export async function benchStudio(): Promise<string> {
  const [server, browser] = await Promise.all([startBusyStudio(), launchBrowser()]);
  try {
    await server.begin();
    const busy = await scrolled(browser, server.filmUrl);
    const first = await loaded(browser, `${server.url}/`);
    const storyboard = await interacted(browser, server.filmUrl);
    return [
      `A film of ${SCENES} scenes, of which a part is finished each ${ITEM_MS} ms, in Chromium without a graphics card, at`,
      `${VIEWPORT.width}×${VIEWPORT.height}: scrolled by a wheel that turns ${TURNS_PER_SECOND} times a second for ${SCROLL_MS / 1000} s,`,
      `${busy.before} % done when it began and ${busy.after} % when it ended.`,
      '',
      '| frames | p50 ms | p99 ms | later than one refresh | later than two | long tasks |',
      '| ---: | ---: | ---: | ---: | ---: | ---: |',
      frameRow(busy.frames),
      '',
      `First screen: ${(first.scriptBytes / 1000).toFixed(0)} kB of script, zipped (budget 150 kB).`,
      '',
      `With a processor ${SLOWDOWN} times slower (largest contentful paint, and the slowest interaction from input to`,
      'paint):',
      '',
      '| | paint ms | interaction ms |',
      '| --- | ---: | ---: |',
      `| first screen: write a text, open the options | ${first.paintMs.toFixed(0)} | ${first.interactionMs.toFixed(0)} |`,
      `| film of ${SCENES} scenes: open the menu of one, edit it, write | ${storyboard.paintMs.toFixed(0)} | ${storyboard.interactionMs.toFixed(0)} |`,
    ].join('\n');
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' })).newPage();
  // Compiled on the fly, functions that run in the page call this to keep their names.
  await page.addInitScript('globalThis.__name = (value) => value');
  return page;
}

async function scrolled(browser: Browser, film: string) {
  const page = await openPage(browser);
  await page.goto(film);
  await page.getByRole('article').first().waitFor();
  const progress = async () => {
    const bar = page.getByRole('progressbar');
    return (await bar.count()) === 0 ? 100 : Number(await bar.getAttribute('aria-valuenow'));
  };
  const before = await progress();
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  const frames = page.evaluate(noteFrames, SCROLL_MS);
  const turns = (SCROLL_MS / 1000) * TURNS_PER_SECOND;
  for (let turn = 0; turn < turns; turn++) {
    const isUp = turn % (turns / 3) > turns / 6;
    await page.mouse.wheel(0, isUp ? -WHEEL_PX : WHEEL_PX);
    await page.waitForTimeout(1000 / TURNS_PER_SECOND);
  }
  const found = { frames: await frames, before, after: await progress() };
  await page.context().close();
  return found;
}

interface Delays {
  readonly scriptBytes: number;
  readonly paintMs: number;
  readonly interactionMs: number;
}

async function slowPage(browser: Browser): Promise<{ readonly page: Page; readonly session: CDPSession }> {
  const page = await openPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(noteInteractions);
  return { page, session };
}

async function loaded(browser: Browser, url: string): Promise<Delays> {
  const { page } = await slowPage(browser);
  await page.goto(url, { waitUntil: 'networkidle' });
  const loading = await page.evaluate(noteLoading);
  await page.getByLabel('Text or address of a page').click();
  await page.keyboard.type('A honey bee visits fifty flowers.');
  await page.getByText('Options').click();
  await page.getByText('Go on when I close this page').waitFor();
  return finished(page, loading);
}

async function interacted(browser: Browser, film: string): Promise<Delays> {
  const { page } = await slowPage(browser);
  await page.goto(film);
  await page.getByRole('article').first().waitFor();
  const loading = await page.evaluate(noteLoading);
  await page.getByRole('button', { name: 'More for scene 1', exact: true }).click();
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit scene 1', exact: true }).click();
  await page.getByRole('textbox', { name: 'Narration' }).click();
  await page.keyboard.type('Another story.');
  return finished(page, loading);
}

async function finished(page: Page, loading: Omit<Delays, 'interactionMs'>): Promise<Delays> {
  // What was typed last is told of after it was painted.
  await page.waitForTimeout(500);
  const interactionMs = await page.evaluate(() => Math.max(0, ...window.interactionsMs));
  await page.context().close();
  return { ...loading, interactionMs };
}

function frameRow({ deltasMs, longTasks }: FrameTimes): string {
  const sorted = deltasMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1);
  // A frame is told of by the refresh that it is shown in; half a one is what clocks may differ by.
  const later = (refreshes: number) => {
    const late = sorted.filter((deltaMs) => deltaMs > (refreshes + 0.5) * REFRESH_MS).length;
    return `${((100 * late) / sorted.length).toFixed(2)} %`;
  };
  return `| ${sorted.length} | ${at(0.5)} | ${at(0.99)} | ${later(1)} | ${later(2)} | ${longTasks} |`;
}
