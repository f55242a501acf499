import type { Browser, Page } from 'playwright-core';

export const VIEWPORT = { width: 1366, height: 800 };

/** A page in a context of its own, which knows nothing of the ones before. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' })).newPage();
  // Compiled on the fly, functions that run in the page call this to keep their names.
  await page.addInitScript('globalThis.__name = (value) => value');
  return page;
}
