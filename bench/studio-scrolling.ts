import type { Browser, CDPSession, Page } from 'playwright-core';
import { type FrameTimes, noteCards, noteFrames, withoutScripts } from './studio-observers.ts';
import { openPage, VIEWPORT } from './studio-page.ts';

export const SCROLL_MS = 12_000;
/** The distance of a turn of the wheel, and the number of turns per second. */
const WHEEL_PX = 240;
export const TURNS_PER_SECOND = 12;
const TURNS = (SCROLL_MS / 1000) * TURNS_PER_SECOND;
/** How often it scrolls down and up. */
const WAYS = 3;
const REFRESH_MS = 1000 / 60;

export interface Scrolled {
  readonly frames: FrameTimes;
  /** Progress of the film, in percent. */
  readonly before: number;
  readonly after: number;
  /** How long the main thread was busy with {@link MEASURED} in each second, in milliseconds. */
  readonly mainThread: readonly number[];
}

const MEASURED = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'] as const;

/** Scrolls a film, or the prepared page in `html`. */
export async function scrolled(
  browser: Browser,
  film: string,
  { html }: { readonly html?: string } = {},
): Promise<Scrolled> {
  const page = await openPage(browser);
  if (html !== undefined)
    await page.route(film, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(film);
  await page.locator('article').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await progress(page);
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  const earlier = await durations(session);
  const startMs = performance.now();
  const frames = page.evaluate(noteFrames, SCROLL_MS);
  for (let turn = 0; turn < TURNS; turn++) {
    const isUp = turn % (TURNS / WAYS) > TURNS / WAYS / 2;
    await page.mouse.wheel(0, isUp ? -WHEEL_PX : WHEEL_PX);
    await page.waitForTimeout(1000 / TURNS_PER_SECOND);
  }
  const found = { frames: await frames, before, after: await progress(page) };
  const seconds = (performance.now() - startMs) / 1000;
  const later = await durations(session);
  await page.context().close();
  const mainThread = later.map((duration, index) => (1000 * (duration - (earlier[index] ?? 0))) / seconds);
  return { ...found, mainThread };
}

async function progress(page: Page): Promise<number> {
  const bar = page.locator('[role=progressbar]');
  return (await bar.count()) === 0 ? 100 : Number(await bar.getAttribute('aria-valuenow'));
}

/** In seconds since the page was opened. */
async function durations(session: CDPSession): Promise<number[]> {
  const { metrics } = await session.send('Performance.getMetrics');
  return MEASURED.map((wanted) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
}

/** The film's page with all cards that scrolling passes, without scripts. */
export async function stillPage(browser: Browser, film: string): Promise<string> {
  const page = await openPage(browser);
  await page.goto(film);
  await page.locator('article').first().waitFor();
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  for (let turn = 0; turn <= TURNS / WAYS / 2; turn++) {
    await page.evaluate(noteCards);
    await page.mouse.wheel(0, WHEEL_PX);
    await page.waitForTimeout(1000 / TURNS_PER_SECOND);
  }
  const html = await page.evaluate(withoutScripts);
  await page.context().close();
  return html;
}

export const SCROLL_TABLE = [
  '| | frames | p50 ms | p99 ms | later than one refresh | than two | long tasks | main thread ms/s | script | style | layout |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];

export function scrollRow(name: string, { frames: { deltasMs, longTasks }, mainThread }: Scrolled): string {
  const sorted = deltasMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1);
  // A frame is reported with the refresh that shows it. Clocks may differ by half a frame.
  const later = (refreshes: number) => {
    const late = sorted.filter((deltaMs) => deltaMs > (refreshes + 0.5) * REFRESH_MS).length;
    return `${((100 * late) / sorted.length).toFixed(2)} %`;
  };
  const parts = mainThread.map((busyMs) => busyMs.toFixed(0)).join(' | ');
  return `| ${name} | ${sorted.length} | ${at(0.5)} | ${at(0.99)} | ${later(1)} | ${later(2)} | ${longTasks} | ${parts} |`;
}
