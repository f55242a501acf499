import { afterAll, beforeAll, expect, test } from 'vitest';
import { ComposingPipeline, SCRIPT_MODEL } from '../../src/server/testing/composing-pipeline.ts';
import { axeViolations } from './axe.ts';
import { finishFilm } from './finish-film.ts';
import { PHONE, useStudio } from './open-studio.ts';

const studio = useStudio();
let it: ComposingPipeline;
beforeAll(async () => {
  it = await ComposingPipeline.start();
});
afterAll(() => it.stop());

const PROSE = 'The lake froze in 1963. Anna Berg crossed it on foot with 12 sheep. In spring the ice broke.';
const PAINTED = { models: { script: SCRIPT_MODEL, picture: 'openai:gpt-image-1' } };

test.each(['light', 'dark'] as const)(
  'in %s, a film in another language is made from its menu, with its price first, and waits to be read',
  async (colorScheme) => {
    const { open } = await studio.serve(it.pipeline);
    const { id, scenes } = await it.written(`${PROSE} ${colorScheme}.`, PAINTED);
    const page = await open(`/films/${id}`, {
      colorScheme,
      ...(colorScheme === 'dark' && { viewport: PHONE }),
    });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByText('Other language').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Language').selectOption({ label: 'German' });
    await dialog.getByText(/Translation \$0\.\d+/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Translate' }).click();
    await page.getByText(`«${scenes[0]?.narration}»`).first().waitFor();
    await page.getByText('Rests on 1 passage of the original').click();
    await page.getByText(scenes[0]?.narration ?? '', { exact: true }).waitFor();
    const made = page.url().split('/').at(-1) ?? '';
    expect(await it.pipeline.get(made)).toMatchObject({ language: 'de', status: 'storyboard' });
  },
);

test('where no model writes, the dialog says so before anything begins', async () => {
  const { open, pipeline, generations } = await studio.start();
  const id = await finishFilm(pipeline);
  const page = await open(`/films/${id}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByText('Other language').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('No model composes').first().waitFor();
  expect(await dialog.getByRole('button', { name: 'Translate' }).isDisabled()).toBe(true);
  expect(generations.size).toBe(1);
});
