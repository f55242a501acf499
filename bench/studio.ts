import type { Browser, CDPSession } from 'playwright-core';
import { launchBrowser } from '../src/testing/processes/browser.ts';
import { ITEM_MS, SCENES, startBusyStudio } from './busy-studio.ts';
import { noteInteractions, noteLoading } from './studio-observers.ts';
import { openPage, VIEWPORT } from './studio-page.ts';
import {
  SCROLL_MS,
  SCROLL_TABLE,
  scrolled,
  scrollRow,
  stillPage,
  TURNS_PER_SECOND,
} from './studio-scrolling.ts';

const SLOWDOWN = 4;
const SETTLE_MS = 4000;

/** How smooth the studio is while a long film is made in front of it, and how soon it responds on a slow machine. */
export async function benchStudio(): Promise<string> {
  const [server, browser] = await Promise.all([startBusyStudio(), launchBrowser()]);
  try {
    await server.begin();
    const busy = await scrolled(browser, server.filmUrl);
    await server.finished();
    const resting = await scrolled(browser, server.filmUrl);
    const still = await scrolled(browser, server.filmUrl, { html: await stillPage(browser, server.filmUrl) });
    const first = await loaded(browser, `${server.url}/`);
    const storyboard = await interacted(browser, server.filmUrl);
    return [
      `A film of ${SCENES} scenes, of which a part is finished each ${ITEM_MS} ms, in Chromium without a graphics card, at`,
      `${VIEWPORT.width}×${VIEWPORT.height}: scrolled by a wheel that turns ${TURNS_PER_SECOND} times a second for ${SCROLL_MS / 1000} s,`,
      `${busy.before} % done when it began and ${busy.after} % when it ended. Then the same scrolling of the film when nothing`,
      'more happens; and, as the floor, of a page with the same cards and pictures and without a script. The time of the',
      'main thread is of the processor.',
      '',
      ...SCROLL_TABLE,
      scrollRow('no script', still),
      scrollRow('at rest', resting),
      scrollRow('being made', busy),
      '',
      `First screen: ${(first.scriptBytes / 1000).toFixed(0)} kB of script, zipped (budget 130 kB).`,
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

interface Delays {
  readonly scriptBytes: number;
  readonly paintMs: number;
  readonly interactionMs: number;
}

type SlowPage = Awaited<ReturnType<typeof slowPage>>;

async function slowPage(browser: Browser) {
  const page = await openPage(browser);
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(noteInteractions);
  return page;
}

async function loaded(browser: Browser, url: string): Promise<Delays> {
  const page = await slowPage(browser);
  await page.goto(url, { waitUntil: 'networkidle' });
  const loading = await page.evaluate(noteLoading);
  await page.getByLabel('Text or link').click();
  await page.keyboard.type('A honey bee visits fifty flowers.');
  await page.getByText('Options').click();
  await page.getByText('Keep working after I close this tab').waitFor();
  return finished(page, loading);
}

/** Finds elements by attribute, because computing the roles of all elements would take the page's own time. */
async function interacted(browser: Browser, film: string): Promise<Delays> {
  const page = await slowPage(browser);
  await page.goto(film);
  await page.locator('article').first().waitFor();
  // The first pictures and the player load after the page.
  await page.waitForTimeout(SETTLE_MS);
  const loading = await page.evaluate(noteLoading);
  await page.locator('[aria-label="More for scene 1"]').click();
  await page.locator('[role=menuitem]').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[aria-label="Edit scene 1"]').click();
  await page.locator('textarea[name=narration]').click();
  await page.keyboard.type('Another story.');
  return finished(page, loading);
}

async function finished(page: SlowPage, loading: Omit<Delays, 'interactionMs'>): Promise<Delays> {
  // The last keystroke is reported after it was painted.
  await page.waitForTimeout(500);
  const interactionMs = await page.evaluate(() => Math.max(0, ...window.interactionsMs));
  await page.context().close();
  return { ...loading, interactionMs };
}
