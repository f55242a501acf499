import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { finishFilm } from './finish-film.ts';
import { LAPTOP, PHONE, useStudio } from './open-studio.ts';
import { SCREENS } from './screens.ts';

const studio = useStudio();
/** The largest size of the first screen's scripts, gzipped. */
const MAX_SCRIPT_BYTES = 150_000;

test.each(SCREENS)(
  '$name: nothing stands in anyone’s way, by day, by night, or on a phone',
  async (screen) => {
    const fails = ({ phase, index }: { phase: string; index: number }) => phase === 'images' && index === 3;
    const { url, pipeline } = await studio.start({ fails, ...(screen.token && { token: screen.token }) });
    const id = await finishFilm(pipeline);
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await studio.newContext({ colorScheme });
      const page = await context.newPage();
      await screen.show(page, { url, id });
      for (const viewport of [LAPTOP, PHONE]) {
        await page.setViewportSize(viewport);
        // Where the page happens to be scrolled to, the header covers a part of something.
        await page.evaluate(() => scrollTo(0, 0));
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
  const page = await (await studio.newContext()).newPage();
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
  expect(sum).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
});
