import { expect, test } from 'vitest';
import type { Item } from '../../src/client/testing/test-generation.ts';
import { createFakePipeline } from '../../src/testing/fakes/fake-pipeline.ts';
import { lastingPort } from '../../src/testing/processes/lasting-port.ts';
import { createGate } from '../gate.ts';
import { finishFilm } from './finish-film.ts';
import { boxOf, useStudio } from './open-studio.ts';

const studio = useStudio();
/** How long the page shows a message. */
const MESSAGE_MS = 6000;
const TEXT = 'A story about a lake. It is long.';

test('a document becomes a film, and the film can be taken away', async () => {
  const { open, made } = await studio.start({ itemMs: 20 });
  const page = await open('/');
  await page.getByLabel('Text or link').fill(TEXT);
  await page.getByText('free, on this machine').waitFor();
  await page.getByRole('button', { name: 'Make the film' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();
  expect([...made.values()].every((times) => times === 1)).toBe(true);
  const region = page.getByRole('region', { name: 'Download' });
  await region.getByRole('link', { name: 'Film' }).waitFor();
  await region.getByRole('button', { name: 'Export' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export this film' });
  await dialog.getByRole('link', { name: 'Download: Whole project' }).waitFor();
  await dialog.getByRole('button', { name: 'Make it: Moving preview' }).press('Enter');
  await dialog.getByRole('link', { name: 'Download: Moving preview' }).waitFor();
  await expect.poll(() => dialog.getByRole('link').count()).toBe(11);
  const downloads = await dialog.getByRole('link').all();
  for (const link of downloads) {
    const href = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    expect((await page.request.head(href)).status(), href).toBe(200);
  }
  await page.keyboard.press('Escape');

  // The bar would hide captions that are burned in.
  const belowFilm = async () => {
    const [film, bar] = [await boxOf(page.locator('video')), await boxOf(page.locator('media-control-bar'))];
    return bar.y - (film.y + film.height);
  };
  await expect.poll(belowFilm).toBeGreaterThanOrEqual(-1);
});

test('a storyboard that is to be seen first waits for the word, also after a reload', async () => {
  const { open, made } = await studio.start();
  const phases = () => new Set([...made.keys()].map((key) => key.split('/')[1]));
  const page = await open('/');
  await page.getByLabel('Text or link').fill(TEXT);
  await page.getByText('Options').click();
  await page.getByLabel('Show me the storyboard first').check();
  await page.getByRole('button', { name: 'Write the storyboard' }).click();
  await page.getByRole('heading', { name: 'Your storyboard is ready' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Your storyboard is ready' }).waitFor();
  expect(phases()).toEqual(new Set(['script']));
  await page.getByRole('button', { name: 'Make the film' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();
});

test('after a reload the film goes on where it was, and nothing is made twice', async () => {
  const rest = createGate();
  const holds = ({ phase }: Item) => (phase === 'images' ? rest.opened : undefined);
  const { open, made, pipeline } = await studio.start({ holds });
  const { generation } = await pipeline.create({ source: { text: TEXT } }, {});
  const page = await open(`/films/${generation.id}`);
  await page.getByRole('heading', { name: 'Not started' }).waitFor();
  await page.getByRole('button', { name: 'Make the film' }).click();
  await expect
    .poll(() => [...made.keys()].filter((key) => key.includes('/audio/')).length)
    .toBeGreaterThan(0);
  await page.reload();
  await page.getByText('Resumed:').waitFor();
  rest.open();
  await page.getByText('Finished', { exact: true }).waitFor();
  await page.getByText('Resumed:').waitFor({ state: 'hidden' });
  expect([...made.values()].every((times) => times === 1)).toBe(true);
});

test('pausing stops the work, and resuming finishes it', async () => {
  const work = createGate();
  const { open, pipeline, generations } = await studio.start({ holds: () => work.opened });
  const { generation } = await pipeline.create({ source: { text: TEXT } }, {});
  const page = await open(`/films/${generation.id}`);
  await page.getByRole('button', { name: 'Make the film' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => generations.get(generation.id)?.status).toBe('cancelled');
  work.open();
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();
});

test('of two who edit the same scene, the later sees what the earlier wrote, and decides', async () => {
  const { open, pipeline, generations } = await studio.start();
  const id = await finishFilm(pipeline);
  const narration = () => generations.get(id)?.scenes[0]?.narration;
  const [mine, theirs] = [await open(`/films/${id}`), await open(`/films/${id}`)];
  for (const page of [mine, theirs]) {
    await page.getByRole('button', { name: 'Edit scene 1', exact: true }).click();
  }
  await theirs.getByRole('textbox', { name: 'Narration' }).fill('Theirs.');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect.poll(narration).toBe('Theirs.');
  await mine.getByRole('textbox', { name: 'Narration' }).fill('Mine.');
  await mine.getByRole('button', { name: 'Save' }).click();
  await mine.getByRole('alert').getByText('Theirs.').waitFor();
  expect(narration()).toBe('Theirs.');
  await mine.getByRole('button', { name: 'Save mine instead' }).click();
  await expect.poll(narration).toBe('Mine.');
});

test('scenes are moved by keys, split, merged and deleted, and each of it can be undone', async () => {
  const { open, pipeline, generations } = await studio.start();
  const id = await finishFilm(pipeline);
  const ids = () => generations.get(id)?.scenes.map((scene) => scene.id) ?? [];
  const [first = '', second = '', ...others] = ids();
  const page = await open(`/films/${id}`);
  const choose = async (scene: number, action: string) => {
    await page.getByRole('button', { name: `More for scene ${scene}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  const undo = () => page.getByRole('button', { name: 'Undo' }).first().click();
  const cardCount = () => page.getByRole('article').count();

  await page.getByRole('button', { name: 'Move scene 1' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('Position 1 of 4.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.getByText('Position 2 of 4.').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await expect.poll(ids).toEqual([second, first, ...others]);
  await undo();
  await expect.poll(ids).toEqual([first, second, ...others]);
  // The page learns of it a moment later, and edits of a scene's old version are refused.
  await expect.poll(() => page.getByRole('article').first().getAttribute('id')).toBe(`scene-${first}`);

  await choose(1, 'Merge with next scene');
  await expect.poll(ids).toEqual([first, ...others]);
  await expect.poll(cardCount).toBe(3);
  await choose(1, 'Split in two');
  await page.getByRole('button', { name: 'Split here' }).click();
  await expect.poll(() => ids().length).toBe(4);
  await expect.poll(cardCount).toBe(4);
  await choose(2, 'Delete scene');
  await expect.poll(cardCount).toBe(3);
  await undo();
  await expect.poll(cardCount).toBe(4);
});

test('changes are undone and made again by keys, and the history goes back over several at once', async () => {
  const { open, pipeline, generations } = await studio.start();
  const id = await finishFilm(pipeline);
  const ids = () => generations.get(id)?.scenes.map((scene) => scene.id) ?? [];
  const before = ids();
  const page = await open(`/films/${id}`);
  const remove = async () => {
    const count = ids().length;
    await page.getByRole('button', { name: 'More for scene 1' }).click();
    await page.getByRole('menuitem', { name: 'Delete scene' }).click();
    await expect.poll(() => page.getByRole('article').count()).toBe(count - 1);
  };
  await remove();
  await remove();
  const [, , ...left] = before;
  expect(ids()).toEqual(left);
  await page.keyboard.press('Control+z');
  await expect.poll(ids).toEqual(before.slice(1));
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(ids).toEqual(left);

  await page.getByRole('button', { name: 'History' }).press('Enter');
  const steps = page.getByRole('menuitemradio');
  await expect
    .poll(() => steps.allTextContents())
    .toEqual(['Scene 1 deleted', 'Scene 1 deleted', 'Before these changes']);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(ids).toEqual(before);
});

test('a failed part says why on its card, and is tried again from there', async () => {
  let isBroken = true;
  const { open, pipeline } = await studio.start({
    fails: ({ phase, index }) => isBroken && phase === 'audio' && index === 0,
  });
  const id = await finishFilm(pipeline);
  const page = await open(`/films/${id}`);
  const card = page.getByRole('article', { name: 'Scene 1' });
  await card.getByRole('alert').getByText('The provider refused.').waitFor();
  isBroken = false;
  await card.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();
  await expect.poll(() => card.getByRole('alert').count()).toBe(0);
});

test('while the server is gone the page says so, and goes on by itself when it is back', async () => {
  const work = createGate();
  const { pipeline } = createFakePipeline({
    holds: ({ phase }) => (phase === 'script' ? undefined : work.opened),
  });
  const { generation } = await pipeline.create({ source: { text: TEXT } }, {});
  const port = await lastingPort();
  const first = await studio.serve(pipeline, { port });
  const page = await first.open(`/films/${generation.id}`);
  await page.getByRole('button', { name: 'Make the film' }).click();
  await page.getByRole('progressbar').waitFor();
  await first.server.close({ graceMs: 0 });
  await page.getByText("Can't reach the server.").waitFor();
  await studio.serve(pipeline, { port });
  work.open();
  await page.getByText('Finished', { exact: true }).waitFor();
});

test('the token is asked for once, and a wrong one is refused', async () => {
  const { open } = await studio.start({ token: 'a-long-secret' });
  const page = await open('/films');
  await page.getByLabel('Token').fill('wrong');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('This token is not valid.').waitFor();
  await page.getByLabel('Token').fill('a-long-secret');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('No films yet').waitFor();
  await page.reload();
  await page.getByText('No films yet').waitFor();
});

test('a deleted film can be taken back', async () => {
  const { open, pipeline, generations } = await studio.start();
  await finishFilm(pipeline);
  const page = await open('/films', { noTimersFromMs: MESSAGE_MS });
  await page.getByRole('button', { name: 'Delete A lake' }).click();
  await page.getByText('No films yet').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'A lake' }).waitFor();
  expect(generations.size).toBe(1);
});

test('a deleted film is in the trash, from which it is restored or deleted for good, by keys', async () => {
  const { open, pipeline, generations } = await studio.start();
  const id = await finishFilm(pipeline);
  await pipeline.delete(id);
  const page = await open('/films', { noTimersFromMs: MESSAGE_MS });
  await page.getByRole('link', { name: 'Trash' }).press('Enter');
  await page.getByRole('button', { name: 'Restore A lake' }).press('Enter');
  await page.getByText('The trash is empty').waitFor();
  await page.getByRole('button', { name: 'Open' }).press('Enter');
  await page.getByRole('button', { name: 'Play the storyboard' }).waitFor();
  expect(generations.has(id)).toBe(true);

  await pipeline.delete(id);
  await page.goto(page.url().replace(/films.*/, 'trash'));
  const erase = page.getByRole('button', { name: 'Delete A lake forever' });
  await erase.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  // Closed, it has no role any more, but is still there for a moment.
  await page.locator('dialog').waitFor({ state: 'detached' });
  await erase.press('Enter');
  await page.getByRole('button', { name: 'Delete forever', exact: true }).press('Enter');
  await page.getByText('The trash is empty').waitFor();
  expect((await pipeline.trash({ limit: 1 })).generations).toEqual([]);
});

test('of two hundred scenes only those in sight are in the page', async () => {
  const { open, pipeline } = await studio.start();
  const id = await finishFilm(pipeline);
  for (let count = 4; count < 200; count++) await pipeline.insertScene(id, { narration: `Part ${count}.` });
  const page = await open(`/films/${id}`);
  await page.getByRole('article').first().waitFor();
  expect(await page.getByRole('article').count()).toBeLessThan(20);
  // Each scene can be reached on the strip, and shows its picture there as soon as it comes near.
  const strip = page.getByRole('navigation', { name: 'Film strip' });
  await expect.poll(() => strip.getByRole('button').count()).toBe(200);
  expect(await strip.locator('img').count()).toBeLessThan(120);
  await page.getByRole('button', { name: /^Scene 200:/ }).click();
  await page
    .getByRole('button', { name: /^Scene 200:/ })
    .locator('img')
    .waitFor();
  await page.getByRole('button', { name: 'Part 199.' }).waitFor();
  await expect.poll(() => page.getByRole('article').count()).toBeLessThan(20);

  // The browser's own find looks through all of them, and shows what it finds.
  const found = page.getByText('Part 42.', { exact: true });
  await expect.poll(() => found.getAttribute('hidden')).toBe('until-found');
  await found.evaluate((text) => text.dispatchEvent(new Event('beforematch')));
  await page.getByRole('button', { name: 'Part 42.' }).waitFor();
});
