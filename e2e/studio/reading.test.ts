import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../../src/web/i18n/languages.ts';
import { finishFilm } from './finish-film.ts';
import { LAPTOP, PHONE, useStudio } from './open-studio.ts';
import { SCREENS } from './screens.ts';

const studio = useStudio();
/** A window of 1280 by 1024 pixels at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** The text spacing of WCAG 1.4.12. */
const SPACED_TEXT =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Menus are excluded: they are placed beside their button, which moves while such a small page settles. */
const SETTLED_SCREENS = SCREENS.filter(({ within }) => within === undefined);

test.each(SETTLED_SCREENS)(
  '$name: nothing is cut off at a zoom of 400 %, with its text spaced',
  async (screen) => {
    const { url, pipeline } = await studio.start({ ...(screen.token && { token: screen.token }) });
    const id = await finishFilm(pipeline);
    const page = await (await studio.newContext({ viewport: ZOOMED, reducedMotion: 'reduce' })).newPage();
    await page.addInitScript((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACED_TEXT);
    await screen.show(page, { url, id });
    const spaced = page.locator('h1, h2, button').first();
    await expect
      .poll(() => spaced.evaluate((text) => getComputedStyle(text).letterSpacing))
      .not.toBe('normal');
    // Elements that open take a moment to reach their place.
    await expect.poll(() => cutOff(page)).toEqual([]);
  },
);

test.each(LANGUAGE_CODES.filter((code) => code !== 'en'))(
  'in %s nothing is cut off either',
  async (locale) => {
    const { url, pipeline } = await studio.start();
    const id = await finishFilm(pipeline);
    const page = await (await studio.newContext({ locale, viewport: ZOOMED })).newPage();
    for (const path of ['/', '/films', `/films/${id}`, '/trash', '/costs', '/settings']) {
      await page.goto(`${url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const look = async () => {
        await page.evaluate(openPanels);
        return cutOff(page);
      };
      await expect.poll(look, { message: path }).toEqual([]);
    }
  },
);

/** Runs within the page. */
function openPanels(): void {
  for (const summary of document.querySelectorAll<HTMLElement>('details:not([open]) > summary'))
    summary.click();
}

/** Readable or usable elements that extend beyond the window where they cannot be reached by scrolling. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || isScrolled(element.parentElement));
    const isClipped = (element: Element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
      return isCut && /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis';
    };
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.checkVisibility() && !element.closest('[aria-hidden=true], svg, media-controller'),
      )
      .filter((element) => {
        const { left, right, width: ownWidth } = element.getBoundingClientRect();
        const isOutside = ownWidth > 1 && (right > width + 1 || left < -1);
        return (isOutside && !isScrolled(element.parentElement)) || isClipped(element);
      })
      .map((element) => element.outerHTML.slice(0, 200));
  });
}

test.each(LANGUAGE_CODES)(
  'in %s, the costs are one tap away on a phone, and the header fits',
  async (locale) => {
    const { url, pipeline } = await studio.start();
    const id = await finishFilm(pipeline);
    const touched = { viewport: PHONE, hasTouch: true, isMobile: true };
    const page = await (await studio.newContext({ locale, ...touched })).newPage();
    await page.goto(`${url}/films/${id}`);
    await page.getByRole('article').first().waitFor();
    await expect.poll(() => cutOff(page)).toEqual([]);
    await page.locator('header a[href="/costs"]').filter({ visible: true }).tap();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/costs');
    await expect.poll(() => cutOff(page)).toEqual([]);
  },
);

test.each(LANGUAGE_CODES)(
  'in %s, at a zoom of 200 %, each name in the header stands on one line',
  async (locale) => {
    const { open } = await studio.start();
    const page = await open('/', { locale, viewport: { width: 640, height: 400 } });
    const link = page.locator('header nav a').first();
    await link.waitFor();
    /** Runs within the page. */
    const linesOf = (links: (HTMLElement | SVGElement)[]) =>
      links.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element.lastChild ?? element);
        return range.getClientRects().length;
      });
    await expect.poll(() => page.locator('header nav a').evaluateAll(linesOf)).toEqual([1, 1, 1]);
  },
);

test('what has the focus is not behind the header, whichever way one goes', async () => {
  const { url, pipeline } = await studio.start();
  const id = await finishFilm(pipeline);
  const page = await (await studio.newContext({ viewport: { ...LAPTOP, height: 600 } })).newPage();
  await page.goto(`${url}/films/${id}`);
  await page.getByRole('button', { name: 'Insert a scene after scene 4' }).focus();
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Shift+Tab');
    const hidden = () =>
      page.evaluate(() => {
        const focused = document.activeElement;
        const header = document.querySelector('header');
        if (!focused || !header || header.contains(focused)) return;
        const { bottom } = focused.getBoundingClientRect();
        if (bottom <= header.getBoundingClientRect().bottom) return focused.outerHTML.slice(0, 200);
        return;
      });
    await expect.poll(hidden).toBeUndefined();
  }
});

test('who lets the system choose the colours sees what is chosen, and which screen it is', async () => {
  const { url } = await studio.start();
  const page = await (await studio.newContext({ forcedColors: 'active' })).newPage();
  await page.goto(url);
  await page.getByText('Options').click();
  const outline = (name: string) =>
    page
      .locator('label', { has: page.getByRole('radio', { name }) })
      .evaluate((label) => getComputedStyle(label).outlineStyle);
  await page.getByRole('radio', { name: 'Landscape' }).waitFor();
  await expect.poll(() => outline('Landscape')).toBe('solid');
  await expect.poll(() => outline('Portrait')).toBe('none');
  const line = (name: string) =>
    page
      .getByRole('navigation')
      .getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link).borderBottomColor);
  await expect.poll(async () => (await line('New film')) === (await line('Films'))).toBe(false);
});

test('going to a screen names the tab, and moves the focus to what is new', async () => {
  const { url, pipeline } = await studio.start();
  await finishFilm(pipeline);
  const page = await (await studio.newContext()).newPage();
  await page.goto(url);
  await expect.poll(() => page.title()).toBe('New film · Scenecast');
  await page.getByRole('navigation').getByRole('link', { name: 'Films' }).click();
  await expect.poll(() => page.title()).toBe('Films · Scenecast');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.getByRole('link', { name: 'A lake' }).click();
  await expect.poll(() => page.title()).toBe('A lake · Scenecast');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
});
