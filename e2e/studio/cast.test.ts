import { expect, test } from 'vitest';
import { SCRIPT_MODEL, useComposingPipeline } from '../../src/server/testing/composing-pipeline.ts';
import { expectNoViolations } from './axe.ts';
import { PHONE, useStudio } from './open-studio.ts';

const studio = useStudio();
const composing = useComposingPipeline();

const PAINTED = { models: { script: SCRIPT_MODEL, picture: 'openai:gpt-image-1' } };

test.each(['light', 'dark'] as const)(
  'in %s, another look of the cast is priced before it is applied, and can be undone',
  async (colorScheme) => {
    const { open } = await studio.serve(composing().pipeline);
    const { id, scenes } = await composing().written(
      `The lake froze in 1963. Anna crossed it. ${colorScheme}.`,
      PAINTED,
    );
    const name = scenes[0]?.shots[0]?.visualPrompt.split(' ').slice(0, 2).join(' ') ?? '';
    await composing().pipeline.update(id, { cast: [{ name, looks: 'a lake under snow' }] });
    await composing().continued(id, ['audio', 'images', 'finalize']);
    const looks = async () => (await composing().pipeline.cast(id)).cast.map((member) => member.looks);
    const page = await open(`/films/${id}`, {
      colorScheme,
      ...(colorScheme === 'dark' && { viewport: PHONE }),
    });
    await page.getByRole('button', { name: 'Film settings' }).click();
    await page.locator('summary').filter({ hasText: 'Cast' }).click();
    await page.getByText(/^In \d+ pictures?$/).waitFor();
    await page.getByLabel('Looks').first().fill('a lake in summer');
    await page.getByLabel('Looks').first().blur();
    await page.getByText(/Has to be made again: \d+ pictures?/).waitFor();
    await page.getByText(/Costs about \$0\.\d+/).waitFor();
    await expectNoViolations(page);
    expect(await looks()).toEqual(['a lake under snow']);
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    await expect.poll(looks).toEqual(['a lake in summer']);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(looks).toEqual(['a lake under snow']);
  },
);

test('somebody is added and removed, and an emptied field goes back', async () => {
  const { open } = await studio.serve(composing().pipeline);
  const { id } = await composing().written('The lake froze in 1963. Anna crossed it on foot.', PAINTED);
  await composing().pipeline.update(id, { cast: [] });
  const names = async () => (await composing().pipeline.cast(id)).cast.map((member) => member.name);
  const page = await open(`/films/${id}`);
  await page.getByRole('button', { name: 'Film settings' }).click();
  await page.locator('summary').filter({ hasText: 'Cast' }).click();
  await page.getByLabel('Somebody or something else').fill('Anna');
  await page.getByLabel('Looks').fill('a girl in a red coat');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect.poll(names).toEqual(['Anna']);
  const name = page.getByLabel('Name, as in the descriptions');
  await name.fill('');
  await name.blur();
  await expect.poll(() => name.inputValue()).toBe('Anna');
  await page.getByRole('button', { name: 'Remove Anna' }).click();
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect.poll(names).toEqual([]);
});

test('another picture of somebody is chosen, priced before it is applied, and taken back', async () => {
  const { open } = await studio.serve(composing().pipeline);
  const { id, scenes } = await composing().written(
    'The lake froze in 1963. Anna crossed it. Nobody else did.',
    PAINTED,
  );
  const name = 'The lake';
  const narration = 'The lake froze in 1963. Anna crossed it.';
  await composing().pipeline.updateScene(id, scenes[0]?.id ?? '', {
    narration,
    shotList: ['The lake under ice', 'Anna walks'].map((visualPrompt, index) => ({
      ...{ id: `shot-${index}`, visualPrompt, card: null },
      narrationStart: index === 0 ? 0 : narration.indexOf('Anna'),
    })),
  });
  await composing().pipeline.update(id, { cast: [{ name, looks: 'a lake under snow' }] });
  const made = await composing().continued(id, ['audio', 'images', 'finalize']);
  const takes = made.scenes.flatMap(({ shots }) => shots.map(({ take }) => take));
  const picture = async () => (await composing().pipeline.cast(id)).cast[0]?.picture;
  expect(await picture()).toMatchObject({ take: takes[0], chosen: false });
  const page = await open(`/films/${id}`);
  await page.getByRole('button', { name: 'Film settings' }).click();
  await page.locator('summary').filter({ hasText: 'Cast' }).click();
  await page
    .locator('summary')
    .filter({ hasText: `Picture of ${name}` })
    .click();
  await expect.poll(() => page.getByLabel('The first that is made').isChecked()).toBe(true);
  await page.getByAltText(`Picture ${takes.length}`, { exact: true }).click();
  await page.getByText(/Has to be made again: \d+ pictures?/).waitFor();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect.poll(picture).toMatchObject({ take: takes.at(-1), chosen: true });
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect.poll(picture).toMatchObject({ take: takes[0], chosen: false });
});
