import { expect, test } from 'vitest';
import { SCRIPT_MODEL, useComposingPipeline } from '../../src/server/testing/composing-pipeline.ts';
import { expectNoViolations } from './axe.ts';
import { finishFilm } from './finish-film.ts';
import { PHONE, useStudio } from './open-studio.ts';

const studio = useStudio();
const composing = useComposingPipeline();

const PROSE = 'The lake froze in 1963. Anna Berg crossed it on foot with 12 sheep. In spring the ice broke.';
const PAINTED = { models: { script: SCRIPT_MODEL, picture: 'openai:gpt-image-1' } };

/** The page of a film: in the light on a laptop, and in the dark on a phone. */
async function openFilm(id: string, colorScheme: 'light' | 'dark') {
  const { open } = await studio.serve(composing().pipeline);
  return open(`/films/${id}`, { colorScheme, ...(colorScheme === 'dark' && { viewport: PHONE }) });
}

test('a topic becomes a film that a model writes, for the audience that the user names', async () => {
  const { open } = await studio.serve(composing().pipeline);
  const page = await open('/');
  await page.getByText('Topic', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Topic' }).fill('How tides work');
  await page.locator('summary').filter({ hasText: 'Options' }).click();
  await page.getByLabel('Audience').fill('children of eight');
  await expectNoViolations(page);
  await page.getByRole('region', { name: 'Estimate' }).getByText('12 scenes').waitFor();
  await page.getByRole('button', { name: 'Make the film' }).click();
  await page.waitForURL(/\/films\//);
  await page.getByText('without a document').first().waitFor();
  expect(composing().instructions().join()).toContain('children of eight');
});

test.each(['light', 'dark'] as const)(
  'in %s, a scene shows what it rests on, and a suggestion is taken and undone',
  async (colorScheme) => {
    const { id, scenes } = await composing().written(PROSE, { tone: colorScheme });
    const [scene] = scenes;
    const narration = `${scene?.narration} It melted in 1964, said Olaf.`;
    await composing().pipeline.updateScene(id, scene?.id ?? '', { narration });
    const page = await openFilm(id, colorScheme);
    await page.getByText('Rests on 1 passage').click();
    await page.getByText(PROSE, { exact: true }).waitFor();
    await expect
      .poll(() => page.locator('mark').allTextContents())
      .toEqual(['It melted in 1964, said Olaf.']);

    await page.getByText('Suggestions').click();
    await page.getByText(/about \$0\.\d+ each, by openai/).waitFor();
    await page.getByRole('button', { name: 'Shorter' }).click();
    await page.getByRole('button', { name: 'Use it' }).waitFor();
    await expectNoViolations(page);
    const narrationNow = async () => (await composing().pipeline.get(id)).scenes[0]?.narration;
    expect(await narrationNow()).toBe(narration);
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect.poll(async () => (await narrationNow())?.length).toBeLessThan(narration.length);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(narrationNow).toBe(narration);
  },
);

test.each(['light', 'dark'] as const)(
  'in %s, a film in another language is made from its menu, with its price first, and waits to be read',
  async (colorScheme) => {
    const { id, scenes } = await composing().written(`${PROSE} ${colorScheme}.`, PAINTED);
    const page = await openFilm(id, colorScheme);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByText('Other language').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Language').selectOption({ label: 'German' });
    await dialog.getByText(/Translation \$0\.\d+/).waitFor();
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'Translate' }).click();
    await page.getByText(`«${scenes[0]?.narration}»`).first().waitFor();
    await page.getByText('Rests on 1 passage of the original').click();
    await page.getByText(scenes[0]?.narration ?? '', { exact: true }).waitFor();
    const made = page.url().split('/').at(-1) ?? '';
    expect(await composing().pipeline.get(made)).toMatchObject({ language: 'de', status: 'storyboard' });
  },
);

test('where no model translates, a film in another language is not offered, but what to set up for it', async () => {
  const { open, pipeline, generations } = await studio.start();
  const id = await finishFilm(pipeline);
  const page = await open(`/films/${id}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByText('Other language').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('none is set up here').waitFor();
  await expectNoViolations(page, 'dialog');
  expect(await dialog.getByRole('button', { name: 'Translate' }).count()).toBe(0);
  await dialog.getByRole('link', { name: 'Open settings' }).click();
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  expect(generations.size).toBe(1);
});
