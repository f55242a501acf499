import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { capabilitiesOf } from '../../src/pipeline/models/capabilities.ts';
import type { Pipeline } from '../../src/pipeline/pipeline.ts';
import { estimateFor } from '../../src/pipeline/plan/estimate.ts';
import { createModels } from '../../src/server/models.ts';
import { createFakePipeline } from '../../src/testing/fakes/fake-pipeline.ts';
import { createQuickStages } from '../../src/testing/fakes/quick-stages.ts';
import { useStudio } from './open-studio.ts';

const studio = useStudio();
const LIMITS = { audio: 3, images: 2, render: 2 };
const STORY = 'A bee visits fifty flowers.\n\nThen it flies home. It dances.\n';

/** A server that reads documents and knows models as a real one does, and makes films in no time. */
async function start({ apiKey }: { readonly apiKey?: string } = {}) {
  const { models: quick } = createQuickStages();
  const embedded = {
    writer: quick.script.find(),
    speechEngine: quick.speech.find(),
    illustrator: quick.picture.find(),
  };
  const defaults = { script: undefined, speech: undefined, picture: undefined };
  const models = createModels(embedded, { providers: { openai: { apiKey } }, models: defaults });
  const created: unknown[] = [];
  const { pipeline: fake } = createFakePipeline();
  const pipeline: Pipeline = {
    ...fake,
    capabilities: () => capabilitiesOf(models, { ...LIMITS, ...DEFAULT_LIMITS }),
    estimate: (request, { signal }) =>
      estimateFor(request, { stages: { readDocument, models }, bounds: DEFAULT_LIMITS, signal }),
    create: (request, options) => {
      created.push(request);
      return fake.create({ source: { text: 'A.' } }, options);
    },
  };
  return { ...(await studio.serve(pipeline)), created };
}

test('a file is estimated before it is anything, and one that cannot be read is refused before any work', async () => {
  const { open, created } = await start();
  const page = await open('/');
  const choose = (name: string, content: Buffer) =>
    page.getByLabel('Choose a file').last().setInputFiles({ name, mimeType: '', buffer: content });
  const estimate = page.getByRole('region', { name: 'Estimate' });
  const make = page.getByRole('button', { name: 'Make the film' });

  await choose('bee.txt', Buffer.from(STORY));
  await estimate.getByText('2 scenes').waitFor();
  await estimate.getByText('free, on this machine').waitFor();
  await expect.poll(() => make.isEnabled()).toBe(true);

  await choose('cut-off.pdf', Buffer.from('%PDF-1.7\nhalf of a'));
  await estimate.getByText('cut-off.pdf').waitFor();
  await expect.poll(() => make.isDisabled()).toBe(true);
  await choose('music.mp3', Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0]));
  await estimate.getByText('music.mp3').waitFor();
  await expect.poll(() => make.isDisabled()).toBe(true);
  await choose('empty.txt', Buffer.from(' \n'));
  await estimate.getByText('empty.txt').waitFor();
  await expect.poll(() => make.isDisabled()).toBe(true);
  expect(created).toEqual([]);

  await page.getByRole('button', { name: 'Remove empty.txt' }).click();
  await page.getByLabel('Text or link').fill(STORY);
  await estimate.getByText('2 scenes').waitFor();
  await make.click();
  await page.waitForURL(/\/films\//);
  expect(created).toMatchObject([{ source: { text: STORY } }]);
});

test('one part of a document is estimated by itself, and one that does not exist is refused before any work', async () => {
  const { open, created } = await start();
  const page = await open('/');
  const content = '# Bees\n\nA bee visits fifty flowers.\n\n# Wasps\n\nA wasp builds its nest of paper.\n';
  await page
    .getByLabel('Choose a file')
    .last()
    .setInputFiles({ name: 'insects.md', mimeType: '', buffer: Buffer.from(content) });
  const estimate = page.getByRole('region', { name: 'Estimate' });
  const make = page.getByRole('button', { name: 'Make the film' });
  await estimate.getByText('free, on this machine').waitFor();
  await page.getByText('Options').click();
  await page.getByText('More settings').click();
  await page.getByLabel('Part of the document').fill('Flies');
  await estimate.getByText('Flies').waitFor();
  await expect.poll(() => make.isDisabled()).toBe(true);
  await page.getByLabel('Part of the document').fill('Wasps');
  await estimate.getByText('free, on this machine').waitFor();
  await page.getByLabel('Music', { exact: true }).selectOption('Loud');
  await make.click();
  await page.waitForURL(/\/films\//);
  expect(created).toMatchObject([{ options: { part: 'Wasps', music: 'loud' } }]);
});

test('models that cost money are offered where their key is, with their voices, and priced at once', async () => {
  const { open, created } = await start({ apiKey: 'sk-a-key' });
  const page = await open('/');
  await page.getByLabel('Text or link').fill(STORY);
  const estimate = page.getByRole('region', { name: 'Estimate' });
  await estimate.getByText('free, on this machine').waitFor();
  await page.getByText('Options').click();
  const voice = (name: string) => page.getByRole('radio', { name });
  await expect.poll(() => voice('alloy').count()).toBe(0);
  await page.getByRole('combobox', { name: 'Speech' }).selectOption('openai:tts-1');
  await page
    .getByRole('option', { name: /openai:tts-1, .*\$0\.01/ })
    .first()
    .waitFor({ state: 'attached' });
  await voice('alloy').waitFor();
  await page.getByText('No samples for these voices').waitFor();
  await estimate.getByText(/about \$0\.00\d/).waitFor();
  await voice('coral').check();
  await page.getByRole('button', { name: 'Make the film' }).click();
  await page.waitForURL(/\/films\//);
  expect(created).toMatchObject([
    { voice: 'coral', models: { speech: expect.stringMatching(/^openai:tts-1/) } },
  ]);
});

test('models whose key is missing are not offered, nor their voices and styles', async () => {
  const { open } = await start();
  const page = await open('/');
  await page.getByText('Options').click();
  await page.getByRole('group', { name: 'Voice' }).getByRole('radio').first().waitFor();
  await expect.poll(() => page.getByRole('group', { name: 'Voice' }).getByRole('radio').count()).toBe(1);
  await expect.poll(() => page.getByRole('group', { name: 'Style' }).getByRole('radio').count()).toBe(1);
  await expect.poll(() => page.getByRole('group', { name: 'Models' }).count()).toBe(0);
});
