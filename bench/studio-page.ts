import type { Browser, Page } from 'playwright-core';

export const VIEWPORT = { width: 1366, height: 800 };

/** A page in a new context, without state of earlier pages. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' })).newPage();
  // In functions compiled on the fly, calls to this keep their names.
  await page.addInitScript('globalThis.__name = (value) => value');
  return page;
}
