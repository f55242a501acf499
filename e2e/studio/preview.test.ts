import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useFilms } from './open-film.ts';
import { boxOf, useStudio } from './open-studio.ts';

const studio = useStudio();
const films = useFilms();

/** A film of four scenes with nothing but its script, so that its preview uses estimates. */
async function openFilm(): Promise<Page> {
  const { open, pipeline } = await studio.start();
  const { generation } = await pipeline.create({ source: { text: 'A story.' } }, {});
  const { signal } = new AbortController();
  await pipeline.phase(generation.id, 'script', {}, { timeBudgetMs: 600_000, signal });
  // Cancelled, so that the page does not continue it.
  await pipeline.cancel(generation.id);
  return open(`/films/${generation.id}`, { reducedMotion: 'no-preference' });
}

async function openPreview(): Promise<Page> {
  const page = await openFilm();
  await page.getByRole('button', { name: 'Play the storyboard' }).click();
  return page;
}

const positionMs = (page: Page) => page.getByRole('slider', { name: 'Seek' }).inputValue().then(Number);
const sceneNumber = async (page: Page) => Number(await page.getByLabel('Go to scene').inputValue()) + 1;
const button = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

test('a storyboard of which nothing is made plays from its first scene to its last', async () => {
  const page = await openPreview();
  await button(page, 'Pause').waitFor();
  await expect.poll(() => sceneNumber(page)).toBeGreaterThan(1);
  await page.getByLabel('Go to scene').selectOption('3');
  await expect.poll(() => sceneNumber(page)).toBe(4);
  await button(page, 'Play').waitFor();
  const durationMs = Number(await page.getByRole('slider').getAttribute('max'));
  expect(await positionMs(page)).toBeCloseTo(durationMs, -1);
  await button(page, 'Play').click();
  await expect.poll(() => positionMs(page)).toBeLessThan(durationMs);
});

test('it plays from a scene on that is chosen on its card', async () => {
  const page = await openFilm();
  await page.getByRole('button', { name: 'More for scene 3' }).click();
  await page.getByRole('menuitem', { name: 'Play from here' }).click();
  await button(page, 'Pause').waitFor();
  await page.keyboard.press('k');
  await button(page, 'Play').waitFor();
  // A busy machine may have come to the next one by now.
  const stopped = await sceneNumber(page);
  expect(stopped).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('PageUp');
  await expect.poll(() => sceneNumber(page)).toBe(stopped - 1);
});

test('keys do what they do in video players', async () => {
  const page = await openPreview();
  await button(page, 'Pause').waitFor();
  await page.keyboard.press('k');
  await button(page, 'Play').waitFor();
  const steps: [key: string, scene: number][] = [
    ['Home', 1],
    ['PageDown', 2],
    ['PageDown', 3],
    ['PageUp', 2],
    ['End', 4],
    ['Home', 1],
  ];
  for (const [key, scene] of steps) {
    await page.keyboard.press(key);
    await expect.poll(() => sceneNumber(page), { message: key }).toBe(scene);
  }
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => positionMs(page)).toBe(5000);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('it pauses when its tab is hidden, and shows where captions stand when asked to', async () => {
  const page = await openPreview();
  await button(page, 'Pause').waitFor();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await button(page, 'Play').waitFor();
  const guides = button(page, 'Show safe area and caption position');
  await guides.click();
  await expect.poll(() => guides.getAttribute('aria-pressed')).toBe('true');

  // A window of 1280 by 800 pixels at a zoom of 200 %, and a tablet.
  for (const window of [
    { width: 640, height: 400 },
    { width: 768, height: 1024 },
  ]) {
    await page.setViewportSize(window);
    await expect.poll(() => areApart(page, window)).toBe(true);
  }
});

/** Whether nothing lies on anything else, or out of the window. */
async function areApart(page: Page, window: { readonly height: number }): Promise<boolean> {
  const picker = page.getByLabel('Go to scene');
  const controls = [button(page, 'Play'), button(page, 'Next scene'), picker, button(page, 'Close preview')];
  const boxes = await Promise.all(controls.map(boxOf));
  return boxes.every(({ x, y, width, height }, index) => {
    const isApart = (other: (typeof boxes)[number]) =>
      x + width <= other.x || y + height <= other.y || other.y + other.height <= y;
    return y + height <= window.height && boxes.slice(index + 1).every(isApart);
  });
}

test('what is still loading is the picture of its scene, and nothing black', async () => {
  const { page } = await films.openFilm('loading');
  // The words of the second scene do not come, so that it cannot be drawn.
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/scenes/scene-2/timeline', async (route) => {
    await held;
    await route.fallback();
  });
  const card = page.getByRole('article').nth(1);
  const source = await card.getByRole('img').first().getAttribute('src');
  await page.getByRole('button', { name: 'More for scene 2' }).click();
  await page.getByRole('menuitem', { name: 'Play from here' }).click();
  const picture = page.getByRole('dialog').locator('img');
  await picture.waitFor();
  expect(await picture.getAttribute('src')).toBe(source);
  answer();
  await picture.waitFor({ state: 'detached' });
});
