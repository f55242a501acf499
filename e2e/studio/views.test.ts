import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DOT_PNG } from '../../src/testing/fakes/quick-stages.ts';
import { expectNoViolations } from './axe.ts';
import { useFilms } from './open-film.ts';

const { underTest, openFilm } = useFilms();

/** Shows the storyboard in one of its ways. */
const choose = (page: Page, view: string) => page.getByRole('radio', { name: view, exact: true }).check();

test('the grid moves scenes by keys, enlarges a picture, leads to its card, and is there again after a reload', async () => {
  const { page, get } = await openFilm('grid', { scenes: 3 });
  await choose(page, 'Grid');
  const tile = (number: number) => page.getByRole('button', { name: `Enlarge scene ${number}:` });
  await tile(3).waitFor();
  await expectNoViolations(page);

  await page.getByRole('button', { name: 'Move scene 1', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByText('Position 1 of 3.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await page.getByText('Position 2 of 3.').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await expect
    .poll(async () => (await get()).scenes.map(({ id }) => id))
    .toEqual(['scene-2', 'scene-1', 'scene-3']);

  await page.reload();
  await tile(1).click();
  const dialog = page.getByRole('dialog', { name: 'Scene 1' });
  await dialog.getByText('grid 1 begins.').waitFor();
  await expectNoViolations(page, 'dialog');
  await dialog.getByRole('button', { name: 'Edit scene 1' }).click();
  const card = page.locator('#scene-scene-2');
  await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});

test('the whole script is one text: each paragraph is saved when it is left, and kept until then', async () => {
  const { id, page, get } = await openFilm('script', { scenes: 2 });
  await choose(page, 'Script');
  const paragraph = (number: number) => page.getByRole('textbox', { name: `Narration of scene ${number}` });
  await paragraph(2).waitFor();
  await expectNoViolations(page);
  await paragraph(1).fill('It begins in another way.');
  await paragraph(2).focus();
  await expect.poll(async () => (await get()).scenes[0]?.narration).toBe('It begins in another way.');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => paragraph(1).inputValue()).toBe('script 0 begins. script 0 goes on.');

  // What somebody else has saved meanwhile is shown, and the user decides.
  await paragraph(2).press('Control+End');
  await paragraph(2).pressSequentially(' Mine.');
  await page.route('**/scenes/scene-2', async (route) => {
    if (route.request().method() === 'PATCH' && (await get()).scenes[1]?.narration !== 'Theirs.')
      await underTest().pipeline.updateScene(id, 'scene-2', { narration: 'Theirs.' });
    await route.fallback();
  });
  await page.keyboard.press('Control+Enter');
  const conflict = page.getByRole('alert').filter({ hasText: 'Theirs.' });
  await conflict.waitFor();
  expect((await get()).scenes[1]?.narration).toBe('Theirs.');
  await conflict.getByRole('button', { name: 'Save mine instead' }).click();
  await expect.poll(async () => (await get()).scenes[1]?.narration).toMatch(/ Mine\.$/);
  expect(underTest().calls.filter((call) => call.startsWith('picture'))).toEqual([]);
});

test('a paragraph that was not saved is there again after a reload', async () => {
  const { page } = await openFilm('kept', { scenes: 1 });
  await choose(page, 'Script');
  const paragraph = page.getByRole('textbox', { name: 'Narration of scene 1' });
  page.on('dialog', (dialog) => void dialog.accept());
  await paragraph.press('Control+End');
  await paragraph.pressSequentially(' And more.');
  await page.reload();
  await expect.poll(() => paragraph.inputValue()).toMatch(/ And more\.$/);
});

test('Esc loses nothing of a paragraph: it is still there, and saved when it is left', async () => {
  const { page, get } = await openFilm('escaped', { scenes: 2 });
  await choose(page, 'Script');
  const paragraph = page.getByRole('textbox', { name: 'Narration of scene 1' });
  await paragraph.press('Control+End');
  await paragraph.pressSequentially(' And more.');
  await page.keyboard.press('Escape');
  await expect.poll(() => paragraph.inputValue()).toMatch(/ And more\.$/);
  await page.getByRole('textbox', { name: 'Narration of scene 2' }).focus();
  await expect.poll(async () => (await get()).scenes[0]?.narration).toMatch(/ And more\.$/);
});

test('a duplicated scene has the words, the speech and the picture of the first, and nothing is paid again', async () => {
  const { page, get } = await openFilm('twice', { scenes: 2 });
  await page.getByRole('button', { name: 'More for scene 1', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Duplicate scene' }).click();
  await page.getByText('Scene 1 duplicated').waitFor();
  const [first, copy] = (await get()).scenes;
  expect(copy).toMatchObject({ title: first?.title, narration: first?.narration });
  expect(copy?.audio).toEqual(first?.audio);
  expect(copy?.shots.map(({ picture }) => picture)).toEqual(first?.shots.map(({ picture }) => picture));
  expect(underTest().calls.filter((call) => /^(speech|picture)/.test(call))).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await get()).scenes.length).toBe(2);
});

test('a copied picture is pasted on the card where the user is, and text is not', async () => {
  const { page, get } = await openFilm('pasted', { scenes: 1 });
  const card = page.getByRole('article').first();
  await paste(card, { text: 'a picture with its address' });
  await paste(card, {});
  await page.getByText('Picture added').waitFor();
  const takes = (await get()).scenes[0]?.shots[0]?.takes;
  expect(takes?.filter(({ engine }) => engine === 'own')).toHaveLength(1);
});

/** Pastes a picture, and text with it if there is any. */
async function paste(target: Locator, { text }: { readonly text?: string }): Promise<void> {
  await target.evaluate(
    (element, { bytes, text }) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
      if (text !== undefined) clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
    },
    { bytes: [...DOT_PNG], text },
  );
}
