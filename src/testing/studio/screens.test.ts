import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { finishFilm } from './finish-film.ts';
import { LAPTOP, PHONE, useStudio } from './open-studio.ts';

const studio = useStudio();
/** What the script of the first screen may weigh, zipped. */
const MOST_SCRIPT_BYTES = 150_000;

interface Screen {
  readonly name: string;
  readonly token?: string;
  /** What is looked at, when it covers the rest for a moment. */
  readonly within?: string;
  /** Goes there, and waits until all of it is to be seen. */
  readonly show: (page: Page, film: { readonly id: string; readonly url: string }) => Promise<unknown>;
}

const SCREENS: readonly Screen[] = [
  {
    name: 'start, with all options',
    async show(page, { url }) {
      await page.goto(url);
      await page.getByText('Options').click();
      await page.getByText('Go on when I close this page').waitFor();
    },
  },
  {
    name: 'library',
    async show(page, { url }) {
      await page.goto(`${url}/films`);
      await page.getByRole('link', { name: 'A lake' }).waitFor();
    },
  },
  {
    name: 'film, with a scene that is edited and one that failed',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'Edit scene 1', exact: true }).click();
      await page.getByRole('textbox', { name: 'Narration' }).waitFor();
      await page.getByRole('region', { name: 'Download' }).waitFor();
    },
  },
  {
    name: 'menu of a scene',
    within: '[role=menu]',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'More for scene 2' }).click();
      await page.getByRole('menuitem', { name: 'Split in two' }).waitFor();
    },
  },
  {
    name: 'preview',
    async show(page, { url, id }) {
      await page.goto(`${url}/films/${id}`);
      await page.getByRole('button', { name: 'Play the storyboard' }).click();
      await page.getByRole('button', { name: 'The next scene' }).click();
      await page.getByRole('button', { name: 'Show the safe area' }).click();
      await page.getByRole('img', { name: 'Scene 2: Prompt 1.0' }).waitFor();
      await page.getByText('could not be loaded').waitFor();
    },
  },
  {
    name: 'token',
    token: 'a-long-secret',
    async show(page, { url }) {
      await page.goto(url);
      await page.getByLabel('Token').waitFor();
    },
  },
];

test.each(SCREENS)(
  '$name: nothing stands in anyone’s way, by day, by night, or on a phone',
  async (screen) => {
    const fails = ({ phase, index }: { phase: string; index: number }) => phase === 'images' && index === 3;
    const { url, pipeline } = await studio.start({ fails, ...(screen.token && { token: screen.token }) });
    const id = await finishFilm(pipeline);
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await studio.newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await screen.show(page, { url, id });
      for (const viewport of [LAPTOP, PHONE]) {
        await page.setViewportSize(viewport);
        expect(await axeViolations(page, screen.within), `${colorScheme}, ${viewport.width} px`).toEqual([]);
        const widthPx = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(widthPx, colorScheme).toBeLessThanOrEqual(viewport.width);
      }
    }
  },
);

test('who asks for no motion gets none', async () => {
  const { url, pipeline } = await studio.start();
  const id = await finishFilm(pipeline);
  const page = await (await studio.newContext({ reducedMotion: 'reduce' })).newPage();
  await page.goto(`${url}/films/${id}`);
  const card = page.getByRole('article').first().getByRole('img').first();
  expect(await card.evaluate((image) => getComputedStyle(image).animationDuration)).toBe('0.001s');
});

test('the first screen loads little script, and nothing from elsewhere', async () => {
  const { url } = await studio.start();
  const page = await (await studio.newContext()).newPage();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(url, { waitUntil: 'networkidle' });
  expect(requested.filter((address) => !address.startsWith(url))).toEqual([]);
  const scripts = [...new Set(requested)].filter((address) => address.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (address) => {
      const file = await readFile(join(studio.folder(), new URL(address).pathname));
      return gzipSync(file).length;
    }),
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(sum).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
});
