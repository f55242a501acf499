import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ALL_SIGHTS, expectAccessible } from './axe.ts';
import { finishFilm } from './finish-film.ts';
import { useStudio } from './open-studio.ts';
import { SCREENS } from './screens.ts';

const studio = useStudio();
/** The largest size of the first screen's scripts, gzipped. */
const MAX_SCRIPT_BYTES = 130_000;

/** Collects what the page's policy refuses. The browser's own message holds the hash of a refused style. */
async function watchRefusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.exposeFunction('reportRefusal', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportRefusal } = globalThis as unknown as { reportRefusal: (what: string) => void };
      reportRefusal(`${violatedDirective}: ${blockedURI} ${sample}`);
    });
  });
  return refused;
}

test.each(SCREENS)(
  '$name: nothing breaks the policy of the page, or stands in anyone’s way, by day, by night, or on a phone',
  async (screen) => {
    const fails = ({ phase, index }: { phase: string; index: number }) => phase === 'images' && index === 3;
    const { url, pipeline } = await studio.start({ fails, ...(screen.token && { token: screen.token }) });
    const id = await finishFilm(pipeline);
    const page = await (await studio.newContext()).newPage();
    const refused = await watchRefusals(page);
    await screen.show(page, { url, id });
    await expectAccessible(page, { within: screen.within, sights: ALL_SIGHTS });
    expect(refused).toEqual([]);
  },
);

test('who asks for no motion gets none', async () => {
  const { url, pipeline } = await studio.start();
  const id = await finishFilm(pipeline);
  const page = await (await studio.newContext()).newPage();
  await page.goto(`${url}/films/${id}`);
  const card = page.getByRole('article').first().getByRole('img').first();
  await expect.poll(() => card.evaluate((image) => getComputedStyle(image).animationDuration)).toBe('0.001s');
});

test('the first screen loads little script, and nothing from elsewhere', async () => {
  const { url } = await studio.start();
  // What is loaded early for later is no part of the first screen.
  const page = await (await studio.newContext({ noTimersFromMs: 3000 })).newPage();
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
