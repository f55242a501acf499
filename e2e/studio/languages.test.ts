import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGE_CODES, TEXTS } from '../../src/web/i18n/languages.ts';
import { finishFilm } from './finish-film.ts';
import { useStudio } from './open-studio.ts';

const studio = useStudio();

/** Records every text key that ever appeared in the page, which happens if its text is missing. */
function watchForKeys() {
  const seen = new Set<string>();
  const look = () => {
    const studioElement = document.getElementById('studio');
    if (!studioElement) return;
    const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
    const walker = document.createTreeWalker(studioElement, shown);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node instanceof Element ? node.getAttribute('aria-label') : node.nodeValue;
      if (text && /\b[a-z]+(\.[a-z][a-zA-Z_]+)+\b/.test(text)) seen.add(text);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(globalThis, { seenKeys: () => [...seen] });
}
const seenKeys = (page: Page) => page.evaluate('seenKeys()');

test('the languages are complete: each shows its own words, on every screen that is opened then', async () => {
  const { open } = await studio.start();
  const page = await open('/', { locale: 'de-DE' });
  await page.getByRole('heading', { name: 'Was möchten Sie verfilmen?' }).waitFor();
  await page.getByLabel('Sprache', { exact: true }).selectOption('es');
  await page.getByRole('heading', { name: '¿Qué quieres convertir en película?' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('es');
  await page.getByRole('link', { name: 'Películas' }).click();
  await page.getByText('Aún no hay películas').waitFor();
});

test.each(LANGUAGE_CODES)(
  'in %s a film is opened with its texts, and never with their names',
  async (locale) => {
    const { url, pipeline } = await studio.start();
    const id = await finishFilm(pipeline);
    const { board, preview } = await TEXTS.films[locale]();
    const page = await (await studio.newContext({ locale })).newPage();
    await page.addInitScript(watchForKeys);
    await page.goto(`${url}/films/${id}`);
    await page.getByRole('heading', { name: board.title }).waitFor();
    await page.getByRole('button', { name: preview.open }).click();
    await page.getByRole('dialog').waitFor();
    expect(await seenKeys(page)).toEqual([]);
  },
);

test('the first language of the browser that the studio speaks is shown, and none is kept that was not chosen', async () => {
  const { open } = await studio.start();
  const page = await open('/', { locale: 'pt-BR' });
  const { start } = await TEXTS.translation.pt();
  await page.getByRole('heading', { name: start.title }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('scenecast:language'))).toBeNull();
  await page.getByLabel('Idioma', { exact: true }).selectOption('fr');
  await page.reload();
  await page.getByRole('heading', { name: (await TEXTS.translation.fr()).start.title }).waitFor();
});

test('a film that is open changes its language as a whole', async () => {
  const { url, pipeline } = await studio.start();
  const id = await finishFilm(pipeline);
  const page = await (await studio.newContext()).newPage();
  await page.addInitScript(watchForKeys);
  await page.goto(`${url}/films/${id}`);
  await page.getByRole('button', { name: 'Play the storyboard' }).waitFor();
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('button', { name: 'Storyboard abspielen' }).waitFor();
  expect(await seenKeys(page)).toEqual([]);
});
