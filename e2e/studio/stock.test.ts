import { beforeAll, beforeEach, expect, test } from 'vitest';
import { ProviderError } from '../../src/core/errors.ts';
import type { FoundPicture } from '../../src/pictures/index.ts';
import { loadedPicture, MUSEUM, museumPicture, withMuseum } from '../../src/testing/fakes/museum.ts';
import { expectNoViolations } from './axe.ts';
import { useFilms } from './open-film.ts';
import { boxOf, LAPTOP, PHONE } from './open-studio.ts';

const { underTest, openFilm } = useFilms({});
let found: FoundPicture[];
let asked: (string | undefined)[];
/** Why the collection cannot be searched. */
let trouble: Error | undefined;
beforeAll(async () => {
  underTest().stages = (quick) =>
    withMuseum(quick, {
      async search({ words }) {
        asked.push(words);
        if (trouble) throw trouble;
        return { words: words ?? 'the old harbour', pictures: words === 'nothing' ? [] : found };
      },
      load: async (picture) => loadedPicture(picture),
    });
  await underTest().restart();
});
beforeEach(() => {
  found = ['Harbour', 'Bridge'].map(museumPicture);
  asked = [];
  trouble = undefined;
});

async function openStock(name: string, viewport = LAPTOP) {
  const { page, card, get } = await openFilm(name, { scenes: 1, viewport });
  await card.getByRole('button', { name: 'Search stock pictures, Picture 1 of scene 1' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Choose a photo or clip' });
  await dialog.waitFor();
  return { page, dialog, shot: async () => (await get()).scenes[0]?.shots[0] };
}

test('photos are shown side by side with whom to name; one becomes the picture, and Ctrl+Z brings the old one back', async () => {
  const { page, dialog, shot } = await openStock('Chosen');
  const before = await shot();
  await dialog.getByRole('button', { name: 'Use “Harbour”' }).waitFor();
  expect(await dialog.getByLabel('Search for').inputValue()).toBe('the old harbour');
  const source = dialog.getByRole('link', { name: 'Ada Holm · CC BY 4.0' }).last();
  expect(await source.getAttribute('href')).toBe('https://museum.example/Bridge');
  const picture = dialog.locator('img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await expectNoViolations(page, 'dialog');
  await dialog.getByRole('button', { name: 'Use “Bridge”' }).press('Enter');
  await page.getByText('Picture added', { exact: true }).waitFor();
  await expect.poll(() => dialog.count()).toBe(0);
  const chosen = await shot();
  expect(chosen?.takes).toMatchObject([{ current: false }, { current: true }]);
  await page.getByText('changed since the film was made.').waitFor();
  await page.locator('body').press('Control+z');
  await expect.poll(async () => (await shot())?.picture).toEqual(before?.picture);
});

test('other words are searched for; what was typed stays when there is nothing, or when the search fails', async () => {
  const { page, dialog } = await openStock('Words');
  const words = dialog.getByLabel('Search for');
  await dialog.getByRole('button', { name: 'Use “Harbour”' }).waitFor();
  await words.fill('nothing');
  await words.press('Enter');
  await dialog.getByText('Nothing was found for “nothing”.').waitFor();
  expect(await words.inputValue()).toBe('nothing');
  trouble = new ProviderError('The museum answered with status 429.', {
    ...{ status: 429, advice: 'Wait, or use another source.' },
  });
  await words.fill('a lamp');
  await words.press('Enter');
  await dialog.getByText('429').waitFor();
  trouble = undefined;
  await words.fill('a bridge');
  await dialog.getByRole('button', { name: 'Search' }).click();
  await dialog.getByText('Only works whose licence fits').waitFor();
  expect(asked).toContain('a bridge');
  expect(await words.inputValue()).toBe('a bridge');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('a picture that is gone by then says so, and another one can be chosen', async () => {
  const { page, dialog, shot } = await openStock('Gone');
  await dialog.getByRole('button', { name: 'Use “Harbour”' }).waitFor();
  found = [museumPicture('Bridge')];
  await dialog.getByRole('button', { name: 'Use “Harbour”' }).click();
  const gone = dialog.getByText('The collection does not show this picture any more.');
  await gone.waitFor();
  await dialog.getByLabel('Search for').fill('a bridge');
  await dialog.getByRole('button', { name: 'Search' }).click();
  await expect.poll(() => gone.count()).toBe(0);
  await dialog.getByRole('button', { name: 'Use “Bridge”' }).click();
  await page.getByText('Picture added', { exact: true }).waitFor();
  expect((await shot())?.takes).toHaveLength(2);
});

test('on a phone, the dialog fits the screen', async () => {
  const { page, dialog } = await openStock('Phone', PHONE);
  await dialog.getByRole('button', { name: 'Use “Harbour”' }).waitFor();
  await expectNoViolations(page, 'dialog');
  await expect.poll(() => dialog.evaluate((shown) => shown.scrollWidth <= shown.clientWidth)).toBe(true);
  const { x, width } = await boxOf(dialog);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(PHONE.width);
});

test('the collection is in the capabilities', () => {
  const models = underTest().pipeline.capabilities().models.picture;
  expect(models.map(({ id, searches }) => [id, searches])).toContainEqual([MUSEUM, true]);
});
