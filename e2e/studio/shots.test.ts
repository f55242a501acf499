import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { useFilms } from './open-film.ts';

const { underTest, openFilm } = useFilms();

/** Chooses an action for the pictures of the first scene. */
async function act(page: Page, card: Locator, item: string) {
  await card.getByRole('button', { name: 'Pictures of scene 1' }).press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

test('pictures are added, moved and removed with the keyboard alone, and each change is undone and redone', async () => {
  const { id, page, card, get } = await openFilm('Shots');
  const before = (await get()).scenes[0];
  const shownIn = async () => (await get()).scenes[0]?.shots.map(({ visualPrompt }) => visualPrompt);
  const menu = (item: string) => act(page, card, item);
  await menu('Add a picture');
  await page.getByText('Add here').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByText('Picture added to scene 1').waitFor();
  await expect.poll(() => card.getByRole('button', { name: /^Picture \d of scene 1$/ }).count()).toBe(3);
  await card.getByRole('button', { name: 'Picture 2 of scene 1', exact: true, pressed: true }).waitFor();
  const added = '0 begins.';
  await expect.poll(shownIn).toEqual(['Shots 0 begins.', added, 'Shots 0 goes on.']);

  await menu('Show this picture later');
  await page.getByText('Picture moved in scene 1').waitFor();
  await expect.poll(shownIn).toEqual(['Shots 0 begins.', 'Shots 0 goes on.', added]);
  await card.getByRole('button', { name: 'Picture 3 of scene 1', exact: true, pressed: true }).waitFor();
  await card.getByRole('button', { name: 'Picture 1 of scene 1', exact: true }).press('Enter');
  await menu('Remove this picture');
  await page.getByText('Picture removed from scene 1').waitFor();
  await expect.poll(shownIn).toEqual(['Shots 0 goes on.', added]);

  // What comes back is not made again.
  for (const count of [3, 3, 2]) {
    await page.locator('body').press('Control+z');
    await expect.poll(async () => (await shownIn())?.length).toBe(count);
  }
  await expect.poll(async () => (await get()).scenes[0]?.shots).toEqual(before?.shots);
  await page.locator('body').press('Control+Shift+z');
  await expect.poll(shownIn).toEqual(['Shots 0 begins.', added, 'Shots 0 goes on.']);
  expect(underTest().calls.filter((call) => /^(speech|picture)/.test(call))).toEqual([]);
  expect((await underTest().get(id)).scenes).toHaveLength(2);
});

test('a picture is added with a description of its own, is made from it, and keeps it', async () => {
  const { page, card, get } = await openFilm('Described', { scenes: 1 });
  const shownIn = async () => (await get()).scenes[0]?.shots.map(({ visualPrompt }) => visualPrompt);
  await act(page, card, 'Add a picture');
  const description = page.getByRole('textbox', { name: 'Picture description' });
  // What is shown if nothing is written.
  await expect.poll(() => description.getAttribute('placeholder')).toMatch(/\w/);
  await description.fill('  A red boat on the water.  ');
  await page.getByRole('button', { name: 'Add here' }).click();
  await page.getByText('Picture added to scene 1').waitFor();
  expect(await shownIn()).toContain('A red boat on the water.');
  await card.getByText('A red boat on the water.').waitFor();
  await card.getByRole('button', { name: /^Generate, / }).click();
  await expect
    .poll(() => underTest().calls.filter((call) => call.startsWith('picture')))
    .toEqual(['picture A red boat on the water.']);
  await page.reload();
  await card.getByRole('button', { name: 'Picture 2 of scene 1', exact: true }).click();
  await card.getByText('A red boat on the water.').waitFor();
});
