import { expect, test } from 'vitest';
import { useComposingPipeline } from '../../src/server/testing/composing-pipeline.ts';
import { useStudio } from './open-studio.ts';

const studio = useStudio();
const composing = useComposingPipeline();

/** A finished film, with its settings for captions open. */
async function openCaptions(text: string) {
  const { id } = await composing().written(text);
  await composing().continued(id, ['audio', 'images', 'finalize']);
  const { open } = await studio.serve(composing().pipeline);
  const page = await open(`/films/${id}`);
  const panel = page.getByRole('region', { name: 'Film settings' });
  const openPanel = async () => {
    await page.getByRole('button', { name: 'Film settings', exact: true }).click();
    await panel.locator('summary').getByText('Captions', { exact: true }).click();
  };
  await openPanel();
  const field = panel.getByLabel('Second language in the captions');
  const language = async () => (await composing().pipeline.get(id)).secondCaptions?.language;
  return { id, page, panel, openPanel, field, language };
}

test('a second language is in the captions at once, is kept, and is removed', async () => {
  const { id, page, panel, openPanel, field, language } = await openCaptions('The lake froze. A ship came.');
  const { generation } = await composing().pipeline.copy(id, { language: 'de' }, {});
  await composing().continued(generation.id, ['script']);
  const canvas = panel.getByRole('img', { name: 'Scene 1 with these settings' });
  const drawn = () => canvas.evaluate((shown: HTMLCanvasElement) => shown.toDataURL());
  const before = await drawn();
  await field.selectOption({ label: 'German' });
  await expect.poll(language).toBe('de');
  await expect.poll(drawn).not.toBe(before);
  await page.getByRole('button', { name: 'Update the film' }).waitFor();

  await page.reload();
  await openPanel();
  await expect.poll(() => field.locator('option:checked').textContent()).toBe('German');
  await field.selectOption({ label: 'None' });
  await expect.poll(language).toBeUndefined();
});

test('a language into which the film was not translated says what to do first, and changes nothing', async () => {
  const { panel, field, language } = await openCaptions('The lake thawed. A ship left.');
  await field.selectOption({ label: 'German' });
  await panel.getByText(/Translate it first.*Other language/).waitFor();
  await panel.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => field.locator('option:checked').textContent()).toBe('None');
  expect(await language()).toBeUndefined();
});
