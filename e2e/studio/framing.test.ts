import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoViolations } from './axe.ts';
import { useFilms } from './open-film.ts';
import { boxOf, LAPTOP, PHONE } from './open-studio.ts';

const { underTest, openFilm } = useFilms();

/** Twice as wide as high: red on the left, blue on the right. */
function wideImage(): Buffer {
  const canvas = createCanvas(800, 400);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#d03010';
  pen.fillRect(0, 0, 400, 400);
  pen.fillStyle = '#1040d0';
  pen.fillRect(400, 0, 400, 400);
  return canvas.toBuffer('image/png');
}

/** A finished film whose first shot shows that image, and the dialog in which its part is chosen. */
async function openFraming(name: string, viewport = LAPTOP) {
  const { page, card, get } = await openFilm(name, {
    scenes: 1,
    viewport,
    prepare: (id) => underTest().pipeline.putPicture(id, 'scene-1', 'shot-1', wideImage()),
  });
  const openDialog = async () => {
    await card.getByRole('button', { name: 'Pictures of scene 1' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Focus point and crop' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Focus point and crop' });
    await dialog.getByRole('button', { name: /^Focus point: / }).waitFor();
    // Its place takes the image's proportions once the image has loaded.
    await expect.poll(() => proportionsOf(dialog.locator('img').first())).toBeCloseTo(2, 1);
    return dialog;
  };
  const shot = async () => (await get()).scenes[0]?.shots[0];
  return { page, card, openDialog, shot };
}

async function proportionsOf(place: Locator): Promise<number> {
  const { width, height } = await boxOf(place);
  return width / height;
}

/** The colour in the middle of what is shown there. */
async function colourIn(page: Page, place: Locator): Promise<'red' | 'blue' | undefined> {
  await place.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(place);
  const clip = { x: x + width / 2 - 1, y: y + height / 2 - 1, width: 2, height: 2 };
  const image = await loadImage(await page.screenshot({ clip }));
  const pen = createCanvas(2, 2).getContext('2d');
  pen.drawImage(image, 0, 0);
  const [red = 0, , blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  if (red > 2 * blue) return 'red';
  return blue > 2 * red ? 'blue' : undefined;
}

test('what a shot shows of its picture is chosen with the keyboard alone, seen at once, kept, undone and redone', async () => {
  const { page, card, openDialog, shot } = await openFraming('keys');
  const before = await shot();
  const dialog = await openDialog();
  const shown = dialog.getByRole('figure', { name: 'In the film' });
  const point = dialog.getByRole('button', { name: /^Focus point: / });
  await expect.poll(() => point.evaluate((button) => button === document.activeElement)).toBe(true);
  await expectNoViolations(page, 'dialog');
  for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(() => point.getAttribute('aria-label'))
    .toBe('Focus point: 90% from the left, 49% from the top');
  await dialog.getByLabel('Zoom').press('End');
  await expect.poll(() => colourIn(page, shown.locator('img').locator('..'))).toBe('blue');
  await dialog.getByRole('button', { name: 'Apply' }).press('Enter');
  await page.getByText('Picture framed in scene 1').waitFor();
  const framing = { picture: before?.framable, x: 0.9, y: 0.49, zoom: 4 };
  expect(await shot()).toEqual({ ...before, framing });
  await page.getByText('changed since the film was made.').waitFor();
  await expect.poll(() => colourIn(page, card.getByRole('button', { name: /^Enlarge/ }))).toBe('blue');

  await page.locator('body').press('Control+z');
  await expect.poll(shot).toEqual(before);
  await page.locator('body').press('Control+Shift+z');
  await expect.poll(shot).toEqual({ ...before, framing });
  await page.getByRole('button', { name: 'Update the film' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();
  expect(underTest().calls.filter((call) => /^(speech|picture|card)/.test(call))).toEqual([]);
  await page.getByRole('link', { name: 'Films' }).first().click();
  const tile = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect.poll(() => colourIn(page, tile.first().locator('img').locator('..'))).toBe('blue');
});

test('a click and a drag move the point, and the choice can be left to the film again', async () => {
  const { page, openDialog, shot } = await openFraming('pointer');
  const dialog = await openDialog();
  const { x, y, width, height } = await boxOf(dialog.locator('img').first());
  const at = (across: number, down: number) => [x + width * across, y + height * down] as const;
  await page.mouse.click(...at(0.75, 0.5));
  await dialog.getByRole('button', { name: 'Focus point: 75% from the left, 50% from the top' }).waitFor();
  await page.mouse.move(...at(0.75, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.25, 0.25), { steps: 4 });
  await page.mouse.up();
  await dialog.getByRole('button', { name: 'Focus point: 25% from the left, 25% from the top' }).waitFor();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(async () => (await shot())?.framing?.x).toBeCloseTo(0.25, 2);
  await (await openDialog()).getByRole('button', { name: 'Let the film choose' }).click();
  await expect.poll(async () => (await shot())?.framing).toBeUndefined();
});

test('the part that is shown is drawn freely, by its corners and as a whole, by pointer and by keys', async () => {
  const { page, openDialog, shot } = await openFraming('drawn');
  const dialog = await openDialog();
  const { x, y, width, height } = await boxOf(dialog.locator('img').first());
  const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.mouse.move(x + width * from[0], y + height * from[1]);
    await page.mouse.down();
    await page.mouse.move(x + width * to[0], y + height * to[1], { steps: 4 });
    await page.mouse.up();
  };
  // In an image twice as wide as high, 16:9 leaves out an eighteenth at either side.
  await drag([1 / 18, 0], [0.5, 0.4]);
  await dialog
    .getByRole('button', { name: 'Upper left corner: 53% of the width and 60% of the height' })
    .waitFor();
  const shown = dialog.getByRole('figure', { name: 'In the film' }).locator('img').locator('..');
  await expect.poll(() => colourIn(page, shown)).toBe('blue');
  await drag([0.8, 0.8], [0.5, 0.7]);
  await expect.poll(() => colourIn(page, shown)).toBe('red');
  await dialog.getByRole('button', { name: /^Lower right corner/ }).press('Shift+ArrowLeft');
  await dialog
    .getByRole('button', { name: 'Lower right corner: 43% of the width and 49% of the height' })
    .waitFor();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(async () => (await shot())?.framing?.zoom).toBeCloseTo(2.05, 1);
  const { framing } = (await shot()) ?? {};
  // The corner on the left and the upper edge stayed where the frame was dragged.
  expect(framing?.x).toBeCloseTo(0.111 + 0.433 / 2, 1);
  expect(framing?.y).toBeCloseTo(0.3 + 0.487 / 2, 1);
});

test('on a phone, the dialog fits the screen', async () => {
  const { page, openDialog } = await openFraming('phone', PHONE);
  const dialog = await openDialog();
  await expectNoViolations(page, 'dialog');
  await expect.poll(() => dialog.evaluate((shown) => shown.scrollWidth <= shown.clientWidth)).toBe(true);
  const { x, width } = await boxOf(dialog);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(PHONE.width);
});
