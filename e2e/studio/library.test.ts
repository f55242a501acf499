import { expect, test } from 'vitest';
import { PHASES } from '../../src/protocol/names.ts';
import { createFakePipeline } from '../../src/testing/fakes/fake-pipeline.ts';
import { expectNoViolations } from './axe.ts';
import { useStudio } from './open-studio.ts';

const studio = useStudio();

/** 220 films, every tenth of them finished. */
async function manyFilms() {
  const { pipeline } = createFakePipeline();
  for (let number = 1; number <= 220; number++) {
    const { generation } = await pipeline.create({ source: { text: 'A.' }, title: `Film ${number}` }, {});
    if (number % 10 > 0) continue;
    for (const phase of PHASES) {
      const { signal } = new AbortController();
      await pipeline.phase(generation.id, phase, {}, { timeBudgetMs: 600_000, signal });
    }
  }
  return studio.serve(pipeline);
}

test('of many films those in sight are asked for, and nothing else: pages, covers, and no film by itself', async () => {
  const { open, url } = await manyFilms();
  const page = await open('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(url, '')));
  await page.goto(`${url}/films`);
  const films = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect.poll(() => films.count()).toBe(50);
  const finished = films.filter({ has: page.getByRole('heading', { name: 'Film 220', exact: true }) });
  await finished.getByText('1:04').waitFor();
  await finished.getByText('Finished').waitFor();
  expect(asked.filter((path) => path.startsWith('/api/generations'))).toEqual(['/api/generations?limit=50']);
  const shown = (name: string) => page.getByRole('link', { name, exact: true });
  for (const last of [171, 121, 71, 21, 1]) {
    await shown(`Film ${last}`).scrollIntoViewIfNeeded();
  }
  await shown('Film 1').waitFor();
  await expect.poll(() => films.count()).toBe(220);
  const covers = asked.filter((path) => path.endsWith('/preview'));
  expect(covers.length).toBeLessThanOrEqual(22);
  expect(asked.filter((path) => /^\/api\/generations\/./.test(path))).toEqual([]);
});

test('films are found by their title and their state, by the server', async () => {
  const { open } = await manyFilms();
  const page = await open('/films');
  const films = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await page.getByRole('searchbox', { name: 'Search titles and narrations' }).fill('film 11');
  await page.getByText('11 films found').waitFor({ state: 'attached' });
  await page.getByLabel('Status').selectOption('Finished');
  await page.getByText('1 film found').waitFor({ state: 'attached' });
  await expect.poll(() => films.getByRole('heading').allTextContents()).toEqual(['Film 110']);
  await page.getByRole('searchbox').fill('no such film');
  await page.getByText('No films match').waitFor();
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Status').selectOption('All statuses');
  await expect.poll(() => films.count()).toBe(50);
});

test('films are found by their words, with the passage, and sorted as the user likes', async () => {
  const { pipeline } = createFakePipeline();
  for (const title of ['B lake', 'A lake']) await pipeline.create({ source: { text: 'A.' }, title }, {});
  const { generation } = await pipeline.create({ source: { text: 'A.' }, title: 'C lake' }, {});
  const { signal } = new AbortController();
  await pipeline.phase(generation.id, 'script', {}, { timeBudgetMs: 600_000, signal });
  const [scene] = (await pipeline.get(generation.id)).scenes;
  await pipeline.updateScene(generation.id, scene?.id ?? '', { narration: 'The heron waits.' });
  const page = await (await studio.serve(pipeline)).open('/films');
  const titles = () => page.getByRole('heading', { level: 2 }).allTextContents();
  await expect.poll(titles).toEqual(['C lake', 'A lake', 'B lake']);
  await page.getByLabel('Order').selectOption('By title');
  await expect.poll(titles).toEqual(['A lake', 'B lake', 'C lake']);
  await page.getByRole('searchbox').fill('heron');
  await page.getByText('The heron waits.').waitFor();
  await expect.poll(titles).toEqual(['C lake']);
});

test('tags are added and removed on a film, narrow the library, and the trash is emptied after a question', async () => {
  const { pipeline } = createFakePipeline();
  for (const title of ['A lake', 'A river']) await pipeline.create({ source: { text: 'A.' }, title }, {});
  const page = await (await studio.serve(pipeline)).open('/films');
  const titles = () => page.getByRole('heading', { level: 2 }).allTextContents();
  await expect.poll(titles).toEqual(['A river', 'A lake']);
  await page.getByRole('button', { name: 'Edit the tags of A lake' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tags of “A lake”' });
  for (const tag of ['Water', 'Geography', 'water']) {
    await dialog.getByLabel('New tag').fill(tag);
    await page.keyboard.press('Enter');
  }
  await dialog.getByRole('button', { name: 'Remove the tag Geography' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Show films with the tag Water' }).click();
  await expect.poll(titles).toEqual(['A lake']);
  await page.getByLabel('Tags', { exact: true }).selectOption('All tags');
  await expect.poll(titles).toEqual(['A river', 'A lake']);
  expect((await pipeline.tags()).tags).toEqual([{ tag: 'Water', generations: 1 }]);

  const { generations } = await pipeline.list({ limit: 10 });
  for (const { id } of generations) await pipeline.delete(id);
  await page.getByRole('link', { name: 'Trash' }).click();
  await expect.poll(titles).toEqual(['A lake', 'A river']);
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(titles).toEqual(['A lake', 'A river']);
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Empty trash' }).click();
  await page.getByText('The trash is empty').waitFor();
  expect((await pipeline.trash({ limit: 10 })).generations).toEqual([]);
});

test('films say for whom they are, and those of one alone can be shown', async () => {
  const { pipeline } = createFakePipeline();
  for (const [title, tenant] of [['Rivers', 'acme'], ['Seas', 'globex'], ['Lakes']] as const) {
    await pipeline.create({ source: { text: 'A.' }, title, ...(tenant && { tenant }) }, {});
  }
  const { open } = await studio.serve(pipeline);
  const page = await open('/films');
  const titles = () => page.getByRole('listitem').getByRole('heading', { level: 2 }).allTextContents();
  await expect.poll(titles).toEqual(['Lakes', 'Seas', 'Rivers']);
  await page.getByRole('button', { name: 'Films for acme' }).click();
  await expect.poll(titles).toEqual(['Rivers']);
  await expectNoViolations(page);
  await page.getByLabel('For whom').selectOption('globex');
  await expect.poll(titles).toEqual(['Seas']);
  await page.getByLabel('For whom').selectOption('For anyone');
  await expect.poll(titles).toEqual(['Lakes', 'Seas', 'Rivers']);
});
