import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readEnvironment } from '../../src/server/environment.ts';
import { startService } from '../../src/server/node.ts';
import { useStudio } from './open-studio.ts';

const studio = useStudio();

test('with the embedded engines a document becomes a film that plays', async () => {
  const data = await mkdtemp(join(tmpdir(), 'scenecast-real-film-'));
  const { signal } = new AbortController();
  const service = await startService(readEnvironment({ data }), {
    port: 0,
    host: '127.0.0.1',
    signal,
    logLevel: 'error',
    studioFolder: studio.folder(),
  });
  onTestFinished(async () => {
    await service.close();
    await rm(data, { recursive: true, force: true });
  });
  const page = await (await studio.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  const timeS = () => page.locator('video').evaluate((video) => (video as HTMLVideoElement).currentTime);
  await page.goto(service.url);
  await page.getByRole('button', { name: 'Watch “How Bala Lake began”' }).click();
  await expect.poll(timeS).toBeGreaterThan(0.2);
  await page.getByRole('button', { name: 'Stop “How Bala Lake began”' }).click();
  await expect.poll(() => page.locator('video').count()).toBe(0);
  await page.getByLabel('Text or link').fill('The Bee\n\nA honey bee visits fifty flowers.');
  await page.getByText('free, on this machine').waitFor();
  await page.getByText('Options').click();
  const heard = page.waitForResponse((response) => response.url().endsWith('/api/voices/samples'));
  await page.getByRole('button', { name: 'Listen to Clara' }).click();
  const sample = await heard;
  expect(sample.request().postDataJSON()).toMatchObject({
    voice: 'slt',
    text: 'A honey bee visits fifty flowers.',
  });
  expect(sample.headers()['content-type']).toBe('audio/wav');
  // It plays to its end.
  await page.getByRole('button', { name: 'Listen to Clara' }).waitFor();
  expect(await page.getByText("That didn't work").count()).toBe(0);
  await page.getByRole('button', { name: 'Make the film' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'The Bee', level: 1 }).waitFor();

  await page.getByRole('button', { name: /^Play from 0:00/ }).click();
  await expect.poll(timeS).toBeGreaterThan(0.2);
  const picture = page.getByRole('article').first().getByRole('img').first();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  await expect
    .poll(() => page.getByRole('article').first().locator('svg path[stroke-width]').count())
    .toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Play the storyboard' }).click();
  await expect
    .poll(() => page.getByRole('slider', { name: 'Seek', exact: true }).inputValue().then(Number))
    .toBeGreaterThan(500);
  await expect.poll(() => page.getByRole('dialog').getByRole('status').textContent()).toBe('');
  expect(complaints).toEqual([]);
});
