import { expect, test } from 'vitest';
import type { GenerationView } from '../../src/protocol/index.ts';
import { expectNoViolations } from './axe.ts';
import { useFilms } from './open-film.ts';
import { LAPTOP, PHONE } from './open-studio.ts';

const { underTest, openFilm } = useFilms({ speech: () => 0.5 });

/** A finished film of two scenes, whose settings are open. */
async function openSettings(name: string, viewport = LAPTOP) {
  const film = await openFilm(name, { viewport });
  const { page } = film;
  await page.getByRole('button', { name: 'Film settings', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Film settings' });
  const openGroup = (group: string) => panel.locator('summary').getByText(group, { exact: true }).click();
  return { ...film, panel, openGroup };
}

const spoken = () => underTest().calls.filter((call) => call.startsWith('speech'));

test('what is drawn for free changes at once, the film stays, and Ctrl+Z takes it back', async () => {
  const { made, page, panel, openGroup, get } = await openSettings('Lake');
  await openGroup('Format and quality');
  await panel.getByLabel('Portrait').press('Space');
  await page.getByText('Film settings changed').waitFor();
  await page.getByRole('button', { name: 'Update the film' }).waitFor();
  expect(await get()).toMatchObject({ format: 'portrait', video: made.video });
  const canvas = panel.getByRole('img', { name: 'Scene 1 with these settings' });
  // It is drawn in the new frame.
  await expect
    .poll(() => canvas.evaluate((shown: HTMLCanvasElement) => shown.height > shown.width))
    .toBe(true);
  await panel.getByRole('heading').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await get()).format).toBe('landscape');
  expect(await get()).toMatchObject({ status: 'complete', video: made.video });
});

test('one change after the other is taken back', async () => {
  const { page, panel, openGroup, get } = await openSettings('Pond');
  await openGroup('Captions');
  await panel.getByLabel('None').press('Space');
  await expect.poll(async () => (await get()).captions).toBe('none');
  await openGroup('Music');
  await panel.getByLabel('Loudness').selectOption({ label: 'Off' });
  await expect.poll(async () => (await get()).music).toBe('off');
  // The page has heard that both are made: only then are they steps to go back.
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect.poll(() => page.getByRole('menuitemradio').count()).toBe(3);
  await page.keyboard.press('Escape');
  await panel.getByRole('heading').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await get()).music).toBe('quiet');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await get()).captions).toBe('burned');
});

test('what costs money is said first, waits for the user, and costs nothing when it comes back', async () => {
  const { page, panel, openGroup, get } = await openSettings('Sea');
  await openGroup('Voice');
  await panel.getByLabel('Pace of the voice').selectOption({ label: '1.1 ×' });
  await panel.getByText(/2 narrations.*Costs about \$1\.00\./).waitFor();
  expect((await get()).speed).toBeUndefined();
  await panel.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => panel.getByRole('button', { name: 'Apply' }).count()).toBe(0);
  await panel.getByLabel('Pace of the voice').selectOption({ label: '1.1 ×' });
  await panel.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.getByText(/The update costs about \$1\.00/).waitFor();
  expect(spoken()).toEqual([]);
  await page.getByRole('button', { name: 'Update the film' }).click();
  await expect.poll(async () => (await get()).status).toBe('complete');
  expect(spoken()).toHaveLength(2);
  await panel.getByLabel('Pace of the voice').selectOption({ label: '1 × (normal)' });
  await panel.getByText(/reused.*Free\./).waitFor();
  await panel.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect.poll(async () => (await get()).speed).toBeUndefined();
  expect((await get()).status).toBe('complete');
  expect(spoken()).toHaveLength(2);
});

test('settings are reached by keyboard on a phone, and nothing is wider than the screen', async () => {
  const { page, panel, openGroup } = await openSettings('River', PHONE);
  for (const group of ['Format and quality', 'Captions', 'Voice', 'Music']) await openGroup(group);
  await expectNoViolations(page);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await panel.getByRole('heading').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  const button = page.getByRole('button', { name: 'Film settings', exact: true });
  await expect.poll(() => button.evaluate((shown) => shown === document.activeElement)).toBe(true);
});

test('the size of captions, the change between scenes and 4K are chosen, seen at once, and kept', async () => {
  const { made, page, panel, openGroup, get } = await openSettings('Bay');
  const canvas = panel.getByRole('img', { name: 'Scene 1 with these settings' });
  const drawn = () => canvas.evaluate((shown: HTMLCanvasElement) => shown.toDataURL());
  await openGroup('Captions');
  const captions = panel.getByLabel('Size of the captions');
  await expect.poll(() => captions.locator('option:checked').textContent()).toBe('Normal');
  const before = await drawn();
  await captions.selectOption({ label: 'Large' });
  await expect.poll(async () => (await get()).captionSize).toBe('large');
  await expect.poll(drawn).not.toBe(before);
  await openGroup('Format and quality');
  await panel.getByLabel('Between scenes', { exact: true }).selectOption({ label: 'Push' });
  await expect.poll(async () => (await get()).transition).toBe('push');
  await panel.getByLabel('Resolution').selectOption({ label: '2160p (4K)' });
  await expect.poll(async () => (await get()).resolution).toBe('2160p');
  expect((await get()).video).toEqual(made.video);
  // The scene that is looked at is drawn in the new frame by itself.
  await expect
    .poll(async () => (await get()).scenes[0]?.shots.map(({ picture }) => picture.status))
    .toEqual(['ready', 'ready']);

  await page.getByRole('button', { name: 'Update the film' }).click();
  await expect.poll(async () => (await get()).status).toBe('complete');
  expect((await get()).video).toMatchObject({ asset: { widthPx: 3840, heightPx: 2160 } });
  expect(spoken()).toEqual([]);

  await page.reload();
  await page.getByRole('button', { name: 'Film settings', exact: true }).click();
  await openGroup('Captions');
  await openGroup('Format and quality');
  const chosenIn = (label: string) =>
    panel.getByLabel(label, { exact: true }).locator('option:checked').textContent();
  expect(await chosenIn('Size of the captions')).toBe('Large');
  expect(await chosenIn('Between scenes')).toBe('Push');
  expect(await chosenIn('Resolution')).toBe('2160p (4K)');
});

test('captions move to the top, in the preview and in the film, and Ctrl+Z takes them back', async () => {
  const { page, panel, openGroup, get } = await openSettings('Fjord');
  const canvas = panel.getByRole('img', { name: 'Scene 1 with these settings' });
  const drawn = () => canvas.evaluate((shown: HTMLCanvasElement) => shown.toDataURL());
  await openGroup('Captions');
  const place = panel.getByLabel('Position of the captions', { exact: true });
  const before = await drawn();
  await place.selectOption({ label: 'At the top' });
  await expect.poll(async () => (await get()).captionPlace).toBe('top');
  await expect.poll(drawn).not.toBe(before);
  await page.getByRole('button', { name: 'Update the film' }).click();
  await expect
    .poll(() => underTest().calls.filter((call) => call.startsWith('segment')).length)
    .toBeGreaterThan(0);
  await expect.poll(async () => (await get()).status).toBe('complete');
  expect(spoken()).toEqual([]);
  await panel.getByRole('heading').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await get()).captionPlace).toBeUndefined();
  await expect.poll(() => place.locator('option:checked').textContent()).toBe('At the bottom');
});

test('each of these settings is a step of its own to go back', async () => {
  const { made, page, panel, openGroup, get } = await openSettings('Cove');
  await openGroup('Captions');
  await openGroup('Format and quality');
  const choices = [
    ['Size of the captions', 'Small'],
    ['Between scenes', 'Wipe'],
    ['Resolution', '2160p (4K)'],
  ] as const;
  for (const [index, [label, option]] of choices.entries()) {
    await panel.getByLabel(label, { exact: true }).selectOption({ label: option });
    await expect.poll(async () => settingsOf(await get())[index]).toBe(['small', 'wipe', '2160p'][index]);
  }
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect.poll(() => page.getByRole('menuitemradio').count()).toBe(4);
  await page.keyboard.press('Escape');
  await panel.getByRole('heading').focus();
  for (const left of [
    ['small', 'wipe', '1080p'],
    ['small', undefined, '1080p'],
    [undefined, undefined, '1080p'],
  ]) {
    await page.keyboard.press('Control+z');
    await expect.poll(async () => settingsOf(await get())).toEqual(left);
  }
  expect(await get()).toMatchObject({ status: 'complete', video: made.video });
});

function settingsOf({ captionSize, transition, resolution }: GenerationView) {
  return [captionSize, transition, resolution];
}
