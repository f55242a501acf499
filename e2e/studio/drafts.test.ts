import { expect, test } from 'vitest';
import { useComposingPipeline } from '../../src/server/testing/composing-pipeline.ts';
import { expectNoViolations } from './axe.ts';
import { useStudio } from './open-studio.ts';

const studio = useStudio();
const composing = useComposingPipeline();

test('scenes appear while a model writes them, also after a reload, and the script takes their place', async () => {
  composing().simulator.holdStreams();
  const { open } = await studio.serve(composing().pipeline);
  const sentences = Array.from({ length: 80 }, (_, index) => `Ship ${index} crosses the sea with salt.`);
  const source = { text: sentences.join(' ') };
  const models = { script: 'openai:gpt-4.1-mini' };
  const { generation } = await composing().pipeline.create({ source, models, length: 'full' }, {});
  const written = composing().continued(generation.id, ['script']);
  const page = await open(`/films/${generation.id}`);
  const draft = page.getByRole('region', { name: 'The script so far' });
  await draft.getByText('Ship 0 crosses').first().waitFor();
  await expectNoViolations(page);
  const seen = await draft.getByRole('listitem').count();
  await page.reload();
  await expect.poll(() => draft.getByRole('listitem').count()).toBeGreaterThanOrEqual(seen);
  composing().simulator.finishStreams();
  await page.getByRole('heading', { name: 'Storyboard', exact: true }).waitFor();
  expect((await written).status).toBe('storyboard');
  await expect.poll(() => draft.count()).toBe(0);
  expect(composing().scriptCalls()).toMatchObject({ calls: 1, charged: 1 });
});
